package org.retentionkit.internal.numeric;

import org.apache.commons.statistics.distribution.TDistribution;
import org.retentionkit.internal.Checks;

/**
 * Student's t quantile of the library, with checked arguments: to 12 digits for levels of 0.01 and
 * more and any number of degrees of freedom.
 */
public final class StudentT {
  private StudentT() {}

  /** The t with P(−t ≤ T ≤ t) = {@code confidence}: 2.776445 for 0.95 and 4 degrees of freedom. */
  public static double twoSidedCritical(double confidence, long degrees) {
    Checks.openUnit("confidence", confidence);
    Checks.positive("degrees", degrees);
    return TDistribution.of((double) degrees).inverseSurvivalProbability((1 - confidence) / 2);
  }
}
