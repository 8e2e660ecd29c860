package org.retentionkit.survey;

import java.io.Serializable;
import java.util.Locale;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.numeric.Normal;

/**
 * Answers "could this be chance?": a statistic that follows the standard normal distribution when
 * there is nothing but chance.
 *
 * <p>Worked example: z = 2.385 has a two-sided p-value of 0.0171. The tail is computed directly,
 * not as 1 less its complement, so that z = 9.05 has p = 1.49e-19 and not 0; beyond z = 38 p
 * underflows and its logarithm still tells.
 *
 * @param z the statistic, finite, with the sign of the difference tested
 * @param method the name of the test, such as {@code pooled z}
 */
public record ZTest(double z, String method) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public ZTest {
    z = Checks.finite("z", z);
    Checks.notNull("method", method);
  }

  /** The two-sided p-value, 0 to 1. */
  public double pValue() {
    return Normal.twoSided(z);
  }

  /** The natural logarithm of the two-sided p-value; a number also where the p-value underflows. */
  public double logPValue() {
    return Normal.logTwoSided(z);
  }

  /** For example {@code z = 2.385, two-sided p = 0.01708 (pooled z)}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "z = %.4g, two-sided p = %.4g (%s)", z, pValue(), method);
  }
}
