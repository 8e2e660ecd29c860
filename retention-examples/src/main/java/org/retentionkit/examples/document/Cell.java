package org.retentionkit.examples.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.retentionkit.Amount;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Measurement;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;

/**
 * One fact, as a reader sees it and as a program reads it. Both come from the same value: the text
 * rounds (half-even), the JSON keeps the counts and the full number.
 *
 * @param text for people, such as {@code 95.0 %}
 * @param json for programs: a {@code String}, a number, or a list or map of these
 */
public record Cell(String text, Object json) {
  /** The level of all intervals. */
  public static final double CONFIDENCE = 0.95;

  private static final String NOTHING = "–";

  /** Words. */
  public static Cell text(String words) {
    return new Cell(words, words);
  }

  /** Words that are a list to a program. */
  public static Cell list(String words, List<String> items) {
    return new Cell(words, List.copyOf(items));
  }

  /** A date, in ISO form in both. */
  public static Cell date(LocalDate date) {
    return text(date.toString());
  }

  /** A count, with grouped digits in text. */
  public static Cell count(long count) {
    return new Cell(String.format(Locale.ROOT, "%,d", count), count);
  }

  /** An exact amount of money; the currency stands once in the report, not in each cell. */
  public static Cell money(BigDecimal amount) {
    return new Cell(
        String.format(Locale.ROOT, "%,." + Math.max(0, amount.scale()) + "f", amount), amount);
  }

  /** An amount of money that may be undefined, rounded half-even to the currency's minor unit. */
  public static Cell amount(Amount amount) {
    return amount.isDefined()
        ? money(amount.rounded(RoundingMode.HALF_EVEN).amount())
        : undefined(amount);
  }

  /**
   * A rate in per cent. A share of a counted group keeps part, whole and the full number for
   * programs, any other rate the number.
   */
  public static Cell rate(Rate rate) {
    if (!rate.isDefined()) {
      return undefined(rate);
    }
    return rate.isShare()
        ? share(rate.proportion())
        : new Cell(percent(rate.percent(1)), rate.value());
  }

  /** A share of a counted group: part, whole and the full number for programs. */
  public static Cell share(Proportion share) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("part", share.part());
    json.put("whole", share.whole());
    json.put("value", share.value());
    return new Cell(percent(share.percent(1)), json);
  }

  /** A fraction in per cent that is not a share of one counted group. */
  public static Cell percent(Ratio ratio) {
    return new Cell(percent(ratio.percent(1)), ratio.value());
  }

  /** Yes or no. */
  public static Cell yes(boolean fact) {
    return new Cell(fact ? "yes" : "no", fact);
  }

  /** The 95 % Wilson interval of a rate that is a share of a counted group. */
  public static Cell interval(Rate rate) {
    return rate.isDefined()
        ? interval(rate.interval(IntervalMethod.WILSON, CONFIDENCE))
        : undefined(rate);
  }

  /** The 95 % Wilson interval of a share of a counted group. */
  public static Cell interval(Proportion share) {
    return interval(IntervalMethod.WILSON.interval(share, CONFIDENCE));
  }

  /** The limits of an interval, read as fractions. */
  public static Cell interval(ConfidenceInterval limits) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("lower", limits.lower());
    json.put("upper", limits.upper());
    json.put("confidence", limits.confidence());
    json.put("method", limits.method());
    return new Cell(
        String.format(Locale.ROOT, "%.1f–%.1f", limits.lower() * 100, limits.upper() * 100), json);
  }

  /** The limits of an interval of points, which may be negative: {@code +4.4 to +44.9}. */
  public static Cell points(ConfidenceInterval limits) {
    return new Cell(
        points(limits.lower()) + " to " + points(limits.upper()), interval(limits).json());
  }

  /** A score or a change in points, with its sign; the full number, as a fraction, for programs. */
  public static Cell points(Ratio points) {
    return new Cell(points(points.percent(1)), points.value());
  }

  /** A measure that has no number, and why. */
  public static Cell undefined(Measurement measurement) {
    return undefined(measurement.undefinedReason());
  }

  /** A fact that has no number, and why. */
  public static Cell undefined(String reason) {
    return new Cell(NOTHING, Map.of("undefined", reason));
  }

  private static String percent(BigDecimal number) {
    return number.toPlainString() + " %";
  }

  private static String points(double fraction) {
    return points(new BigDecimal(fraction).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN));
  }

  private static String points(BigDecimal points) {
    String sign = points.signum() > 0 ? "+" : points.signum() < 0 ? "−" : "";
    return sign + points.abs().toPlainString();
  }
}
