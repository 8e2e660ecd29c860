package org.retentionkit.revenue;

import org.retentionkit.event.CancelReason;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.GroupingRule;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.internal.LongColumn;

/** One customer's changes: the last of each group, without gaps that are no gaps. */
final class ChangeGroups {
  private final ReturnRule returns;
  private final long gap;
  private final boolean byTime;
  private final LongColumn days = new LongColumn();
  private final LongColumn amounts = new LongColumn();
  private final LongColumn reasons = new LongColumn();

  ChangeGroups(ReturnRule returns, GroupingRule grouping) {
    this.returns = returns;
    this.gap = grouping.gap();
    this.byTime = grouping.kind() == GroupingRule.Kind.TIME;
  }

  void read(CustomerRows rows) {
    days.clear();
    amounts.clear();
    reasons.clear();
    for (int i = 0; i < rows.size(); i++) {
      if (i + 1 == rows.size() || time(rows, i + 1) - time(rows, i) > gap) {
        add(rows.day(i), rows.minorUnits(i), rows.reason(i));
      }
    }
  }

  private long time(CustomerRows rows, int row) {
    return byTime ? rows.millis(row) : rows.day(row);
  }

  private void add(long day, long amount, CancelReason reason) {
    if (amount > 0) {
      bridge(day);
    }
    days.add(day);
    amounts.add(amount);
    reasons.add(reason.code());
  }

  /** Takes the end before a beginning back, with all that was stated after it, if the rule says. */
  private void bridge(long day) {
    int end = days.size();
    while (end > 0 && amounts.at(end - 1) == 0) {
      end--;
    }
    if (end < days.size() && returns.bridges(day - days.at(end))) {
      while (days.size() > end) {
        days.removeLast();
        amounts.removeLast();
        reasons.removeLast();
      }
    }
  }

  int size() {
    return days.size();
  }

  long day(int index) {
    return days.at(index);
  }

  long amount(int index) {
    return amounts.at(index);
  }

  CancelReason reason(int index) {
    return CancelReason.ofCode((int) reasons.at(index));
  }
}
