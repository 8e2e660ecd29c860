package org.retentionkit.internal.numeric;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Logarithms of factorials to 60 decimals, for two weights that no {@code double} tells apart.
 *
 * <p>Above ten thousand by Stirling's series, whose ninth term is below 1e-68 there; below by the
 * factorial itself.
 */
final class LongFactorials {
  /** The decimals that are right; weights that agree in them are equal. */
  static final int DECIMALS = 60;

  private static final MathContext WORKING = new MathContext(90);
  private static final long SERIES_FROM = 10_000;

  /** The coefficients of Stirling's series, as numerator and denominator. */
  private static final long[][] SERIES = {
    {1, 12},
    {-1, 360},
    {1, 1_260},
    {-1, 1_680},
    {1, 1_188},
    {-691, 360_360},
    {1, 156},
    {-3_617, 122_400}
  };

  /** After 16 square roots a number below 10 is 1.00004 at most, and its series short. */
  private static final int ROOTS = 16;

  /** A term below it is beyond the digits carried. */
  private static final BigDecimal CLOSED = BigDecimal.ONE.movePointLeft(100);

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HALF_LN_2_PI =
      new BigDecimal(
          "0.91893853320467274178032973640561763986139747"
              + "3637783412817151540482765695927260397694743299");
  private static final BigDecimal LN_10 = lnUpTo10(BigDecimal.TEN);

  private LongFactorials() {}

  /** ln n!, n at least 0. */
  static BigDecimal ln(long n) {
    if (n < SERIES_FROM) {
      return ln(new BigDecimal(Fisher.product(1, Math.max(1, n))));
    }
    BigDecimal x = BigDecimal.valueOf(n);
    BigDecimal inverse = BigDecimal.ONE.divide(x, WORKING);
    BigDecimal square = inverse.multiply(inverse, WORKING);
    BigDecimal sum = x.add(HALF).multiply(ln(x), WORKING).subtract(x).add(HALF_LN_2_PI);
    for (long[] coefficient : SERIES) {
      BigDecimal term = inverse.multiply(BigDecimal.valueOf(coefficient[0]));
      sum = sum.add(term.divide(BigDecimal.valueOf(coefficient[1]), WORKING));
      inverse = inverse.multiply(square, WORKING);
    }
    return sum;
  }

  private static BigDecimal ln(BigDecimal value) {
    int exponent = value.precision() - value.scale() - 1;
    BigDecimal mantissa = value.scaleByPowerOfTen(-exponent).round(WORKING);
    return lnUpTo10(mantissa).add(LN_10.multiply(BigDecimal.valueOf(exponent)));
  }

  /** 2 artanh((x − 1) ÷ (x + 1)) of the root, as often doubled. */
  private static BigDecimal lnUpTo10(BigDecimal value) {
    BigDecimal root = value;
    for (int i = 0; i < ROOTS; i++) {
      root = root.sqrt(WORKING);
    }
    BigDecimal z = root.subtract(BigDecimal.ONE).divide(root.add(BigDecimal.ONE), WORKING);
    BigDecimal square = z.multiply(z, WORKING);
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 1; z.compareTo(CLOSED) > 0; k += 2) {
      sum = sum.add(z.divide(BigDecimal.valueOf(k), WORKING));
      z = z.multiply(square, WORKING);
    }
    return sum.multiply(BigDecimal.valueOf(2L << ROOTS));
  }
}
