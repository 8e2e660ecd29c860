package org.retentionkit.internal.numeric;

import org.retentionkit.internal.Checks;

/**
 * Tail quantiles of the beta distribution, to about 1e-14 relative for any counts.
 *
 * <p>Newton steps on the logarithm of the tail over the log-odds of x: there it is concave, so that
 * every start converges, from below after one step. The tail is a continued fraction times the
 * density; the density follows Loader, because library versions lose digits with the size of the
 * counts (7e-9 at 10⁹) and library inverses stop at an absolute 1e-9.
 */
public final class BetaTail {
  /** Beyond it, the skewness term of Cornish and Fisher leaves less than a rounding error. */
  private static final double ALMOST_NORMAL = 1e11;

  private static final double FRACTION_CLOSED = 3e-16;
  private static final double STEP_CLOSED = 1e-8;
  private static final int MAX_STEPS = 200;

  private BetaTail() {}

  /**
   * The x with P(X ≤ x) = {@code tail} for X of the beta distribution with {@code a} and {@code b}.
   *
   * @param tail strictly between 0 and 1; made for tails of up to one half
   * @param a at least ½
   * @param b at least ½
   */
  public static double lower(double tail, double a, double b) {
    if (b == 1) {
      return Math.exp(Math.log(Checks.openUnit("tail", tail)) / a);
    }
    return share(logOdds(tail, a, b));
  }

  /** The x with P(X ≥ x) = {@code tail}; exact also where x is tiny. */
  public static double upper(double tail, double a, double b) {
    if (a == 1) {
      return -Math.expm1(Math.log(Checks.openUnit("tail", tail)) / b);
    }
    return share(-logOdds(tail, b, a));
  }

  private static double share(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** ln(x ÷ (1 − x)) of the lower tail's quantile. */
  private static double logOdds(double tail, double a, double b) {
    double z = Normal.quantile(Checks.openUnit("tail", tail));
    if (Math.min(a, b) > ALMOST_NORMAL) {
      return almostNormal(z, a, b);
    }
    double spread = Math.sqrt(1 / a + 1 / b);
    double target = Math.log(tail);
    double logOdds = Math.log(a / b) + z * spread;
    double step = Double.MAX_VALUE;
    for (int i = 0; i < MAX_STEPS && Math.abs(step) > STEP_CLOSED * spread; i++) {
      step = newtonStep(logOdds, target, a, b);
      logOdds += step;
    }
    return logOdds;
  }

  private static double almostNormal(double z, double a, double b) {
    double n = a + b;
    double deviation = Math.sqrt(a / n * (b / n) / (n + 1));
    double skewness = 2 * (b - a) / (n + 2) * Math.sqrt(n + 1) / (Math.sqrt(a) * Math.sqrt(b));
    double excess = deviation * (z + (z * z - 1) / 6 * skewness);
    return Math.log((a / n + excess) / (b / n - excess));
  }

  /** (ln tail − ln P(X ≤ x)) ÷ the slope of ln P(X ≤ x) in the log-odds of x. */
  private static double newtonStep(double logOdds, double target, double a, double b) {
    double x = share(logOdds);
    double y = share(-logOdds);
    double excess = a * y - b * x;
    double logWeight = logWeight(a, (a + b) * x, b, (a + b) * y, excess);
    if (excess > 0) {
      double fraction = fraction(x, y, a, b, excess);
      return (target - logWeight + Math.log(fraction)) / fraction;
    }
    double weight = Math.exp(logWeight);
    double below = 1 - weight / fraction(y, x, b, a, -excess);
    return (target - Math.log(below)) * below / weight;
  }

  /** ln of x^a (1 − x)^b ÷ B(a, b); expected are (a + b) x and (a + b)(1 − x). */
  private static double logWeight(
      double a, double expectedA, double b, double expectedB, double excess) {
    double n = a + b;
    return 0.5 * Math.log(a / n * b / (2 * Math.PI))
        + (Stirling.error(n) - Stirling.error(a) - Stirling.error(b))
        - Stirling.deviance(a, expectedA, excess)
        - Stirling.deviance(b, expectedB, -excess);
  }

  /**
   * The weight ÷ P(X ≤ x) for x below the mean, as a continued fraction by Lentz's method. This
   * form takes a − (a + b) x apart, so that it does not cancel for x next to 1. Source: DiDonato
   * and Morris (1992), "Algorithm 708", equation 9.
   */
  private static double fraction(double x, double y, double a, double b, double excess) {
    double value = a / (a + 1) * (excess + 1);
    double c = value;
    double d = 0;
    double factor = 0;
    for (double m = 1; Math.abs(factor - 1) > FRACTION_CLOSED; m++) {
      double odd = a + 2 * m - 1;
      double above = (a + m - 1) / odd * ((a + b + m - 1) / odd) * m * (b - m) * x * x;
      double below =
          m + m * (b - m) * x / odd + (a + m) / (a + 2 * m + 1) * (excess + 1 + m * (1 + y));
      d = 1 / (below + above * d);
      c = below + above / c;
      factor = c * d;
      value *= factor;
    }
    return value;
  }
}
