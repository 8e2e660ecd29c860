package org.retentionkit.customer;

import org.retentionkit.event.CancelReason;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;

/** Who pays is a customer, from the day of a change to more than 0 until that of one to 0. */
final class SubscriptionPresence extends PresenceFold {
  private final SubscriptionLog<?> log;

  SubscriptionPresence(SubscriptionLog<?> log, Timeline timeline, CountingRules rules) {
    super(timeline, rules);
    this.log = log;
  }

  @Override
  public void visit(long customer, long[] time, long[] value, int from, int to) {
    begin();
    boolean paying = false;
    long since = 0;
    for (int i = from; i < to; i++) {
      if ((log.amount(value[i]) > 0) != paying) {
        if (paying) {
          service(since, time[i], log.reason(value[i]));
        }
        since = time[i];
        paying = !paying;
      }
    }
    if (paying) {
      service(since, NEVER, CancelReason.UNSTATED);
    }
    end();
  }
}
