package org.retentionkit.customer;

import org.retentionkit.event.CancelReason;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.GroupingRule;
import org.retentionkit.event.Timeline;

/** Who pays is a customer, from the day of a change to more than 0 until that of one to 0. */
final class SubscriptionPresence extends PresenceFold {
  private final boolean byTime;
  private final long gap;

  SubscriptionPresence(Timeline timeline, CountingRules rules) {
    super(timeline, rules);
    this.byTime = rules.grouping().kind() == GroupingRule.Kind.TIME;
    this.gap = rules.grouping().gap();
  }

  @Override
  public void visit(CustomerRows rows) {
    begin();
    boolean paying = false;
    long since = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (isLastOfGroup(rows, i) && (rows.minorUnits(i) > 0) != paying) {
        if (paying) {
          service(since, rows.day(i), rows.reason(i));
        }
        since = rows.day(i);
        paying = !paying;
      }
    }
    if (paying) {
      service(since, NEVER, CancelReason.UNSTATED);
    }
    end();
  }

  private boolean isLastOfGroup(CustomerRows rows, int row) {
    return row + 1 == rows.size() || time(rows, row + 1) - time(rows, row) > gap;
  }

  private long time(CustomerRows rows, int row) {
    return byTime ? rows.millis(row) : rows.day(row);
  }
}
