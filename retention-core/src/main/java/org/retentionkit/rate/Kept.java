package org.retentionkit.rate;

import java.util.Optional;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * What a rate leaves of what was there, whether it is a rate of loss or of keeping.
 *
 * @param rate the rate it was read from
 * @param share what is left after one {@code length}
 * @param length the length of time
 */
record Kept(Rate rate, Ratio share, Length length) {
  /**
   * Reads a rate.
   *
   * @throws IllegalArgumentException if it is no rate of churn or retention, has no length of time,
   *     or lies outside what such a rate can be
   * @throws org.retentionkit.UndefinedMeasureException if it is undefined
   */
  static Kept of(Rate rate) {
    Length length =
        Rate.asked(
                "rate",
                rate,
                Metric.CUSTOMER_CHURN,
                Metric.CUSTOMER_RETENTION,
                Metric.GROSS_REVENUE_RETENTION,
                Metric.NET_REVENUE_RETENTION)
            .length()
            .orElseThrow(
                () -> Checks.broken("length of the rate", "must be known to convert it", "none"));
    Ratio exact = rate.exact();
    boolean bounded =
        isLoss(rate) || rate.definition().metric().equals(Optional.of(Metric.CUSTOMER_RETENTION));
    if (exact.signum() < 0 || (bounded && exact.compareTo(Ratio.ONE) > 0)) {
      throw Checks.broken(
          "rate", bounded ? "must lie between 0 and 1" : "must not be negative", exact);
    }
    return new Kept(rate, isLoss(rate) ? exact.complement() : exact, length);
  }

  /** The rate of the same side for what is left over another length of time. */
  Ratio restated(Ratio left) {
    return isLoss(rate) ? left.complement() : left;
  }

  private static boolean isLoss(Rate rate) {
    return rate.definition().metric().equals(Optional.of(Metric.CUSTOMER_CHURN));
  }
}
