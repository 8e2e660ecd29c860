package org.retentionkit.customer;

import org.retentionkit.event.CancelReason;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.Timeline;

/** Who pays is a customer, from the day of a change to more than 0 until that of one to 0. */
final class SubscriptionPresence extends PresenceFold {
  SubscriptionPresence(Timeline timeline, CountingRules rules) {
    super(timeline, rules);
  }

  @Override
  public void visit(CustomerRows rows) {
    begin();
    boolean paying = false;
    long since = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.isLastOfDay(i) && (rows.minorUnits(i) > 0) != paying) {
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
}
