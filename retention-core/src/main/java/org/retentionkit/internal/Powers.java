package org.retentionkit.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Powers and roots of decimals to 40 digits, at a cost that does not grow with the exponent. */
public final class Powers {
  /** Digits carried inside a computation whose result keeps 40. */
  public static final MathContext WORKING = new MathContext(50);

  private static final MathContext RESULT = new MathContext(40);

  /** Decimals kept of a vanishing power; more would exceed what a ratio takes. */
  private static final int MAX_DECIMALS = 500;

  private Powers() {}

  /** {@code base} to the power of {@code exponent}, to 40 digits and at most 500 decimals. */
  public static BigDecimal power(BigDecimal base, int exponent) {
    BigDecimal power = base.pow(exponent, WORKING).round(RESULT);
    if (power.scale() <= MAX_DECIMALS) {
      return power;
    }
    // Looked at before digits are divided out: the cost of that grows with the scale.
    return power.scale() - power.precision() > MAX_DECIMALS
        ? BigDecimal.ZERO.setScale(MAX_DECIMALS)
        : power.setScale(MAX_DECIMALS, RoundingMode.HALF_EVEN);
  }

  /**
   * The {@code degree}th root of {@code value}, 0 or more, by Newton's method from the double root.
   */
  public static BigDecimal root(BigDecimal value, int degree) {
    if (value.signum() == 0 || degree == 1 || value.compareTo(BigDecimal.ONE) == 0) {
      return value;
    }
    BigDecimal n = BigDecimal.valueOf(degree);
    BigDecimal root = new BigDecimal(Math.pow(value.doubleValue(), 1.0 / degree));
    for (int step = 0; step < 3; step++) {
      BigDecimal ratio = value.divide(root.pow(degree - 1, WORKING), WORKING);
      root = root.multiply(n.subtract(BigDecimal.ONE)).add(ratio).divide(n, WORKING);
    }
    return root.setScale(RESULT.getPrecision(), RoundingMode.HALF_EVEN);
  }
}
