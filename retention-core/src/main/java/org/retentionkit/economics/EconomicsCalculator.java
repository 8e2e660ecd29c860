package org.retentionkit.economics;

import org.retentionkit.Amount;
import org.retentionkit.Figure;
import org.retentionkit.Money;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.clv.ClvInputs;
import org.retentionkit.clv.PaybackPeriod;
import org.retentionkit.clv.ValueAndCost;
import org.retentionkit.clv.ValueDefinition;
import org.retentionkit.internal.Checks;

/**
 * Unit economics: what winning a customer costs (CAC), how often it comes back (LTV:CAC) and when
 * (payback), and to whom an offer sells. Static and pure. What growth needs is in {@link
 * GrowthCalculator}.
 */
public final class EconomicsCalculator {
  private EconomicsCalculator() {}

  /**
   * The customer acquisition cost (CAC): {@code (sales + marketing) ÷ new customers}.
   *
   * <p>Worked example: (6,000 + 4,000) EUR ÷ 50 = 200 EUR.
   *
   * @param spending the spending and the customers it won, not null
   * @return an amount; undefined if nobody was won
   */
  public static Amount acquisitionCost(AcquisitionSpending spending) {
    return Amount.of(
        AcquisitionDefinition.COST_PER_NEW_CUSTOMER, Checks.notNull("spending", spending));
  }

  /**
   * LTV:CAC, the lifetime value as a multiple of the acquisition cost: {@code lifetime value ÷
   * acquisition cost}, both of one set of inputs. A rule of thumb asks for at least 3.
   *
   * <p>Worked example: 1,000 EUR and 300 EUR: 3.33 times.
   *
   * @param inputs the inputs of the value and the acquisition cost, not null
   * @return a multiple; undefined if the value is, or if the cost is 0 or not given
   */
  public static Figure ltvToCac(ClvInputs inputs) {
    return Figure.of(ValueDefinition.LTV_TO_CAC, ValueAndCost.of(inputs));
  }

  /**
   * LTV:CAC with a known acquisition cost.
   *
   * @param lifetimeValue any lifetime value before acquisition cost, not null
   * @param acquisitionCost what winning one customer costs, at least 0, not null
   * @throws org.retentionkit.CurrencyMismatchException if the currencies differ
   */
  public static Figure ltvToCac(Amount lifetimeValue, Money acquisitionCost) {
    return Figure.of(ValueDefinition.LTV_TO_CAC, ValueAndCost.of(lifetimeValue, acquisitionCost));
  }

  /**
   * LTV:CAC with an acquisition cost counted from spending, {@link #acquisitionCost}.
   *
   * @param lifetimeValue any lifetime value before acquisition cost, not null
   * @param acquisitionCost what winning one customer costs, not null; may be undefined
   * @throws org.retentionkit.CurrencyMismatchException if the currencies differ
   */
  public static Figure ltvToCac(Amount lifetimeValue, Amount acquisitionCost) {
    return Figure.of(ValueDefinition.LTV_TO_CAC, new ValueAndCost(lifetimeValue, acquisitionCost));
  }

  /**
   * The payback period of acquisition cost (CAC payback), the time after which a customer has paid
   * back what winning it cost, if it stays that long: {@code acquisition cost ÷ (revenue ×
   * margin)}. A rule of thumb asks for less than twelve months.
   *
   * <p>Worked example: 300 EUR ÷ (50 EUR × 80 %) = 7.5 months.
   *
   * @param inputs acquisition cost, revenue and gross margin, not null
   * @return a number of the inputs' periods; undefined if one of the three is not given, or if the
   *     margin earned is not positive
   */
  public static PaybackPeriod paybackPeriod(ClvInputs inputs) {
    return new PaybackPeriod(inputs);
  }

  /** The payback period with a known acquisition cost. */
  public static PaybackPeriod paybackPeriod(ClvInputs inputs, Money acquisitionCost) {
    return new PaybackPeriod(Checks.notNull("inputs", inputs).withAcquisitionCost(acquisitionCost));
  }

  /**
   * How many times as much winning a customer cost as keeping one: {@code (acquisition spending ÷
   * acquired) ÷ (keeping spending ÷ kept)}.
   *
   * <p>Worked example: 10,000 EUR for 50 acquired and 36,000 EUR for 900 kept: 200 ÷ 40 = 5 times.
   *
   * @param spending the spending on both, not null
   * @return a multiple; undefined if nobody was acquired or kept, or if keeping cost nothing
   */
  public static Figure acquireToKeep(KeepAndAcquireSpending spending) {
    return Figure.of(
        KeepAndAcquireDefinition.ACQUIRE_TO_KEEP, Checks.notNull("spending", spending));
  }

  /**
   * The probability that an offer sells: {@code sales ÷ offers}, with an interval.
   *
   * <p>Worked example: {@code Proportion.of(70, 100)}, 70 sales of 100 offers: 70 %.
   *
   * @param soldOfOffers the sales among the offers made, not null
   * @return a fraction, 0 to 1; undefined without offers
   */
  public static Rate saleProbability(Proportion soldOfOffers) {
    return Rate.of(SaleDefinition.SALES_OVER_OFFERS, Checks.notNull("soldOfOffers", soldOfOffers));
  }

  /**
   * How many times as likely a sale to an existing customer is as one to a new customer.
   *
   * <p>Worked example: 70 % against 5 %: 14 times.
   *
   * @param odds the two probabilities, not null
   * @return a multiple; undefined if new customers never buy
   */
  public static Figure sellingAdvantage(SellingOdds odds) {
    return Figure.of(SellingDefinition.SELLING_ADVANTAGE, Checks.notNull("odds", odds));
  }

  /**
   * What one offer brings on average: {@code probability × revenue per sale}.
   *
   * <p>Worked example: 70 % of 40 EUR: 28 EUR.
   *
   * @param probability the probability of a sale, 0 to 1, not null
   * @param revenuePerSale what a sale brings, not null
   */
  public static Amount expectedSale(Ratio probability, Money revenuePerSale) {
    return expectedSale(1, probability, revenuePerSale);
  }

  /**
   * What so many offers bring on average: {@code offers × probability × revenue per sale}.
   *
   * <p>Worked example: 1,000 offers to new customers, 5 %, 40 EUR: 2,000 EUR.
   *
   * @param offers how many are made, at least 0
   * @param probability the probability that one sells, 0 to 1, not null
   * @param revenuePerSale what a sale brings, not null
   */
  public static Amount expectedSale(long offers, Ratio probability, Money revenuePerSale) {
    return Amount.of(OfferDefinition.EXPECTED_SALE, new Offer(offers, probability, revenuePerSale));
  }
}
