package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;

/** What the comparisons of the other tests rest on: one difference is a difference. */
class LogEqualityTest {
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(1970, 1, 1), CalendarUnit.MONTH, 4);

  @Test
  void masks_differ_in_periods_customers_activity_and_rows_outside() {
    ActivityMasks base = ActivityLog.ofColumns(new long[] {7}, new int[] {40}).activity(MONTHS);
    Timeline longer = Timeline.of(LocalDate.of(1970, 1, 1), CalendarUnit.MONTH, 5);
    assertThat(base)
        .isEqualTo(ActivityLog.ofColumns(new long[] {7, 7}, new int[] {41, 42}).activity(MONTHS))
        .isNotEqualTo(ActivityLog.ofColumns(new long[] {8}, new int[] {40}).activity(MONTHS))
        .isNotEqualTo(ActivityLog.ofColumns(new long[] {7}, new int[] {4}).activity(MONTHS))
        .isNotEqualTo(ActivityLog.ofColumns(new long[] {7, 7}, new int[] {40, -1}).activity(MONTHS))
        .isNotEqualTo(
            ActivityLog.ofColumns(new long[] {7, 7}, new int[] {40, 900}).activity(MONTHS))
        .isNotEqualTo(ActivityLog.ofColumns(new long[] {7, 8}, new int[] {40, 40}).activity(MONTHS))
        .isNotEqualTo(ActivityLog.ofColumns(new long[] {7}, new int[] {40}).activity(longer))
        .isNotEqualTo("1 customers");
  }

  @Test
  void timelines_differ_in_start_unit_and_length() {
    LocalDate start = MONTHS.start();
    assertThat(MONTHS)
        .isEqualTo(Timeline.of(start, CalendarUnit.MONTH, 4))
        .isNotEqualTo(Timeline.of(start.plusDays(1), CalendarUnit.MONTH, 4))
        .isNotEqualTo(Timeline.of(start, CalendarUnit.WEEK, 4))
        .isNotEqualTo(Timeline.of(start, CalendarUnit.MONTH, 5))
        .isNotEqualTo("4 × month from 1970-01-01");
    assertThatThrownBy(() -> MONTHS.period(-1))
        .hasMessage("index must lie between 0 and 3, but was -1");
    assertThatThrownBy(() -> MONTHS.startDay(-1))
        .hasMessage("index must lie between 0 and 4, but was -1");
  }
}
