package org.retentionkit.internal.numeric;

/**
 * The MOVER interval for the difference of two shares of one trinomial: Wilson limits of each
 * share, put together with the correlation that two shares of one whole have.
 */
public final class TrinomialMover {
  private TrinomialMover() {}

  /** The lower limit, −1 to 1. */
  public static double lowerLimit(long lower, long upper, long total, double z) {
    double down = upper == 0 ? 0 : half(upper, total, z) - shift(upper, total, z);
    double up = lower == total ? 0 : half(lower, total, z) + shift(lower, total, z);
    double covariance = correlation(lower, upper, total) * down * up;
    double distance = Math.sqrt(down * down + up * up - 2 * covariance);
    return Math.max(-1, (upper - lower) / (double) total - distance);
  }

  /** The upper limit, −1 to 1. */
  public static double upperLimit(long lower, long upper, long total, double z) {
    return -lowerLimit(/* lower= */ upper, /* upper= */ lower, total, z) + 0.0;
  }

  /** Half the width of Wilson's interval. */
  private static double half(long part, long total, double z) {
    double n = total;
    double variance = part / n * ((total - part) / n) / n;
    return z * Math.sqrt(variance + z * z / (4 * n * n)) / (1 + z * z / n);
  }

  /** How far Wilson's centre lies from the share, towards one half. */
  private static double shift(long part, long total, double z) {
    double n = total;
    return z * z / n * (0.5 - part / n) / (1 + z * z / n);
  }

  private static double correlation(long lower, long upper, long total) {
    if (lower == 0 || upper == 0) {
      return 0;
    }
    return -Math.sqrt(lower / (double) (total - upper) * (upper / (double) (total - lower)));
  }
}
