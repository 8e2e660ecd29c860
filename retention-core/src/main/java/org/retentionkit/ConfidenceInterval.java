package org.retentionkit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Confidence;
import org.retentionkit.internal.Text;

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
    return heading()
        + " interval "
        + limit(lower, Unit.PERCENT)
        + " to "
        + limit(upper, Unit.PERCENT);
  }

  /**
   * For example {@code 95 % score interval +45.2 to +71.3 points}, reading the limits as fractions.
   */
  public String toPointsString() {
    return heading() + " interval " + points(lower) + " to " + points(upper) + " points";
  }

  /**
   * As text in the unit of the result it belongs to: {@code %}, {@code points}, or plain numbers.
   */
  String text(Unit unit) {
    if (unit.equals(Unit.PERCENT)) {
      return toPercentString();
    }
    return unit.equals(Unit.POINTS) ? toPointsString() : toString();
  }

  /** One of the limits, in the unit of the result it belongs to. */
  String limit(double limit, Unit unit) {
    if (unit.equals(Unit.PERCENT)) {
      return Text.percent(tenths(limit * 100));
    }
    return unit.equals(Unit.POINTS)
        ? points(limit)
        : String.format(Locale.ROOT, "%.4g", limit).replace('-', '−');
  }

  /** For example {@code 95 % Wilson interval 0.3701 to 0.4307}, to four significant digits. */
  @Override
  public String toString() {
    return heading() + " interval " + limit(lower, Unit.NONE) + " to " + limit(upper, Unit.NONE);
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

  private static String points(double fraction) {
    BigDecimal points =
        BigDecimal.valueOf(fraction).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
    return (points.signum() > 0 ? "+" : "") + points.toPlainString().replace('-', '−');
  }
}
