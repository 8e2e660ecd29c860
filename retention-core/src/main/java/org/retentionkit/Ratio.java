package org.retentionkit;

import java.beans.Transient;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Fractions;
import org.retentionkit.internal.Powers;

/**
 * Answers "how many times does one quantity go into another?": an exact fraction of two decimals,
 * which divides only when asked.
 *
 * <p>Two ratios are equal when their values are (1/2 = 2/4 = 0.5/1). A ratio over 0 is undefined:
 * it can be carried and compared for equality, but not turned into a number.
 *
 * <p>Worked example: {@code Ratio.of(62, 1000).percent(1)} is {@code 6.2}.
 *
 * @param numerator what is divided, not null
 * @param denominator what it is divided by, not null; never negative, the sign moves to the
 *     numerator
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator)
    implements Comparable<Ratio>, Serializable {
  private static final long serialVersionUID = 1L;

  /** Zero. */
  public static final Ratio ZERO = of(0, 1);

  /** One. */
  public static final Ratio ONE = of(1, 1);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int EXACT_DIGITS = 400;

  /** Takes true decimals of a sane scale and makes the denominator's sign positive. */
  public Ratio {
    numerator = Checks.decimal("numerator", numerator);
    denominator = Checks.decimal("denominator", denominator);
    if (denominator.signum() < 0) {
      numerator = numerator.negate();
      denominator = denominator.negate();
    }
  }

  /** The ratio of two whole numbers. */
  public static Ratio of(long numerator, long denominator) {
    return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
  }

  /** The ratio of two decimals. */
  public static Ratio of(BigDecimal numerator, BigDecimal denominator) {
    return new Ratio(numerator, denominator);
  }

  /** A decimal as a ratio over 1. */
  public static Ratio of(BigDecimal value) {
    return new Ratio(value, BigDecimal.ONE);
  }

  /** A decimal written out, such as {@code "0.02"}, as a ratio over 1. */
  public static Ratio of(String decimal) {
    try {
      return of(new BigDecimal(Checks.notNull("decimal", decimal)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "decimal must be a number such as 0.02, but was '" + decimal + "'", e);
    }
  }

  /** The exact value of a finite {@code double} as a ratio over 1. */
  public static Ratio ofDouble(double value) {
    return of(new BigDecimal(Checks.finite("value", value)));
  }

  /** Whether the denominator is above 0. */
  @Transient
  public boolean isDefined() {
    return denominator.signum() != 0;
  }

  /**
   * The value as the nearest {@code double}.
   *
   * @throws UndefinedMeasureException if the denominator is 0
   */
  public double value() {
    return Fractions.nearest(numerator, requireDefined().denominator);
  }

  /**
   * The value with {@code decimals} digits after the point.
   *
   * @param decimals digits after the point, 0 or more
   * @param rounding how to round, not null
   * @throws UndefinedMeasureException if the denominator is 0
   */
  public BigDecimal rounded(int decimals, RoundingMode rounding) {
    Checks.notNull("rounding", rounding);
    return requireDefined().numerator.divide(denominator, Checks.decimals(decimals), rounding);
  }

  /**
   * The value in per cent with {@code decimals} digits after the point.
   *
   * @param decimals digits after the point, 0 or more
   * @param rounding how to round, not null
   * @throws UndefinedMeasureException if the denominator is 0
   */
  public BigDecimal percent(int decimals, RoundingMode rounding) {
    BigDecimal hundredfold = requireDefined().numerator.multiply(HUNDRED);
    return new Ratio(hundredfold, denominator).rounded(decimals, rounding);
  }

  /** The value in per cent, rounded half-even. */
  public BigDecimal percent(int decimals) {
    return percent(decimals, RoundingMode.HALF_EVEN);
  }

  /** The exact sum. */
  public Ratio plus(Ratio other) {
    Checks.notNull("other", other);
    if (denominator.compareTo(other.denominator) == 0) {
      return new Ratio(numerator.add(other.numerator), denominator);
    }
    return reduced(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The exact difference. */
  public Ratio minus(Ratio other) {
    return plus(Checks.notNull("other", other).negated());
  }

  /** The exact product. */
  public Ratio times(Ratio other) {
    Checks.notNull("other", other);
    return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** The exact quotient; undefined if {@code other} is 0. */
  public Ratio dividedBy(Ratio other) {
    Checks.notNull("other", other).requireDefined();
    return reduced(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /**
   * This to a whole power: exact as long as it has at most 400 digits, otherwise to 40 digits.
   *
   * @param exponent at least 0
   */
  public Ratio power(int exponent) {
    Checks.notNegative("exponent", exponent);
    long digits = (long) numerator.precision() + denominator.precision();
    return digits * exponent <= EXACT_DIGITS
        ? new Ratio(numerator.pow(exponent), denominator.pow(exponent))
        : of(
            Powers.power(numerator.divide(requireDefined().denominator, Powers.WORKING), exponent));
  }

  /** The same size with the other sign. */
  public Ratio negated() {
    return new Ratio(numerator.negate(), denominator);
  }

  /** One minus this. */
  public Ratio complement() {
    return new Ratio(denominator.subtract(numerator), denominator);
  }

  /** −1, 0 or 1, as this is below, equal to or above 0. */
  public int signum() {
    return requireDefined().numerator.signum();
  }

  /**
   * Compares by value.
   *
   * @throws UndefinedMeasureException if one of the two is undefined
   */
  @Override
  public int compareTo(Ratio other) {
    Checks.notNull("other", other).requireDefined();
    return requireDefined()
        .numerator
        .multiply(other.denominator)
        .compareTo(other.numerator.multiply(denominator));
  }

  /** Equal by value: 1/2 and 2/4 are equal; all undefined ratios are equal. */
  @Override
  public boolean equals(Object object) {
    if (!(object instanceof Ratio other)) {
      return false;
    }
    if (!isDefined() || !other.isDefined()) {
      return isDefined() == other.isDefined();
    }
    return compareTo(other) == 0;
  }

  /** Consistent with {@link #equals}. */
  @Override
  public int hashCode() {
    if (!isDefined()) {
      return 0;
    }
    Ratio lowest = reduced(numerator, denominator);
    return 31 * lowest.numerator.hashCode() + lowest.denominator.hashCode();
  }

  /** For example {@code 62/1000}. */
  @Override
  public String toString() {
    return numerator.toPlainString() + "/" + denominator.toPlainString();
  }

  private Ratio requireDefined() {
    if (!isDefined()) {
      throw new UndefinedMeasureException("The ratio " + this, "its denominator is 0");
    }
    return this;
  }

  /** In lowest terms with whole numbers, so that long sums do not grow without need. */
  private static Ratio reduced(BigDecimal numerator, BigDecimal denominator) {
    int scale = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
    BigInteger above = numerator.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
    BigInteger below = denominator.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
    BigInteger divisor = above.gcd(below);
    if (divisor.signum() != 0) {
      above = above.divide(divisor);
      below = below.divide(divisor);
    }
    return new Ratio(new BigDecimal(above), new BigDecimal(below));
  }
}
