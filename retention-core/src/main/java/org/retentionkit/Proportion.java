package org.retentionkit;

import java.beans.Transient;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Fractions;
import org.retentionkit.internal.Text;

/**
 * An exact share: how many out of how many, kept as two counts.
 *
 * <p>Two proportions are equal when their values are (1/2 = 2/4); sums and complements are exact. A
 * share of nobody (0 of 0) is undefined: it can be carried, printed and stored, but not turned into
 * a number.
 *
 * <p>Worked example: {@code Proportion.of(400, 1000)} is 40 %, its complement {@code 600/1000} is
 * 60 %, and their sum equals {@link #ONE}. Rounded half-even to the same decimals the two always
 * add up to 100, because 100 % is an even number of units at each number of decimals.
 *
 * @param part how many, at least 0
 * @param whole out of how many, at least {@code part}
 */
public record Proportion(long part, long whole) implements Comparable<Proportion>, Serializable {
  private static final long serialVersionUID = 1L;

  /** None of it. */
  public static final Proportion ZERO = new Proportion(0, 1);

  /** All of it. */
  public static final Proportion ONE = new Proportion(1, 1);

  private static final int MAX_LONG_POWER = 18;

  /** Checks that the part is neither negative nor more than the whole. */
  public Proportion {
    Checks.notNegative("part", part);
    Checks.atMost("part", part, "whole", whole);
  }

  /** So many out of so many: {@code of(400, 1000)} is 40 %. */
  public static Proportion of(long part, long whole) {
    return new Proportion(part, whole);
  }

  /** Whether the whole is above 0. */
  @Transient
  public boolean isDefined() {
    return whole != 0;
  }

  /**
   * The share as the nearest {@code double}, 0 to 1.
   *
   * @throws UndefinedMeasureException if the whole is 0
   */
  public double value() {
    if (whole == 0) {
      throw undefined();
    }
    return Fractions.nearest(part, whole);
  }

  /**
   * The share in per cent, rounded half-even.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if the whole is 0
   */
  public BigDecimal percent(int decimals) {
    return percent(decimals, RoundingMode.HALF_EVEN);
  }

  /**
   * The share in per cent, rounded as asked.
   *
   * @param decimals digits after the point, 0 or more
   * @param rounding how to round, not null
   * @throws UndefinedMeasureException if the whole is 0
   */
  public BigDecimal percent(int decimals, RoundingMode rounding) {
    Checks.notNull("rounding", rounding);
    if (whole == 0) {
      throw undefined();
    }
    int power = Checks.decimals(decimals) + 2;
    if (rounding == RoundingMode.HALF_EVEN && power <= MAX_LONG_POWER) {
      long scale = powerOfTen(power);
      if (whole <= Long.MAX_VALUE / scale) {
        return BigDecimal.valueOf(halfEven(part * scale, whole), decimals);
      }
    }
    return toRatio().percent(decimals, rounding);
  }

  /** The share in per cent as text, rounded half-even: {@code 40.0 %}. */
  public String toPercentString(int decimals) {
    return Text.percent(percent(decimals));
  }

  /** All that is not part of it: whole − part out of whole. */
  public Proportion complement() {
    return new Proportion(whole - part, whole);
  }

  /**
   * The exact sum.
   *
   * @param other the share to add, not null
   * @throws IllegalArgumentException if the sum is above 1
   * @throws ArithmeticException if the common denominator exceeds a {@code long}
   */
  public Proportion plus(Proportion other) {
    Checks.notNull("other", other);
    if (whole == other.whole) {
      return sum(Checks.sum("part", part, other.part), whole, other);
    }
    long divisor = Math.max(1, gcd(whole, other.whole));
    long common = Checks.product("common denominator", whole / divisor, other.whole);
    // Neither product exceeds the common denominator, because no part exceeds its whole.
    long parts = Checks.sum("part", part * (other.whole / divisor), other.part * (whole / divisor));
    return sum(parts, common, other);
  }

  /**
   * The share of two groups taken together: the parts over the wholes. It lies between the two
   * shares.
   *
   * @param other the share of another, separate group, not null
   * @throws ArithmeticException if a sum exceeds a {@code long}
   */
  public Proportion pooledWith(Proportion other) {
    Checks.notNull("other", other);
    return new Proportion(
        Checks.sum("part", part, other.part), Checks.sum("whole", whole, other.whole));
  }

  /** The same value as a {@link Ratio}. */
  public Ratio toRatio() {
    return Ratio.of(part, whole);
  }

  /**
   * Compares by value.
   *
   * @throws UndefinedMeasureException if one of the two is undefined
   */
  @Override
  public int compareTo(Proportion other) {
    Checks.notNull("other", other);
    if (whole == 0 || other.whole == 0) {
      throw undefined();
    }
    long high = Math.multiplyHigh(part, other.whole);
    long otherHigh = Math.multiplyHigh(other.part, whole);
    return high != otherHigh
        ? Long.compare(high, otherHigh)
        : Long.compareUnsigned(part * other.whole, other.part * whole);
  }

  /** Equal by value: 1/2 and 2/4 are equal; all undefined shares are equal. */
  @Override
  public boolean equals(Object object) {
    if (!(object instanceof Proportion other)) {
      return false;
    }
    if (whole == 0 || other.whole == 0) {
      return whole == other.whole;
    }
    return compareTo(other) == 0;
  }

  /** Consistent with {@link #equals}. */
  @Override
  public int hashCode() {
    long divisor = Math.max(1, gcd(part, whole));
    return 31 * Long.hashCode(part / divisor) + Long.hashCode(whole / divisor);
  }

  /** For example {@code 400/1000}. */
  @Override
  public String toString() {
    return part + "/" + whole;
  }

  private Proportion sum(long parts, long common, Proportion other) {
    if (parts > common) {
      throw new IllegalArgumentException(
          "other must not make the sum exceed 1, but " + this + " + " + other + " does");
    }
    return new Proportion(parts, common);
  }

  private static UndefinedMeasureException undefined() {
    return new UndefinedMeasureException("The proportion 0/0", "it is a share of nobody");
  }

  private static long powerOfTen(int power) {
    long result = 1;
    for (int i = 0; i < power; i++) {
      result *= 10;
    }
    return result;
  }

  private static long halfEven(long above, long below) {
    long quotient = above / below;
    long rest = above % below;
    long up = rest - (below - rest);
    return up > 0 || (up == 0 && (quotient & 1) == 1) ? quotient + 1 : quotient;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
