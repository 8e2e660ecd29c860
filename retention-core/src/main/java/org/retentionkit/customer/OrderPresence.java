package org.retentionkit.customer;

import org.retentionkit.event.CancelReason;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.Timeline;

/** Who has ordered is a customer for a number of days. A refund is no order. */
final class OrderPresence extends PresenceFold {
  private final int activeDays;
  private final long observedUntil;
  private final long lastLoss;

  /** Orders from {@code observedUntil} on, and losses after it, are not known. */
  OrderPresence(Timeline timeline, CountingRules rules, int activeDays, long observedUntil) {
    super(timeline, rules);
    this.activeDays = activeDays;
    this.observedUntil = observedUntil;
    this.lastLoss = observedUntil - (rules.timing() == ChurnTiming.ON_SERVICE_END ? 0 : 1);
  }

  @Override
  public void visit(CustomerRows rows) {
    begin();
    for (int i = 0; i < rows.size() && rows.day(i) < observedUntil; i++) {
      if (rows.minorUnits(i) >= 0) {
        long end = rows.day(i) + activeDays;
        service(rows.day(i), end > lastLoss ? NEVER : end, CancelReason.UNSTATED);
      }
    }
    end();
  }
}
