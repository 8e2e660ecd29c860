package org.retentionkit.economics;

import org.retentionkit.Metric;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.customer.ChurnDefinition;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.internal.Checks;

/**
 * What growth needs: how many customers must be won to stay even (break-even acquisition), and how
 * much longer they stay where retention rises. Static and pure.
 */
public final class GrowthCalculator {
  private GrowthCalculator() {}

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
}
