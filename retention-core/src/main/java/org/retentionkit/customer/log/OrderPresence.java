package org.retentionkit.customer.log;

import org.retentionkit.event.Timeline;
import org.retentionkit.event.subscription.CancelReason;

/** Who has ordered is a customer for a number of days. A refund is no order. */
final class OrderPresence extends PresenceFold {
  private final int activeDays;

  OrderPresence(Timeline timeline, CountingRules rules, int activeDays) {
    super(timeline, rules);
    this.activeDays = activeDays;
  }

  @Override
  public void visit(long customer, long[] time, long[] value, int from, int to) {
    begin();
    for (int i = from; i < to; i++) {
      if (value[i] >= 0) {
        service(time[i], time[i] + activeDays, CancelReason.UNSTATED);
      }
    }
    end();
  }
}
