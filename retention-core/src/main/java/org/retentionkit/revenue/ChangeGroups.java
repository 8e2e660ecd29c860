package org.retentionkit.revenue;

import org.jspecify.annotations.Nullable;
import org.retentionkit.event.GroupingRule;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.internal.LongColumn;
import org.retentionkit.internal.intake.ZoneDays;

/** One customer's changes: the last of each group, without gaps that are no gaps. */
final class ChangeGroups {
  private final SubscriptionLog<?> log;
  private final ReturnRule returns;
  private final long gap;

  /** Turns exact times into days; null if the log shows days. */
  private final @Nullable ZoneDays zoneDays;

  private final LongColumn days = new LongColumn();
  private final LongColumn values = new LongColumn();

  ChangeGroups(SubscriptionLog<?> log, ReturnRule returns, GroupingRule grouping) {
    this.log = log;
    this.returns = returns;
    this.gap = grouping.gap();
    this.zoneDays =
        grouping.kind() == GroupingRule.Kind.TIME
            ? log.zone().map(ZoneDays::new).orElseThrow()
            : null;
  }

  void read(long[] time, long[] value, int from, int to) {
    days.clear();
    values.clear();
    for (int i = from; i < to; i++) {
      if (i + 1 == to || time[i + 1] - time[i] > gap) {
        add(zoneDays == null ? time[i] : zoneDays.ofMillis(time[i]), value[i]);
      }
    }
  }

  private void add(long day, long value) {
    if (log.amount(value) > 0) {
      bridge(day);
    }
    days.add(day);
    values.add(value);
  }

  /** Takes the end before a beginning back, with all that was stated after it, if the rule says. */
  private void bridge(long day) {
    int end = days.size();
    while (end > 0 && log.amount(values.at(end - 1)) == 0) {
      end--;
    }
    if (end < days.size() && returns.bridges(day - days.at(end))) {
      while (days.size() > end) {
        days.removeLast();
        values.removeLast();
      }
    }
  }

  int size() {
    return days.size();
  }

  long day(int index) {
    return days.at(index);
  }

  long value(int index) {
    return values.at(index);
  }
}
