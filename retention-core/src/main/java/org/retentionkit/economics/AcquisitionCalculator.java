package org.retentionkit.economics;

import org.retentionkit.Amount;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.rate.PeriodicChurn;

/** From spending and counts to what winning customers costs and needs. Static and pure. */
public final class AcquisitionCalculator {
  private AcquisitionCalculator() {}

  /**
   * What winning one customer cost: {@code (sales + marketing) ÷ new customers}.
   *
   * <p>Worked example: (6,000 + 4,000) EUR ÷ 50 = 200 EUR.
   *
   * @param spending the spending of a period, not null
   * @return an amount; undefined if nobody was won
   */
  public static AcquisitionCost acquisitionCost(AcquisitionSpending spending) {
    return new AcquisitionCost(spending);
  }

  /**
   * The lifetime value as a multiple of the acquisition cost.
   *
   * @param lifetimeValue any lifetime value before acquisition cost, not null
   * @param acquisitionCost the cost of winning one customer, not null
   * @return a multiple; undefined if one of the two is, or if the cost is 0
   * @throws org.retentionkit.CurrencyMismatchException if the currencies differ
   */
  public static LtvToCac ltvToCac(Amount lifetimeValue, AcquisitionCost acquisitionCost) {
    return new LtvToCac(StatedAmount.of(lifetimeValue), StatedAmount.of(acquisitionCost));
  }

  /**
   * The time after which a customer has paid back what winning it cost: {@code acquisition cost ÷
   * (revenue × margin)}.
   *
   * @param acquisitionCost the cost of winning one customer, not null
   * @param revenue revenue per customer and {@code unit}, at least 0, not null
   * @param unit the length of a period, not null
   * @param margin the share of revenue left after direct costs, at most 1, not null
   * @return a number of periods; undefined if the cost is, or if the margin earned is not positive
   * @throws org.retentionkit.CurrencyMismatchException if the currencies differ
   */
  public static PaybackTime payback(
      AcquisitionCost acquisitionCost, Money revenue, CalendarUnit unit, Ratio margin) {
    return new PaybackTime(StatedAmount.of(acquisitionCost), revenue, unit, margin);
  }

  /**
   * How many times as much winning a customer cost as keeping one.
   *
   * @param spending the spending of a period, not null
   * @return a multiple; undefined if nobody was acquired or kept, or if keeping cost nothing
   */
  public static AcquireToKeep acquireToKeep(KeepAndAcquireSpending spending) {
    return new AcquireToKeep(spending);
  }

  /**
   * How many new customers a period needs so that the base does not shrink.
   *
   * @param customers the customers at the start of a period, at least 0
   * @param churn the share lost in a period, not null
   * @return a number of customers, per the unit of {@code churn}
   */
  public static BreakEvenAcquisition breakEven(long customers, PeriodicChurn churn) {
    return new BreakEvenAcquisition(
        customers, Checks.notNull("churn", churn).churn(), churn.unit());
  }
}
