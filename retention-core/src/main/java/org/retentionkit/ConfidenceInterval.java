package org.retentionkit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Confidence;

/**
 * A confidence interval: the values between which the true figure plausibly lies.
 *
 * <p>Worked example: 400 of 1,000 customers kept, 95 % Wilson: 0.3701 to 0.4307.
 *
 * @param lower the lower limit, finite
 * @param upper the upper limit, finite, at least {@code lower}
 * @param confidence the level, 0.5 or more and below 1
 * @param method the name of the method, such as {@code Wilson}
 */
public record ConfidenceInterval(double lower, double upper, double confidence, String method)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks the limits and the level. */
  public ConfidenceInterval {
    lower = Checks.finite("lower", lower);
    upper = Checks.finite("upper", upper);
    if (lower > upper) {
      throw new IllegalArgumentException(
          "lower must not exceed upper, but lower was " + lower + " and upper " + upper);
    }
    Confidence.level(confidence);
    Checks.notNull("method", method);
  }

  /** Whether {@code value} lies between the limits, both included. */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /** The distance between the limits. */
  public double width() {
    return upper - lower;
  }

  /** For example {@code 95 % Wilson interval 37.0 % to 43.1 %}, reading the limits as fractions. */
  public String toPercentString() {
    return text(Unit.PERCENT);
  }

  /**
   * For example {@code 95 % score interval +45.2 to +71.3 points}, reading the limits as fractions.
   */
  public String toPointsString() {
    return text(Unit.POINTS);
  }

  /** For example {@code 95 % Wilson interval 0.3701 to 0.4307}, to four significant digits. */
  @Override
  public String toString() {
    return text(Unit.NONE);
  }

  /** As text in the unit of the result it belongs to. */
  String text(Unit unit) {
    StringBuilder out = new StringBuilder(48);
    Wording.PLAIN.interval(this, unit, out);
    return out.toString();
  }

  /** The level and the method: {@code 95 % Wilson}. */
  public String heading() {
    return level() + " % " + method;
  }

  /** The level in per cent: {@code 95} or {@code 99.9}; never rounded up to 100. */
  String level() {
    long whole = Math.round(confidence * 100);
    if (whole / 100.0 == confidence) {
      return Long.toString(whole);
    }
    BigDecimal percent = new BigDecimal(confidence).movePointRight(2);
    BigDecimal rounded = percent.setScale(10, RoundingMode.HALF_EVEN);
    if (rounded.compareTo(BigDecimal.valueOf(100)) == 0) {
      rounded = percent.round(new MathContext(16));
    }
    return rounded.stripTrailingZeros().toPlainString();
  }

  /** A fraction in per cent, as limits are shown. */
  static BigDecimal percent(double fraction) {
    return tenths(fraction * 100);
  }

  /** A fraction in points, as limits are shown. */
  static BigDecimal points(double fraction) {
    return BigDecimal.valueOf(fraction).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
  }

  /** One digit after the point, half up; the short way unless the half is near. */
  private static BigDecimal tenths(double value) {
    double scaled = Math.abs(value) * 10;
    double half = scaled - Math.floor(scaled) - 0.5;
    if (scaled < 1e9 && Math.abs(half) > 1e-6) {
      long tenths = Math.round(scaled);
      return BigDecimal.valueOf(value < 0 ? -tenths : tenths, 1);
    }
    return new BigDecimal(value).setScale(1, RoundingMode.HALF_UP);
  }
}
