package org.retentionkit.economics;

import java.math.RoundingMode;
import java.util.Optional;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Explanation;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.rate.PeriodicChurn;

/**
 * Answers "how many new customers replace those who leave?" per period.
 *
 * <p>Formula: {@code churn × customers}. Customers who join and leave in the same period are not
 * counted on either side. Always defined, at least 0.
 *
 * <p>Worked example: 5 % of 250 customers a month: 12.5, that is 13 people; 13 acquired are enough
 * and 12 are not.
 *
 * @param customers the customers at the start of a period, at least 0
 * @param churn the share lost in a period, 0 to 1
 * @param period the length of a period
 */
public record BreakEvenAcquisition(long customers, Ratio churn, CalendarUnit period)
    implements ExactFigure {
  private static final long serialVersionUID = 1L;

  /** Checks all three. */
  public BreakEvenAcquisition {
    Checks.notNegative("customers", customers);
    churn = PeriodicChurn.of(churn, Checks.notNull("period", period)).churn();
  }

  @Override
  public AcquisitionDefinition definition() {
    return AcquisitionDefinition.BREAK_EVEN;
  }

  /** For example {@code customers a month}. */
  @Override
  public String unit() {
    return "customers a " + period.singular();
  }

  @Override
  public Ratio exact() {
    return churn.times(Ratio.of(customers, 1));
  }

  /** Always defined: empty. */
  @Override
  public Optional<String> undefinedReason() {
    return Optional.empty();
  }

  /** The smallest whole number of new customers that is enough. */
  public long neededCustomers() {
    return rounded(0, RoundingMode.CEILING).longValueExact();
  }

  /**
   * By how many customers the base grows if {@code acquired} join; it shrinks if negative.
   *
   * @param acquired new customers per period who stay to its end, at least 0
   */
  public Ratio growthWith(long acquired) {
    return Ratio.of(Checks.notNegative("acquired", acquired), 1).minus(exact());
  }

  /**
   * Whether {@code acquired} new customers replace those lost.
   *
   * @param acquired new customers per period who stay to its end, at least 0
   */
  public boolean isReachedBy(long acquired) {
    return growthWith(acquired).signum() >= 0;
  }

  @Override
  public Explanation explanation() {
    return Explanation.of(definition())
        .input("churn", churn.percent(4).stripTrailingZeros(), "% a " + period.singular())
        .input("customers", customers)
        .result(rounded(1, RoundingMode.HALF_EVEN), unit())
        .note("That is " + neededCustomers() + " people.")
        .build();
  }
}
