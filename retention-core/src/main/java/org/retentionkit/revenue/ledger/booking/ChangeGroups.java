package org.retentionkit.revenue.ledger.booking;

import org.jspecify.annotations.Nullable;
import org.retentionkit.event.GroupingRule;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.event.subscription.SubscriptionLog;
import org.retentionkit.internal.LongColumn;
import org.retentionkit.internal.intake.ZoneDays;

/** One customer's changes: the last of each group, without gaps that are no gaps. */
final class ChangeGroups {
  private final SubscriptionLog log;
  private final ReturnRule returns;
  private final long gap;

  /** Turns exact times into days; null if the log shows days. */
  private final @Nullable ZoneDays zoneDays;

  private final LongColumn days = new LongColumn();
  private final LongColumn values = new LongColumn();

  ChangeGroups(SubscriptionLog log, ReturnRule returns, GroupingRule grouping) {
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
    int last = days.size() - 1;
    if (last >= 0
        && log.amount(values.at(last)) == 0
        && log.amount(value) > 0
        && returns.bridges(day - days.at(last))) {
      days.removeLast();
      values.removeLast();
    }
    days.add(day);
    values.add(value);
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
