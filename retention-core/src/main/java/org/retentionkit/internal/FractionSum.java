package org.retentionkit.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum of many fractions, whose cost grows with their number and not with its square.
 *
 * <p>The sum is exact as long as the common denominator has at most 400 digits. Beyond, each
 * further denominator would only make it longer: the sum is then taken to 60 digits, counted from
 * the leading digit of the largest fraction, and rounded once. In either case it does not depend on
 * the order of the fractions.
 */
public final class FractionSum {
  /** Digits of a sum that is not exact, from the leading digit of its largest fraction. */
  public static final int DIGITS = 60;

  /** Digits carried beside, so that the roundings of a billion fractions do not reach the sum. */
  private static final int GUARD = 20;

  /** 400 decimal digits. */
  private static final int MAX_EXACT_BITS = 1_329;

  private static final double DIGITS_PER_BIT = Math.log10(2);

  private final List<BigInteger> aboves = new ArrayList<>();
  private final List<BigInteger> belows = new ArrayList<>();
  private BigInteger sum = BigInteger.ZERO;
  private BigInteger common = BigInteger.ONE;

  /**
   * Adds {@code above ÷ below}.
   *
   * @param above any decimal
   * @param below above 0
   */
  public void add(BigDecimal above, BigDecimal below) {
    BigInteger[] lowest = Fractions.lowest(above, below);
    aboves.add(lowest[0]);
    belows.add(lowest[1]);
    if (isExact()) {
      addExactly(lowest[0], lowest[1]);
    }
  }

  /** Whether the sum so far is exact. */
  public boolean isExact() {
    return common.bitLength() <= MAX_EXACT_BITS;
  }

  /** The sum's numerator; over 1 where the sum is rounded. */
  public BigDecimal numerator() {
    return isExact() ? new BigDecimal(sum) : rounded();
  }

  /** The sum's denominator. */
  public BigDecimal denominator() {
    return isExact() ? new BigDecimal(common) : BigDecimal.ONE;
  }

  private void addExactly(BigInteger above, BigInteger below) {
    BigInteger factor = below.divide(common.gcd(below));
    common = common.multiply(factor);
    if (isExact()) {
      sum = sum.multiply(factor).add(above.multiply(common.divide(below)));
    }
  }

  private BigDecimal rounded() {
    int bits = Integer.MIN_VALUE;
    for (int i = 0; i < aboves.size(); i++) {
      if (aboves.get(i).signum() != 0) {
        bits = Math.max(bits, aboves.get(i).bitLength() - belows.get(i).bitLength() - 1);
      }
    }
    int leading = (int) Math.floor(bits * DIGITS_PER_BIT);
    int scale = Math.min(DIGITS - leading, Checks.MAX_DIGITS);
    BigDecimal total = BigDecimal.ZERO;
    for (int i = 0; i < aboves.size(); i++) {
      total =
          total.add(
              new BigDecimal(aboves.get(i))
                  .divide(new BigDecimal(belows.get(i)), scale + GUARD, RoundingMode.HALF_EVEN));
    }
    return total.setScale(scale, RoundingMode.HALF_EVEN);
  }
}
