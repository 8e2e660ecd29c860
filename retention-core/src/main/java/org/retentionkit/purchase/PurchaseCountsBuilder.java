package org.retentionkit.purchase;

import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/** Collects the counts of a period by name. Not safe for use by several threads. */
public final class PurchaseCountsBuilder {
  private static final long ABSENT = -1;

  private final Period period;
  private long customers = ABSENT;
  private long orders = ABSENT;

  PurchaseCountsBuilder(Period period) {
    this.period = Checks.notNull("period", period);
  }

  /** Different customers who ordered in the period. */
  public PurchaseCountsBuilder customers(long customers) {
    this.customers = Checks.notNegative("customers", customers);
    return this;
  }

  /** Orders placed in the period. */
  public PurchaseCountsBuilder orders(long orders) {
    this.orders = Checks.notNegative("orders", orders);
    return this;
  }

  /**
   * The counts.
   *
   * @throws IllegalStateException if a count is missing
   * @throws IllegalArgumentException if there are fewer orders than customers
   */
  public PurchaseCounts build() {
    if (customers == ABSENT || orders == ABSENT) {
      throw new IllegalStateException("customers and orders must be given for " + period);
    }
    return new PurchaseCounts(period, customers, orders);
  }
}
