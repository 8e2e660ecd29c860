package org.retentionkit.examples.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;

/**
 * One fact, as a reader sees it and as a program reads it. Both come from the same value: the text
 * rounds (half-even), the JSON keeps the counts and the full number.
 *
 * @param text for people, such as {@code 95.0 %}
 * @param json for programs: a {@code String}, a number, or a list or map of these
 */
public record Cell(String text, Object json) {
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

  /** Money per something, rounded half-even to the currency's minor unit. */
  public static Cell mean(Ratio mean, Currency currency, String undefinedReason) {
    return mean.isDefined()
        ? money(mean.rounded(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN))
        : undefined(undefinedReason);
  }

  /** A share of a counted group: part, whole and the full number for programs. */
  public static Cell share(Proportion share, String undefinedReason) {
    if (!share.isDefined()) {
      return undefined(undefinedReason);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("part", share.part());
    json.put("whole", share.whole());
    json.put("value", share.value());
    return new Cell(share.percent(1) + " %", json);
  }

  /** A fraction that is not a share of one counted group. */
  public static Cell ratio(Ratio ratio, String undefinedReason) {
    return ratio.isDefined()
        ? new Cell(ratio.percent(1) + " %", ratio.value())
        : undefined(undefinedReason);
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

  /** A fact that has no number, and why. */
  public static Cell undefined(String reason) {
    return new Cell(NOTHING, Map.of("undefined", reason));
  }
}
