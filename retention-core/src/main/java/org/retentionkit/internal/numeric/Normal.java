package org.retentionkit.internal.numeric;

import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.numbers.gamma.InverseErf;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.retentionkit.internal.Checks;

/**
 * The standard normal distribution to full precision, with tails in logs where a {@code double}
 * underflows (beyond z = 38).
 */
public final class Normal {
  private static final double SQRT_2 = Math.sqrt(2);

  private Normal() {}

  /** The value below which the share {@code p} of the distribution lies. */
  public static double quantile(double p) {
    return -SQRT_2 * InverseErfc.value(2 * Checks.openUnit("p", p));
  }

  /**
   * The z with P(−z ≤ Z ≤ z) = {@code confidence}: 1.959964 for 0.95. Taken from the nearer tail,
   * so that levels next to 0 and 1 stay exact.
   */
  public static double twoSidedCritical(double confidence) {
    Checks.openUnit("confidence", confidence);
    return confidence < 0.5
        ? SQRT_2 * InverseErf.value(confidence)
        : SQRT_2 * InverseErfc.value(1 - confidence);
  }

  /**
   * The natural logarithm of P(Z ≥ z), good while z² fits a {@code double}; never negative zero.
   */
  public static double logUpperTail(double z) {
    if (z < -1) {
      return Math.log1p(-Math.exp(logUpperTail(-z))) + 0.0;
    }
    return z > 1
        ? Math.log(0.5 * Erfcx.value(z / SQRT_2)) - 0.5 * z * z
        : Math.log(0.5 * Erfc.value(z / SQRT_2));
  }

  /** The natural logarithm of P(|Z| ≥ |z|), good while z² fits a {@code double}. */
  public static double logTwoSided(double z) {
    double distance = Math.abs(z);
    return distance > 1
        ? Math.log(Erfcx.value(distance / SQRT_2)) - 0.5 * distance * distance
        : Math.log1p(-Erf.value(distance / SQRT_2)) + 0.0;
  }

  /** P(|Z| ≥ |z|), the two-sided p-value of z; 0 where it underflows. */
  public static double twoSided(double z) {
    return Math.exp(logTwoSided(z));
  }
}
