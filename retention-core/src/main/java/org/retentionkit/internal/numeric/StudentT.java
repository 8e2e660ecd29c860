package org.retentionkit.internal.numeric;

import org.apache.commons.statistics.distribution.TDistribution;
import org.retentionkit.internal.Checks;

/** Student's t quantile to full precision for any number of degrees of freedom. */
public final class StudentT {
  /** From here on the expansion round the normal quantile is exact to a double. */
  private static final long MANY_DEGREES = 10_000;

  private static final int POLISH = 3;

  private StudentT() {}

  /** The t with P(−t ≤ T ≤ t) = {@code confidence}: 2.776445 for 0.95 and 4 degrees of freedom. */
  public static double twoSidedCritical(double confidence, long degrees) {
    Checks.openUnit("confidence", confidence);
    Checks.positive("degrees", degrees);
    return degrees < MANY_DEGREES
        ? inverse((1 - confidence) / 2, degrees)
        : expansion(Normal.twoSidedCritical(confidence), (double) degrees);
  }

  /** The library stops at an absolute 1e-9; Newton steps on the tail bring the rest. */
  private static double inverse(double tail, long degrees) {
    TDistribution distribution = TDistribution.of((double) degrees);
    double t = distribution.inverseSurvivalProbability(tail);
    for (int i = 0; i < POLISH; i++) {
      t += (distribution.survivalProbability(t) - tail) / distribution.density(t);
    }
    return t;
  }

  /** Abramowitz and Stegun 26.7.5. */
  private static double expansion(double z, double degrees) {
    double s = z * z;
    double first = (s + 1) / 4;
    double second = ((5 * s + 16) * s + 3) / 96;
    double third = (((3 * s + 19) * s + 17) * s - 15) / 384;
    double fourth = ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92_160;
    double step = 1 / degrees;
    return z * (1 + step * (first + step * (second + step * (third + step * fourth))));
  }
}
