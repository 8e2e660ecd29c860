package org.retentionkit.examples.figures;

import org.retentionkit.Amount;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.purchase.PurchaseCalculator;
import org.retentionkit.purchase.PurchaseCounts;
import org.retentionkit.purchase.RepeatPurchaseRate;
import org.retentionkit.revenue.RevenuePerCustomer;
import org.retentionkit.revenue.RevenuePerCustomerDefinition;

/**
 * What was bought, in a month or in the whole log.
 *
 * @param orders the rows of the log; each is one order, also several on one day
 * @param revenue the exact sum of their amounts
 * @param repeat of the customers who ordered, those who had also ordered on an earlier day
 * @param concentration how the revenue spreads over these customers
 */
public record Purchases(
    long orders, Money revenue, RepeatPurchaseRate repeat, Concentration concentration) {
  /** The days it was bought on. */
  public Period period() {
    return repeat.counts().period();
  }

  /** How many customers ordered. */
  public long buyers() {
    return repeat.counts().buyers();
  }

  /** Revenue per order; undefined without orders. */
  public Amount averageOrder() {
    return PurchaseCalculator.averageOrderValue(
        PurchaseCounts.during(period()).orders(orders).revenue(revenue).build());
  }

  /** Revenue per customer who ordered; undefined if nobody did. */
  public Amount perBuyer() {
    return RevenuePerCustomerDefinition.PER_PAYER.of(
        new RevenuePerCustomer(period(), revenue, buyers()));
  }
}
