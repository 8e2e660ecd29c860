package org.retentionkit.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Powers and roots of decimals to 40 significant digits, at a cost that does not grow with the
 * exponent.
 *
 * <p>Next to 1 the result has as many digits more as it has nines or zeros, so that also its
 * distance to 1 has 40: the yearly form of a loss of 1e-39 a month is 1.2e-38, not 0.
 */
public final class Powers {
  /** Digits carried inside a computation whose result keeps 40. */
  public static final MathContext WORKING = new MathContext(60);

  private static final int DIGITS = 40;
  private static final int GUARD = WORKING.getPrecision() - DIGITS;

  /**
   * Decimals kept of a vanishing power, far beyond a double's; each is carried along ever after.
   */
  private static final int MAX_DECIMALS = 1_000;

  private static final int MAX_STEPS = 100;

  private Powers() {}

  /** {@code base} to the power of {@code exponent}, 0 or more; see the other. */
  public static BigDecimal power(BigDecimal base, int exponent) {
    return power(base, BigDecimal.ONE, exponent);
  }

  /**
   * {@code above ÷ below} to the power of {@code exponent}, 0 or more: to 40 digits, and at most
   * 1,000 decimals (as many more as it has nines).
   *
   * @throws IllegalArgumentException if it has more than 10,000 digits before the point
   */
  public static BigDecimal power(BigDecimal above, BigDecimal below, int exponent) {
    if (above.signum() == 0 && exponent > 0) {
      return BigDecimal.ZERO;
    }
    int nines = nines(above, below);
    MathContext working = new MathContext(DIGITS + nines + GUARD);
    BigDecimal base = above.divide(below, working);
    double magnitude = exponent == 0 ? 0 : log10(base) * exponent;
    int decimals = Math.min(MAX_DECIMALS + nines, Checks.MAX_DIGITS);
    if (magnitude < -decimals - 1) {
      return BigDecimal.ZERO;
    }
    if (magnitude >= Checks.MAX_DIGITS) {
      throw Checks.broken(
          "exponent",
          "must keep the power of " + base.round(MathContext.DECIMAL32) + " below 1E+10000",
          exponent);
    }
    BigDecimal power = power(base, exponent, working).round(new MathContext(DIGITS + nines));
    return power.scale() > decimals ? power.setScale(decimals, RoundingMode.HALF_EVEN) : power;
  }

  /** The {@code degree}th root of {@code value}, 0 or more; see the other. */
  public static BigDecimal root(BigDecimal value, int degree) {
    return root(value, BigDecimal.ONE, degree);
  }

  /**
   * The {@code degree}th root, 1 or more, of {@code above ÷ below}, 0 or more: to 40 digits, by
   * Newton's method from the double root.
   */
  public static BigDecimal root(BigDecimal above, BigDecimal below, int degree) {
    if (above.signum() == 0) {
      return BigDecimal.ZERO;
    }
    int nines = nines(above, below) + Integer.toString(degree).length();
    MathContext working = new MathContext(DIGITS + nines + GUARD);
    BigDecimal value = above.divide(below, working);
    BigDecimal n = BigDecimal.valueOf(degree);
    BigDecimal root = firstRoot(log10(value) / degree);
    BigDecimal closed = BigDecimal.ONE.movePointLeft(working.getPrecision() / 2 + GUARD / 2);
    BigDecimal step = root;
    for (int i = 0; i < MAX_STEPS && step.abs().compareTo(root.multiply(closed)) > 0; i++) {
      BigDecimal ratio = value.divide(power(root, degree - 1, working), working);
      step = ratio.subtract(root).divide(n, working);
      root = root.add(step, working);
    }
    return root.round(new MathContext(DIGITS + nines));
  }

  /** The decimal exponent of the leading digit: 2 for 123.4. */
  static int exponent(BigDecimal value) {
    return value.precision() - value.scale() - 1;
  }

  private static BigDecimal firstRoot(double log10) {
    double whole = Math.floor(log10);
    return new BigDecimal(Math.pow(10, log10 - whole)).scaleByPowerOfTen((int) whole);
  }

  /** log₁₀ of the size; its error stays below 1e-15 next to 1 also. */
  private static double log10(BigDecimal value) {
    int exponent = exponent(value);
    return exponent + Math.log10(value.abs().scaleByPowerOfTen(-exponent).doubleValue());
  }

  /** How many zeros follow the point in the distance of {@code above ÷ below} to 1. */
  private static int nines(BigDecimal above, BigDecimal below) {
    BigDecimal distance = above.subtract(below);
    return distance.signum() == 0 ? 0 : Math.max(0, exponent(below) - exponent(distance) - 1);
  }

  /** By squaring; {@code BigDecimal.pow} refuses exponents of a billion and more. */
  private static BigDecimal power(BigDecimal base, int exponent, MathContext working) {
    BigDecimal result = BigDecimal.ONE;
    for (int bit = Integer.SIZE - Integer.numberOfLeadingZeros(exponent) - 1; bit >= 0; bit--) {
      result = result.multiply(result, working);
      if ((exponent >> bit & 1) == 1) {
        result = result.multiply(base, working);
      }
    }
    return result;
  }
}
