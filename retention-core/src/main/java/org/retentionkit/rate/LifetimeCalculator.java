package org.retentionkit.rate;

import org.retentionkit.Length;
import org.retentionkit.Rate;
import org.retentionkit.internal.Checks;

/**
 * How long a customer stays, from a rate of churn or retention: expected lifetime, half-life and
 * who is still here after a time. Static and pure.
 */
public final class LifetimeCalculator {
  private LifetimeCalculator() {}

  /**
   * The expected customer lifetime, {@code 1 ÷ churn}: {@link LifetimeDefinition#GEOMETRIC}.
   *
   * <p>Worked example: at 5 % a month a customer stays 20 months.
   *
   * @param rate a customer churn or retention rate with a length of time, not null
   * @return in the unit of the rate's length; undefined (unbounded) if nobody leaves
   * @throws IllegalArgumentException if the rate is another quantity or has no length
   * @throws org.retentionkit.UndefinedMeasureException if the rate is undefined
   */
  public static CustomerLifetime expectedLifetime(Rate rate) {
    return expectedLifetime(rate, LifetimeDefinition.GEOMETRIC);
  }

  /**
   * The customer lifetime by a named definition.
   *
   * @param rate a customer churn or retention rate with a length of time, not null
   * @param definition what "how long" means, not null
   */
  public static CustomerLifetime expectedLifetime(Rate rate, LifetimeDefinition definition) {
    Kept kept = Kept.of(rate);
    return new CustomerLifetime(kept.share().complement(), kept.length(), definition);
  }

  /**
   * The time after which half of the customers are gone: {@link LifetimeDefinition#MEDIAN}.
   *
   * <p>Worked example: at 2 % a month, 34.3096 months.
   *
   * @param rate a customer churn or retention rate with a length of time, not null
   */
  public static CustomerLifetime halfLife(Rate rate) {
    return expectedLifetime(rate, LifetimeDefinition.MEDIAN);
  }

  /**
   * The share of today's customers still here after a time, {@code (1 − churn)^n}, as the nearest
   * {@code double}.
   *
   * <p>Worked example: at 2 % a month, 37.9 % are still here after 48 months.
   *
   * @param rate a customer churn or retention rate with a length of time, not null
   * @param time how long, in units that are a fixed number of the rate's, not null
   */
  public static double stillHereAfter(Rate rate, Length time) {
    Kept kept = Kept.of(rate);
    return Conversion.COMPOUND
        .over(kept.share(), kept.length(), Checks.notNull("time", time))
        .value();
  }
}
