package org.retentionkit.purchase;

import org.retentionkit.Money;
import org.retentionkit.Period;

/** From purchase counts to how often, how much and how long between. Static and pure. */
public final class PurchaseCalculator {
  private PurchaseCalculator() {}

  /**
   * Orders for each customer who ordered: {@code orders ÷ customers}.
   *
   * <p>Worked example: 1,000 orders of 400 customers: 2.5.
   *
   * @param counts the counts of a period, not null
   * @return orders a customer, 1 and up; undefined if nobody ordered
   */
  public static PurchaseFrequency purchaseFrequency(PurchaseCounts counts) {
    return new PurchaseFrequency(counts);
  }

  /**
   * Revenue for each order: {@code revenue ÷ orders}.
   *
   * <p>Worked example: 50,000 EUR from 1,000 orders: 50 EUR.
   *
   * @param period the period counted, not null
   * @param orders orders placed in it, at least 0
   * @param revenue their revenue, not null
   * @return an amount in the currency of the revenue; undefined without orders
   */
  public static AverageOrderValue averageOrderValue(Period period, long orders, Money revenue) {
    return new AverageOrderValue(period, orders, revenue);
  }

  /**
   * The mean of the gaps between consecutive orders of the same customer: {@code total gap days ÷
   * gaps}.
   *
   * <p>Worked example: 30 gaps of 900 days altogether: 30 days.
   *
   * @param gaps the gaps, not null
   * @return days, 0 and up; undefined if nobody bought twice
   */
  public static MeanPurchaseGap timeBetweenPurchases(PurchaseGaps gaps) {
    return new MeanPurchaseGap(gaps);
  }

  /**
   * The window over the purchase frequency, which Peel calls the time between purchases: {@code
   * window days ÷ (orders ÷ customers)}. It counts who ordered once as a whole window.
   *
   * <p>Worked example: 1,000 orders of 400 customers in 365 days: 146 days.
   *
   * @param counts the counts of the window, not null
   * @return days, at most the window; undefined if nobody ordered
   */
  public static WindowPerPurchase windowPerPurchase(PurchaseCounts counts) {
    return new WindowPerPurchase(counts);
  }
}
