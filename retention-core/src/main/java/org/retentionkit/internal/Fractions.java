package org.retentionkit.internal;

import java.math.BigDecimal;
import java.math.MathContext;

/** Turns exact fractions into the nearest double. */
public final class Fractions {
  /** Up to here every whole number is a double, so that one division rounds once. */
  private static final long EXACT_IN_DOUBLE = 1L << 53;

  private static final MathContext WORKING = new MathContext(40);

  private Fractions() {}

  /** {@code part ÷ whole} for 0 ≤ part ≤ whole and whole above 0. */
  public static double nearest(long part, long whole) {
    return whole <= EXACT_IN_DOUBLE
        ? part / (double) whole
        : nearest(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** {@code above ÷ below} for below above 0. */
  public static double nearest(BigDecimal above, BigDecimal below) {
    double dividend = above.doubleValue();
    double divisor = below.doubleValue();
    boolean whole = above.scale() == 0 && below.scale() == 0;
    // Below, not up to: 2⁵³ + 1 is 2⁵³ as a double.
    return whole && Math.abs(dividend) < EXACT_IN_DOUBLE && divisor < EXACT_IN_DOUBLE
        ? dividend / divisor
        : above.divide(below, WORKING).doubleValue();
  }
}
