package org.retentionkit.economics;

import org.retentionkit.Money;
import org.retentionkit.Ratio;

/** From offers and probabilities to expected sales. Static and pure. */
public final class SellingCalculator {
  private SellingCalculator() {}

  /**
   * The share of offers that sold. 70 of 100: 70 %.
   *
   * @param counts the offers and sales, not null
   * @return a fraction, 0 to 1; undefined without offers
   */
  public static SaleProbability saleProbability(Offers counts) {
    return new SaleProbability(counts);
  }

  /**
   * How many times as likely a sale to an existing customer is. 70 % against 5 %: 14 times.
   *
   * @param odds the two probabilities, not null
   * @return a multiple; undefined if new customers never buy
   */
  public static SellingAdvantage sellingAdvantage(SellingOdds odds) {
    return new SellingAdvantage(odds);
  }

  /**
   * What one offer brings on average. 70 % of 40 EUR: 28 EUR.
   *
   * @param probability the probability of a sale, 0 to 1, not null
   * @param revenuePerSale what a sale brings, not null
   * @return an amount
   */
  public static ExpectedSale expectedSale(Ratio probability, Money revenuePerSale) {
    return new ExpectedSale(1, probability, revenuePerSale);
  }

  /**
   * What {@code offers} offers bring on average.
   *
   * @param offers how many are made, at least 0
   * @param probability the probability that one sells, 0 to 1, not null
   * @param revenuePerSale what a sale brings, not null
   * @return an amount
   */
  public static ExpectedSale expectedSale(long offers, Ratio probability, Money revenuePerSale) {
    return new ExpectedSale(offers, probability, revenuePerSale);
  }
}
