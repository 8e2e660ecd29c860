package org.retentionkit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.retentionkit.internal.Checks;

/**
 * Answers "between which values does the true figure plausibly lie?".
 *
 * <p>Worked example: 400 of 1,000 customers kept, 95 % Wilson: 0.3701 to 0.4307.
 *
 * @param lower the lower limit, finite
 * @param upper the upper limit, finite, at least {@code lower}
 * @param confidence the level, strictly between 0 and 1
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
    Checks.openUnit("confidence", confidence);
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
    return String.format(
        Locale.ROOT, "%s interval %.1f %% to %.1f %%", heading(), lower * 100, upper * 100);
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
  String in(String unit) {
    return switch (unit) {
      case "%" -> toPercentString();
      case "points" -> toPointsString();
      default -> toString();
    };
  }

  /** For example {@code 95 % Wilson interval 0.3701 to 0.4307}, to four significant digits. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s interval %.4g to %.4g", heading(), lower, upper);
  }

  /** The level and the method: {@code 95 % Wilson}. */
  public String heading() {
    double percent = Math.round(confidence * 1e12) / 1e10;
    String level =
        percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent);
    return level + " % " + method;
  }

  private static String points(double fraction) {
    BigDecimal points =
        BigDecimal.valueOf(fraction).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
    return (points.signum() > 0 ? "+" : "") + points.toPlainString();
  }
}
