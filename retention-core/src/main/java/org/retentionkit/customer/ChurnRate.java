package org.retentionkit.customer;

import org.retentionkit.Rate;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;
import org.retentionkit.rate.PeriodicChurn;

/**
 * The customer churn rate of a period: the share of its customers that the business lost.
 *
 * <p>Formula: by {@link ChurnDefinition}; by default {@code lost of opening ÷ opening}. A fraction:
 * 0 to 1 for the definitions that are shares, 0 and up for the others. Undefined when the
 * denominator is 0, or when the counts do not know what the definition needs.
 *
 * <p>Worked example: opening 1000, acquired 400, closing 800: 600 of the 1000 were lost, 60 %; not
 * 20 %, as the shrinking headcount suggests.
 *
 * @param counts the counts it is made of
 * @param definition the definition it follows
 */
public record ChurnRate(CustomerCounts counts, ChurnDefinition definition) implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public ChurnRate {
    Checks.notNull("counts", counts);
    Checks.notNull("definition", definition);
  }

  @Override
  public CustomerCounts summary() {
    return counts;
  }

  /**
   * The rate with the unit of its period as its type, ready to be converted or turned into a
   * lifetime: the churn of March is a {@code MonthlyChurn}.
   *
   * @throws UndefinedMeasureException if the rate is undefined
   * @throws IllegalArgumentException if the period is no whole day, week, month, quarter or year,
   *     or the rate is above 1
   */
  public PeriodicChurn periodic() {
    if (!isDefined()) {
      throw undefined();
    }
    return PeriodicChurn.of(exact(), counts.period());
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }
}
