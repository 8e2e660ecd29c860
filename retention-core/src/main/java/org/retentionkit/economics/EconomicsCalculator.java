package org.retentionkit.economics;

import org.retentionkit.Amount;
import org.retentionkit.Figure;
import org.retentionkit.Metric;
import org.retentionkit.Money;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.clv.ClvInputs;
import org.retentionkit.clv.PaybackPeriod;
import org.retentionkit.clv.ValueAndCost;
import org.retentionkit.clv.ValueDefinition;
import org.retentionkit.customer.ChurnDefinition;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.internal.Checks;

/**
 * Unit economics: what winning a customer costs (CAC), how often it comes back (LTV:CAC) and when
 * (payback), how many must be won to stay even, what more retention is worth, and to whom an offer
 * sells. Static and pure.
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
   * Break-even acquisition, how many new customers replace those who leave: {@code churn ×
   * customers}, per the length of the rate.
   *
   * <p>Worked example: 5 % of 250 customers a month: 12.5, that is 13 people.
   *
   * @param customers the customers at the start of a period, at least 0
   * @param churn a customer churn rate, counted or stated, not null
   * @throws IllegalArgumentException if the rate is another quantity
   * @throws org.retentionkit.UndefinedMeasureException if the rate is undefined
   */
  public static BreakEvenAcquisition breakEvenAcquisition(long customers, Rate churn) {
    Ratio lost = Rate.asked("churn", churn, Metric.CUSTOMER_CHURN).exact();
    return new BreakEvenAcquisition(customers, lost, churn.length().orElse(null));
  }

  /**
   * Break-even acquisition at a share lost per period.
   *
   * <p>Worked example: 3 % of 1,000 customers: 30.
   *
   * @param customers the customers at the start of a period, at least 0
   * @param churn the share lost in a period, 0 to 1, not null
   */
  public static BreakEvenAcquisition breakEvenAcquisition(long customers, Ratio churn) {
    return new BreakEvenAcquisition(customers, churn, null);
  }

  /**
   * Break-even acquisition of a counted period: who replaces the opening customers lost in it.
   *
   * <p>Worked example: opening 1,000 and 50 of them lost in March: 50 customers a month.
   *
   * @param counts the customers at the start and those of them lost, not null
   * @throws org.retentionkit.UndefinedMeasureException if there was nobody to lose
   */
  public static BreakEvenAcquisition breakEvenAcquisition(CustomerCounts counts) {
    Rate churn = ChurnDefinition.OPENING_COHORT.of(Checks.notNull("counts", counts));
    return breakEvenAcquisition(counts.opening(), churn);
  }

  /**
   * Retention leverage, by how much the lifetime {@code 1 ÷ (1 − retention)} rises.
   *
   * <p>Worked example: five points on 75 %: 25 %.
   *
   * @param change the rate and its rise, not null
   * @return a relative gain; undefined if the raised rate is 100 %
   */
  public static Rate retentionLeverage(RetentionChange change) {
    return retentionLeverage(change, LeverageDefinition.GEOMETRIC);
  }

  /**
   * Retention leverage, by how much a lifetime, or its discounted value, rises. A relative gain,
   * above 0: 0.25 for 25 % more. The same five points are worth the more, the higher retention is
   * already, which is why the slogans disagree.
   *
   * @param change the rate and its rise, with a discount if the definition needs one, not null
   * @param definition which lifetime, not null
   * @return a relative gain; undefined if it is unbounded, over 0, or lacks its discount
   */
  public static Rate retentionLeverage(RetentionChange change, LeverageDefinition definition) {
    return Checks.notNull("definition", definition).of(Checks.notNull("change", change));
  }

  /**
   * The retention rate at which a gain has exactly the claimed effect on the lifetime {@code 1 ÷ (1
   * − retention)}: where a slogan holds.
   *
   * <p>Worked example: five points bring 125 % at 91 %; 95 % at 1 − 0.05 − 0.05 ÷ 0.95 = 89.74 %.
   *
   * @param gain how much retention rises, not null
   * @param effect the claimed relative gain, above 0, not null: 1.25 for 125 %
   * @return a fraction, 0 to 1; undefined if so small an effect does not happen at any rate: five
   *     points bring at least 5.3 %
   */
  public static Rate sloganRetention(RetentionGain gain, Ratio effect) {
    return SloganDefinition.of(gain, effect);
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
