package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;

/** What a limit names is taken, and one more is not. */
class LimitsTest {
  private static final LocalDate START = LocalDate.of(2023, 1, 1);

  @Test
  void periods_of_a_timeline() {
    assertThat(Timeline.of(START, CalendarUnit.DAY, 65_536).periods()).isEqualTo(65_536);
    assertThatThrownBy(() -> Timeline.of(START, CalendarUnit.DAY, 65_537))
        .hasMessage("periods must not exceed the limit 65536, but was 65537");
  }

  /** The last quarter that ends within 4,000,000 days, and the next one. */
  @Test
  void days_of_a_timeline() {
    int quarters = (int) (4_000_000 / (365.2425 / 4));
    assertThat(Timeline.of(START, CalendarUnit.QUARTER, quarters).startDay(quarters))
        .isEqualTo((int) START.plusMonths(3L * quarters).toEpochDay());
    assertThatThrownBy(() -> Timeline.of(START, CalendarUnit.QUARTER, quarters + 1))
        .hasMessageMatching(
            "days of the timeline must not exceed the limit 4000000, but was 40000\\d\\d");
  }

  @Test
  void threads_of_a_workspace() {
    assertThat(Workspace.ofThreads(1_024).threads()).isEqualTo(1_024);
    assertThat(Workspace.on(Runnable::run, 1).threads()).isEqualTo(1);
  }

  @Test
  void bits_of_a_mask() {
    ActivityMasks masks = ActivityMasks.of(days(63), new long[] {7}, new long[] {1L << 62});
    assertThat(masks.firstPeriod(0)).isEqualTo(62);
    assertThatThrownBy(() -> ActivityMasks.of(days(64), new long[] {7}, new long[] {1}))
        .hasMessage("periods must not exceed the bits of a mask 63, but was 64");
    assertThatThrownBy(() -> ActivityMasks.of(days(63), new long[] {7}, new long[] {1L << 63}))
        .hasMessageStartingWith("masks must have bits for periods 0 to 62 only");
  }

  /** One word of bits for 63 periods, two for 64: the last day of each is seen. */
  @Test
  void periods_that_fit_one_word() {
    for (int periods : new int[] {63, 64, 65, 128, 129}) {
      int last = (int) START.toEpochDay() + periods - 1;
      ActivityLog<Long> log = ActivityLog.ofColumns(new long[] {7, 7}, new int[] {last, last - 1});
      ActivityMasks masks = log.activity(days(periods));
      assertThat(masks.size()).isEqualTo(1);
      assertThat(masks.firstPeriod(0)).isEqualTo(periods - 2);
      assertThat(masks.lastPeriod(0)).isEqualTo(periods - 1);
    }
  }

  @Test
  void amounts_with_a_reason() {
    long most = Long.MAX_VALUE >> 2;
    assertThat(ReasonedValues.of(most, CancelReason.UNSTATED)).isEqualTo(most << 2);
    assertThatThrownBy(() -> ReasonedValues.of(most + 1, CancelReason.UNSTATED))
        .hasMessage(
            "minorUnits must not exceed the limit 2305843009213693951,"
                + " but was 2305843009213693952");
    assertThatThrownBy(() -> ReasonedValues.of(1, CancelReason.VOLUNTARY))
        .hasMessage("reason must be UNSTATED for an amount above 0, but was VOLUNTARY");
    assertThat(ReasonedValues.of(0, CancelReason.VOLUNTARY)).isNotZero();
  }

  private static Timeline days(int periods) {
    return Timeline.of(START, CalendarUnit.DAY, periods);
  }
}
