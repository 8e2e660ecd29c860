package org.retentionkit.internal.numeric;

import org.apache.commons.statistics.distribution.TDistribution;
import org.retentionkit.internal.Checks;

/** Student's t quantile to full precision for any number of degrees of freedom. */
public final class StudentT {
  /** From here on the expansion round the normal quantile is exact to a double. */
  private static final long MANY_DEGREES = 100_000;

  private StudentT() {}

  /** The t with P(−t ≤ T ≤ t) = {@code confidence}: 2.776445 for 0.95 and 4 degrees of freedom. */
  public static double twoSidedCritical(double confidence, long degrees) {
    Checks.openUnit("confidence", confidence);
    Checks.positive("degrees", degrees);
    return degrees < MANY_DEGREES
        ? TDistribution.of((double) degrees).inverseSurvivalProbability((1 - confidence) / 2)
        : expansion(Normal.twoSidedCritical(confidence), (double) degrees);
  }

  /** Abramowitz and Stegun 26.7.5. */
  private static double expansion(double z, double degrees) {
    double s = z * z;
    double first = (s + 1) / 4;
    double second = ((5 * s + 16) * s + 3) / 96;
    double third = (((3 * s + 19) * s + 17) * s - 15) / 384;
    double step = 1 / degrees;
    return z * (1 + step * (first + step * (second + step * third)));
  }
}
