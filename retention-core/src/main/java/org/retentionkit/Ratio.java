package org.retentionkit;

import java.beans.Transient;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;
import org.retentionkit.internal.FractionSum;
import org.retentionkit.internal.Fractions;
import org.retentionkit.internal.Powers;
import org.retentionkit.internal.Text;

/**
 * An exact fraction of two decimals (a ratio, rate or factor), which divides only when asked.
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
    return new Ratio(Checks.decimal("value", value), BigDecimal.ONE);
  }

  /** A decimal written out, such as {@code "0.02"}, as a ratio over 1. */
  public static Ratio of(String decimal) {
    return of(Decimals.parse("decimal", "0.02", decimal));
  }

  /** A whole percentage: {@code ofPercent(80)} is 80/100. */
  public static Ratio ofPercent(long percent) {
    return of(percent, 100);
  }

  /** A percentage written out: {@code ofPercent("2.5")} is 2.5/100. */
  public static Ratio ofPercent(String percent) {
    return new Ratio(Decimals.parse("percent", "2.5", percent), HUNDRED);
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
   * @throws ArithmeticException if the value is beyond the largest double, 1.8e308; {@link
   *     #rounded} still has it
   */
  public double value() {
    double value = Fractions.nearest(numerator, requireDefined().denominator);
    if (Double.isInfinite(value)) {
      throw new ArithmeticException(
          "value must not exceed the largest double, 1.8e308, but was " + shown());
    }
    return value;
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
    Checks.notNull("rounding", rounding);
    BigDecimal hundredfold = requireDefined().numerator.multiply(HUNDRED);
    return hundredfold.divide(denominator, Checks.decimals(decimals), rounding);
  }

  /** The value in per cent, rounded half-even. */
  public BigDecimal percent(int decimals) {
    return percent(decimals, RoundingMode.HALF_EVEN);
  }

  /** The value in per cent as text, rounded half-even: {@code 6.2 %}, {@code −3.1 %}. */
  public String toPercentString(int decimals) {
    return Text.percent(percent(decimals));
  }

  /**
   * The sum of many ratios: exact as long as their common denominator has at most 400 digits,
   * otherwise to 60 digits from the leading digit of the largest, rounded once. It takes time by
   * their number, where adding one after the other takes time by its square.
   *
   * @param ratios what to add, not null; the sum of none is 0, with an undefined one it is
   *     undefined
   */
  public static Ratio sum(Iterable<Ratio> ratios) {
    FractionSum sum = new FractionSum();
    for (Ratio ratio : Checks.notNull("ratios", ratios)) {
      if (!Checks.notNull("ratio", ratio).isDefined()) {
        return ratio;
      }
      sum.add(ratio.numerator, ratio.denominator);
    }
    return new Ratio(sum.numerator(), sum.denominator());
  }

  /** The exact sum; of many, see {@link #sum}. */
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
   * This to a whole power: exact as long as it has at most 400 digits, otherwise to 40 significant
   * digits, of the power and of its distance to 1; 0 below 1e-1000.
   *
   * @param exponent at least 0
   * @throws IllegalArgumentException if the power has more than 10,000 digits
   */
  public Ratio power(int exponent) {
    Checks.notNegative("exponent", exponent);
    long digits = Fractions.length(numerator) + Fractions.length(denominator);
    return digits * exponent <= EXACT_DIGITS
        ? new Ratio(numerator.pow(exponent), denominator.pow(exponent))
        : of(Powers.power(numerator, requireDefined().denominator, exponent));
  }

  /**
   * The root, such as the monthly factor of a yearly one: to 40 significant digits, of the root and
   * of its distance to 1.
   *
   * @param degree at least 1
   * @throws IllegalArgumentException if this is below 0
   */
  public Ratio root(int degree) {
    Checks.positive("degree", degree);
    if (signum() < 0) {
      throw Checks.broken("ratio", "must not be negative to have a root", shown());
    }
    return degree == 1 ? this : of(Powers.root(numerator, denominator, degree));
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
    BigInteger[] lowest = Fractions.lowest(numerator, denominator);
    return 31 * lowest[0].hashCode() + lowest[1].hashCode();
  }

  /** For example {@code 62/1000}, or {@code 460} over 1. */
  @Override
  public String toString() {
    String above = numerator.toPlainString();
    return denominator.equals(BigDecimal.ONE) ? above : above + "/" + denominator.toPlainString();
  }

  /** As {@link #toString}, with exponents where that is shorter. */
  private String shown() {
    return denominator.equals(BigDecimal.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }

  private Ratio requireDefined() {
    if (!isDefined()) {
      throw new UndefinedMeasureException("The ratio " + this, "its denominator is 0");
    }
    return this;
  }

  /** In lowest terms with whole numbers, unless only decimals are short enough. */
  private static Ratio reduced(BigDecimal numerator, BigDecimal denominator) {
    BigInteger[] lowest = Fractions.lowest(numerator, denominator);
    BigDecimal above = new BigDecimal(lowest[0]);
    BigDecimal below = new BigDecimal(lowest[1]);
    return Math.max(above.precision(), below.precision()) <= Checks.MAX_DIGITS
        ? new Ratio(above, below)
        : new Ratio(numerator, denominator);
  }
}
