package org.retentionkit.internal.numeric;

/**
 * The score interval of Tango (1998) for the difference of two shares of one trinomial: {@code
 * upper ÷ total − lower ÷ total}. Solved to the last bits of a {@code double} also for total = 1e18
 * and when all answers fall in one class.
 */
public final class TrinomialScore {
  private TrinomialScore() {}

  /** The lower limit, −1 to 1; exactly −1 when all answers are lower. */
  public static double lowerLimit(long lower, long upper, long total, double z) {
    if (lower == total) {
      return -1;
    }
    // The score falls all the way from the left end to the estimate: bisect until two neighbours.
    double below = -1;
    double above = (upper - lower) / (double) total;
    double middle = 0.5 * (below + above);
    while (middle > below && middle < above) {
      if (excess(middle, lower, upper, total, z) > 0) {
        below = middle;
      } else {
        above = middle;
      }
      middle = 0.5 * (below + above);
    }
    return above;
  }

  /** The upper limit, −1 to 1; exactly 1 when all answers are upper. */
  public static double upperLimit(long lower, long upper, long total, double z) {
    return -lowerLimit(/* lower= */ upper, /* upper= */ lower, total, z) + 0.0;
  }

  /** By how much the estimate lies above {@code difference}, beyond z standard errors there. */
  private static double excess(double difference, long lower, long upper, long total, double z) {
    double n = total;
    double variance =
        difference < 0
            ? variance(-difference, upper / n, lower / n)
            : variance(difference, lower / n, upper / n);
    return (upper - lower) / n - difference - z * Math.sqrt(variance / n);
  }

  /**
   * The variance when the difference is held at {@code difference} ≥ 0 and the lower share q takes
   * its most likely value, the root of 2q² + bq − lower·difference·(1 − difference) = 0.
   */
  private static double variance(double difference, double lower, double upper) {
    double spread = difference * (1 - difference);
    double b = (2 - upper + lower) * difference - upper - lower;
    double root = Math.sqrt(b * b + 8 * lower * spread);
    // The form without cancellation for either sign of b.
    double share = b > 0 ? 2 * lower * spread / (b + root) : (root - b) / 4;
    return 2 * share + spread;
  }
}
