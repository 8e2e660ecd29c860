package org.retentionkit.report.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.ConfidenceInterval;

/**
 * A point of a line; shares are fractions.
 *
 * @param value the value; null where it is undefined
 * @param low the lower limit of its interval; null if it has none
 * @param high the upper limit; null if it has none
 */
public record Point(@Nullable Double value, @Nullable Double low, @Nullable Double high) {
  /** A gap. */
  public static final Point GAP = new Point(null, null, null);

  /** Checks that all numbers are finite and the limits both there or both missing. */
  public Point {
    finite(value);
    finite(low);
    finite(high);
    if ((low == null) != (high == null)) {
      throw new IllegalArgumentException(
          "low and high must both be given or both be missing, but were " + low + ", " + high);
    }
  }

  /** A value without an interval. */
  public static Point of(double value) {
    return new Point(value, null, null);
  }

  /** A value with its interval. */
  public static Point of(double value, ConfidenceInterval interval) {
    return new Point(value, interval.lower(), interval.upper());
  }

  /** Checks that all are finite or undefined. */
  static void finite(List<@Nullable Double> values) {
    for (Double value : values) {
      finite(value);
    }
  }

  static void finite(@Nullable Double value) {
    if (value != null && !Double.isFinite(value)) {
      throw new IllegalArgumentException("value must be finite, but was " + value);
    }
  }
}
