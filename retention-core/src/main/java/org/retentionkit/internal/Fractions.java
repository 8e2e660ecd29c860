package org.retentionkit.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Turns exact fractions into the nearest double, its logarithm, and lowest terms. */
public final class Fractions {
  /** Up to here every whole number is a double, so that one division rounds once. */
  public static final long EXACT_IN_DOUBLE = 1L << 53;

  /** Whole powers of ten that are exact and bring two short decimals to one scale. */
  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private static final MathContext TRUNCATED = new MathContext(40, RoundingMode.DOWN);

  /** The middle between two doubles has at most 768 digits. */
  private static final MathContext DECISIVE = new MathContext(800, RoundingMode.DOWN);

  private static final MathContext MORE = new MathContext(801);

  /** Within these powers of ten a quotient is a double with all its digits. */
  private static final int WITHIN_DOUBLE = 300;

  private static final MathContext SHOWN = new MathContext(4);
  private static final double LN_10 = Math.log(10);

  private Fractions() {}

  /** {@code part ÷ whole} for 0 ≤ part ≤ whole and whole above 0. */
  public static double nearest(long part, long whole) {
    return whole <= EXACT_IN_DOUBLE
        ? part / (double) whole
        : nearest(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /**
   * {@code above ÷ below} for below above 0, rounded once; infinite beyond the largest double.
   *
   * <p>Decimals of up to 15 digits, such as amounts of money, become whole numbers of one scale,
   * which a double holds, and are divided as such.
   */
  public static double nearest(BigDecimal above, BigDecimal below) {
    int shift = below.scale() - above.scale();
    if (Math.abs(shift) < POWERS_OF_TEN.length) {
      double dividend = whole(above);
      double divisor = whole(below);
      if (shift >= 0) {
        dividend *= POWERS_OF_TEN[shift];
      } else {
        divisor *= POWERS_OF_TEN[-shift];
      }
      // Strictly below: what was rounded on the way is at least 2^53.
      if (Math.abs(dividend) < EXACT_IN_DOUBLE && divisor < EXACT_IN_DOUBLE) {
        return dividend / divisor;
      }
    }
    return rounded(above, below);
  }

  /** The digits of a decimal as a whole number; exact below 2^53. */
  public static double whole(BigDecimal decimal) {
    return decimal.scaleByPowerOfTen(decimal.scale()).doubleValue();
  }

  /**
   * {@code above ÷ below} for below above 0, rounded once.
   *
   * @throws ArithmeticException that names the quotient if it is beyond the largest double
   */
  public static double finite(String name, BigDecimal above, BigDecimal below) {
    double nearest = nearest(above, below);
    if (Double.isInfinite(nearest)) {
      BigDecimal about = above.divide(below, SHOWN).stripTrailingZeros();
      throw new ArithmeticException(
          name + " must not exceed the largest double, 1.8e308, but was " + about);
    }
    return nearest;
  }

  /** By 40 digits, or by all that a double's limits have where 40 do not tell on which side. */
  private static double rounded(BigDecimal above, BigDecimal below) {
    BigDecimal low = above.divide(below, TRUNCATED);
    double nearest = low.doubleValue();
    return nearest == next(low, above.signum(), TRUNCATED).doubleValue()
        ? nearest
        : decided(above, below);
  }

  /** The last digit tells whether more follow, so that a tie is one. */
  private static double decided(BigDecimal above, BigDecimal below) {
    BigDecimal low = above.divide(below, DECISIVE);
    return low.multiply(below).compareTo(above) == 0
        ? low.doubleValue()
        : next(low, above.signum(), MORE).doubleValue();
  }

  /** One in the last of all digits farther from 0. */
  private static BigDecimal next(BigDecimal value, int signum, MathContext digits) {
    int scale = value.scale() + digits.getPrecision() - value.precision();
    return value.add(new BigDecimal(BigInteger.valueOf(signum), scale));
  }

  /**
   * The natural logarithm of {@code above ÷ below}, above 0 or more, below above 0, to 15 digits:
   * also next to 1, where only the distance to 1 has the digits, and beyond the range of a double.
   * −Infinity for 0.
   */
  public static double log(BigDecimal above, BigDecimal below) {
    if (above.signum() == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double distance = nearest(above.subtract(below), below);
    if (Math.abs(distance) < 0.5) {
      return Math.log1p(distance);
    }
    int exponent = Powers.exponent(above) - Powers.exponent(below);
    if (Math.abs(exponent) < WITHIN_DOUBLE) {
      return Math.log(nearest(above, below));
    }
    return Math.log(nearest(above.scaleByPowerOfTen(-exponent), below)) + exponent * LN_10;
  }

  /** Two whole numbers without a common divisor whose quotient is {@code above ÷ below}. */
  public static BigInteger[] lowest(BigDecimal above, BigDecimal below) {
    int scale = Math.max(0, Math.max(above.scale(), below.scale()));
    BigInteger dividend = above.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
    BigInteger divisor = below.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
    BigInteger common = dividend.gcd(divisor);
    return common.bitLength() <= 1
        ? new BigInteger[] {dividend, divisor}
        : new BigInteger[] {dividend.divide(common), divisor.divide(common)};
  }

  /** In lowest terms with whole numbers, unless only decimals are short enough. */
  public static BigDecimal[] reduced(BigDecimal above, BigDecimal below) {
    BigInteger[] lowest = lowest(above, below);
    BigDecimal dividend = new BigDecimal(lowest[0]);
    BigDecimal divisor = new BigDecimal(lowest[1]);
    return Math.max(dividend.precision(), divisor.precision()) <= Checks.MAX_DIGITS
        ? new BigDecimal[] {dividend, divisor}
        : new BigDecimal[] {above, below};
  }
}
