package org.retentionkit.customer;

import org.retentionkit.Rate;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Fractions;

/**
 * The customer retention rate of a period: the share of its customers that the business kept.
 *
 * <p>Formula: {@code (closing − acquired) ÷ opening}, see {@link RetentionDefinition}. A fraction,
 * 0 to 1. Undefined when the period opened with nobody, or when the counts do not know what the
 * definition needs.
 *
 * <p>Worked example: opening 1000, acquired 400, closing 800: (800 − 400) ÷ 1000 = 40 %.
 *
 * @param counts the counts it is made of
 * @param definition the definition it follows
 */
public record RetentionRate(CustomerCounts counts, RetentionDefinition definition) implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public RetentionRate {
    Checks.notNull("counts", counts);
    Checks.notNull("definition", definition);
  }

  @Override
  public CustomerCounts summary() {
    return counts;
  }

  /**
   * The rate as the nearest {@code double}, a fraction.
   *
   * @throws UndefinedMeasureException if the rate is undefined
   */
  @Override
  public double value() { // what the definition says, read without it: as fast as a division
    return definition == RetentionDefinition.OPENING_COHORT && counts.opening() > 0
        ? Fractions.nearest(counts.retained(), counts.opening())
        : Rate.super.value();
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }
}
