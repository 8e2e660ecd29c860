package org.retentionkit.revenue;

import java.util.Arrays;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.GroupingRule;
import org.retentionkit.event.ReturnRule;

/** One customer's changes: the last of each group, without gaps that are no gaps. */
final class ChangeGroups {
  private final ReturnRule returns;
  private final boolean bridging;
  private final long gap;
  private final boolean byTime;
  private long[] days = new long[16];
  private long[] amounts = new long[16];
  private CancelReason[] reasons = new CancelReason[16];
  private int size;

  ChangeGroups(ReturnRule returns, GroupingRule grouping) {
    this.returns = returns;
    this.bridging = returns.kind() == ReturnRule.Kind.AFTER_GAP;
    this.gap = grouping.gap();
    this.byTime = grouping.kind() == GroupingRule.Kind.TIME;
  }

  void read(CustomerRows rows) {
    int n = rows.size();
    if (days.length < n) {
      int room = (int) Math.min(Integer.MAX_VALUE - 8L, 2L * n);
      days = new long[room];
      amounts = new long[room];
      reasons = Arrays.copyOf(reasons, room);
    }
    size = 0;
    for (int i = 0; i < n; i++) {
      if (i + 1 == n || time(rows, i + 1) - time(rows, i) > gap) {
        long day = rows.day(i);
        long amount = rows.minorUnits(i);
        if (bridging && amount > 0) {
          bridge(day);
        }
        days[size] = day;
        amounts[size] = amount;
        reasons[size++] = rows.reason(i);
      }
    }
  }

  private long time(CustomerRows rows, int row) {
    return byTime ? rows.millis(row) : rows.day(row);
  }

  /** Takes the end before a beginning back, with all that was stated after it, if the rule says. */
  private void bridge(long day) {
    int end = size;
    while (end > 0 && amounts[end - 1] == 0) {
      end--;
    }
    if (end < size && returns.bridges(day - days[end])) {
      size = end;
    }
  }

  int size() {
    return size;
  }

  long day(int index) {
    return days[index];
  }

  long amount(int index) {
    return amounts[index];
  }

  CancelReason reason(int index) {
    return reasons[index];
  }
}
