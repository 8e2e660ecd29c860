package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;

class TimelineTest {
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(2023, 1, 1), CalendarUnit.MONTH, 24);

  @Property
  void a_day_lies_in_the_period_that_contains_it(
      @ForAll @IntRange(min = -400, max = 400) int start,
      @ForAll CalendarUnit unit,
      @ForAll @IntRange(min = 1, max = 30) int periods,
      @ForAll @IntRange(min = -500, max = 12_000) int day) {
    Timeline timeline = Timeline.of(LocalDate.ofEpochDay(start), unit, periods);
    int index = timeline.indexOf(day);
    LocalDate date = LocalDate.ofEpochDay(day);
    assertThat(timeline.span().contains(date)).isEqualTo(index >= 0);
    if (index >= 0) {
      assertThat(timeline.period(index).contains(date)).isTrue();
      assertThat(timeline.startDay(index)).isLessThanOrEqualTo(day);
      assertThat(timeline.startDay(index + 1)).isGreaterThan(day);
    }
  }

  @Test
  void the_worked_example() {
    assertThat(MONTHS.indexOf((int) LocalDate.of(2024, 2, 29).toEpochDay())).isEqualTo(13);
    assertThat(MONTHS).hasToString("24 × month from 2023-01-01");
    assertThat(MONTHS.start()).isEqualTo(LocalDate.of(2023, 1, 1));
    assertThat(MONTHS.unit()).isEqualTo(CalendarUnit.MONTH);
    assertThat(MONTHS.periods()).isEqualTo(24);
    assertThat(MONTHS.period(13)).isEqualTo(Period.ofMonth(2024, 2));
    assertThat(MONTHS.indexOf(Integer.MAX_VALUE)).isEqualTo(-1);
    assertThat(MONTHS.indexOf(Integer.MIN_VALUE)).isEqualTo(-1);
  }

  @Test
  void a_period_in_whole_steps_is_the_same_timeline() {
    Period both = Period.of(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 1, 1));
    assertThat(Timeline.of(both, CalendarUnit.MONTH)).isEqualTo(MONTHS).hasSameHashCodeAs(MONTHS);
    assertThat(Timeline.of(both, CalendarUnit.QUARTER)).isNotEqualTo(MONTHS);
    assertThatThrownBy(() -> Timeline.of(both, CalendarUnit.WEEK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("unit must divide the period ");
  }

  @Test
  void limits_are_named() {
    LocalDate start = LocalDate.of(2023, 1, 1);
    assertThatThrownBy(() -> Timeline.of(start, CalendarUnit.DAY, 0))
        .hasMessage("periods must be at least 1, but was 0");
    assertThatThrownBy(() -> Timeline.of(start, CalendarUnit.DAY, 65_537))
        .hasMessage("periods must not exceed the limit 65536, but was 65537");
    assertThatThrownBy(() -> Timeline.of(start, CalendarUnit.YEAR, 20_000))
        .hasMessage("days of the timeline must not exceed the limit 4000000, but was 7304850");
    assertThatThrownBy(() -> Timeline.of(LocalDate.MAX.minusYears(5), CalendarUnit.YEAR, 2))
        .hasMessage(
            "start must keep all epoch days within 32 bits, but was "
                + LocalDate.MAX.minusYears(5));
    assertThatThrownBy(() -> MONTHS.period(24))
        .hasMessage("index must lie between 0 and 23, but was 24");
    assertThatThrownBy(() -> MONTHS.startDay(25))
        .hasMessage("index must lie between 0 and 24, but was 25");
  }
}
