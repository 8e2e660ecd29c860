package org.retentionkit.internal.numeric;

/**
 * The two parts of a binomial, beta or hypergeometric weight that keep all their digits at any
 * size: what Stirling's formula leaves out, and the deviance of a count from its expectation.
 *
 * <p>Source: C. Loader (2000), "Fast and accurate computation of binomial probabilities".
 * Logarithms of factorials lose them instead: next to ln(10⁹!) a probability has seven digits left.
 */
final class Stirling {
  private static final double SERIES_FROM = 10;
  private static final double SERIES_OF_LOG = 0.5;

  private Stirling() {}

  /** ln Γ(a) − [(a − ½) ln a − a + ½ ln 2π], about 1/(12a); a at least ½. Also for ln a! − …. */
  static double error(double a) {
    double shifted = a;
    double sum = 0;
    while (shifted < SERIES_FROM) {
      sum += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
      shifted++;
    }
    double inverse = 1 / shifted;
    double s = inverse * inverse;
    double series = 691.0 / 360360 - s / 156;
    series = 1.0 / 1188 - s * series;
    series = 1.0 / 1680 - s * series;
    series = 1.0 / 1260 - s * series;
    series = 1.0 / 360 - s * series;
    return sum + inverse * (1.0 / 12 - s * series);
  }

  /**
   * observed × ln(observed ÷ expected) − excess, at least 0, without the cancellation of that form.
   *
   * @param excess observed − expected, given apart because it can be known more exactly than both
   */
  static double deviance(double observed, double expected, double excess) {
    if (excess == 0) {
      return 0;
    }
    if (observed == 0) {
      return expected;
    }
    double v = excess / (observed + expected);
    if (Math.abs(v) > SERIES_OF_LOG) {
      return observed * Math.log(observed / expected) - excess;
    }
    double sum = excess * v;
    double power = 2 * observed * v;
    for (int k = 3; ; k += 2) {
      power *= v * v;
      double next = sum + power / k;
      if (next == sum) {
        return sum;
      }
      sum = next;
    }
  }
}
