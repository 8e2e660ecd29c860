package org.retentionkit.economics;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Figure;
import org.retentionkit.Length;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Break-even acquisition: how many new customers replace those who leave, so that the base stays
 * even.
 *
 * <p>Formula: {@code churn × customers}. Customers who join and leave in the same period are not
 * counted on either side. Always defined, at least 0.
 *
 * <p>Worked example: 5 % of 250 customers a month: 12.5, that is 13 people; 13 acquired are enough
 * and 12 are not.
 *
 * @param customers the customers at the start of a period, at least 0
 * @param churn the share lost in a period, 0 to 1
 * @param length the length of a period; null if none is named
 */
public record BreakEvenAcquisition(Long customers, Ratio churn, @Nullable Length length)
    implements Figure {
  private static final long serialVersionUID = 2L;

  /** Checks customers and churn. */
  public BreakEvenAcquisition {
    Checks.notNegative("customers", Checks.notNull("customers", customers));
    SellingOdds.share("churn", churn);
  }

  @Override
  public BreakEvenDefinition definition() {
    return BreakEvenDefinition.CHURN_TIMES_CUSTOMERS;
  }

  @Override
  public BreakEvenAcquisition summary() {
    return this;
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

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }
}
