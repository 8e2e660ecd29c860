package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;

class ActivityColumnsTest {
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 5);
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

  @Test
  void the_worked_example_of_the_masks() {
    int[] days =
        Stream.of(1, 2, 5).mapToInt(m -> (int) LocalDate.of(2026, m, 9).toEpochDay()).toArray();
    ActivityMasks masks = ActivityLog.ofColumns(new long[] {7, 7, 7}, days).activity(MONTHS);
    assertThat(masks.customer(0)).isEqualTo(7);
    assertThat(masks.firstPeriod(0)).isZero();
    assertThat(masks.lastPeriod(0)).isEqualTo(4);
    assertThat(masks.activePeriods(0)).isEqualTo(3);
    assertThat(masks.bits(0, 0)).isEqualTo(0b10011);
    assertThat(masks.bits(0, 64)).isZero();
    assertThat(masks.timeline()).isSameAs(MONTHS);
    assertThat(masks).isEqualTo(ActivityMasks.of(MONTHS, new long[] {7}, new long[] {0b10011}));
    assertThat(masks).isNotEqualTo(ActivityMasks.of(MONTHS, new long[] {7}, new long[] {0b10001}));
    assertThat(masks).isNotEqualTo(ActivityMasks.of(MONTHS, new long[] {8}, new long[] {0b10011}));
    assertThat(masks).isNotEqualTo(ActivityMasks.of(MONTHS, new long[] {7, 8}, new long[] {19, 1}));
    assertThat(masks).isNotEqualTo("masks");
  }

  @Test
  void the_masks_of_an_id_that_is_there_twice_are_united() {
    ActivityMasks masks = ActivityMasks.of(MONTHS, new long[] {3, 3}, new long[] {1, 4});
    assertThat(masks.size()).isEqualTo(1);
    assertThat(masks.bits(0, 0)).isEqualTo(5);
  }

  @Test
  void masks_that_fit_no_timeline_are_refused() {
    assertThatThrownBy(() -> ActivityMasks.of(MONTHS, new long[1], new long[1]))
        .hasMessage("masks must have bits for periods 0 to 4 only, and one at least, but was 0");
    assertThatThrownBy(() -> ActivityMasks.of(MONTHS, new long[1], new long[] {32}))
        .hasMessage(
            "masks must have bits for periods 0 to 4 only, and one at least, but was 100000");
    assertThatThrownBy(() -> ActivityMasks.of(MONTHS, new long[1], new long[2]))
        .hasMessage("masks must be as many as customers 1, but was 2");
    ActivityMasks one = ActivityMasks.of(MONTHS, new long[1], new long[] {1});
    assertThatThrownBy(() -> one.customer(1))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("index must lie between 0 and 0, but was 1");
    assertThatThrownBy(() -> one.bits(0, -1)).hasMessage("from must not be negative, but was -1");
  }

  @Test
  void exact_times_are_shown_in_order_and_fall_on_the_days_of_the_zone() {
    // Mixpanel's example: 23:59 and 00:01 are two days of a calendar, not of a rolling window.
    long late = Instant.parse("2026-01-31T21:59:00Z").toEpochMilli();
    long early = Instant.parse("2026-01-31T22:01:00Z").toEpochMilli();
    ActivityLog<Long> log =
        LogColumns.of(new long[] {5, 5}).millis(new long[] {early, late}, RIGA).activities();

    assertThat(log.activity(MONTHS).bits(0, 0)).isEqualTo(0b11);
    List<Long> times = new ArrayList<>();
    log.visit(
        () ->
            rows -> {
              assertThat(rows.timed()).isTrue();
              for (int i = 0; i < rows.size(); i++) {
                times.add(rows.millis(i));
                assertThat(rows.minorUnits(i)).isZero();
              }
            });
    assertThat(times).containsExactly(late, early);
    List<Long> days = new ArrayList<>();
    log.visit(
        () ->
            rows -> {
              days.add(rows.day(0));
              days.add(rows.day(rows.size() - 1));
            });
    assertThat(days)
        .containsExactly(
            LocalDate.of(2026, 1, 31).toEpochDay(), LocalDate.of(2026, 2, 1).toEpochDay());
  }

  @Test
  void a_log_of_days_has_no_exact_times_to_show() {
    ActivityLog<Long> log = ActivityLog.ofColumns(new long[1], new int[1]);
    assertThatThrownBy(() -> log.visit(() -> rows -> rows.millis(0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the log must have exact times, but has days only");
  }
}
