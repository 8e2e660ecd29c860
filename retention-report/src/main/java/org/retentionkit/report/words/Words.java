package org.retentionkit.report.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Measurement;
import org.retentionkit.Message;
import org.retentionkit.Money;
import org.retentionkit.Unit;
import org.retentionkit.report.chart.Measured;

/** Everything a section says, in one language: words, numbers, months. */
public final class Words {
  private final Language language;
  private final Map<String, String> bundle;
  private final Numbers numbers;
  private final Months months;
  private final String percentBefore;
  private final String percentAfter;
  private final Template template = new Template();
  private final StringBuilder digits = new StringBuilder();

  /**
   * The words of a language.
   *
   * @param language the language
   * @param own words of the host, by the keys of the bundle they replace
   */
  public Words(Language language, Map<String, String> own) {
    this.language = language;
    Map<String, String> all = language.bundle();
    if (!own.isEmpty()) {
      all = new HashMap<>(all);
      all.putAll(own);
    }
    this.bundle = all;
    this.numbers =
        new Numbers(
            text("fmt.decimal"), text("fmt.group"), Integer.parseInt(text("fmt.group.from")));
    this.months = new Months(this);
    String percent = text("fmt.percent");
    int place = percent.indexOf("{n}");
    this.percentBefore = percent.substring(0, place);
    this.percentAfter = percent.substring(place + 3);
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /** The language as a locale, for the sentences of the core. */
  public Locale locale() {
    return language.locale();
  }

  /** Months, days and spans of time. */
  public Months months() {
    return months;
  }

  /** Whether there is such a word. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** A word or pattern as it stands. */
  public String text(String key) {
    String found = bundle.get(key);
    if (found == null) {
      throw new IllegalStateException("no word " + key + " in " + language.tag());
    }
    return found;
  }

  /** A pattern with its places filled: names and values by turns. */
  public String text(String key, String... args) {
    String filled = template.fill(key, text(key), args).toString();
    return isSentence(key) ? capital(filled) : filled;
  }

  /** A pattern as a sentence, beginning with a capital; a name with {@code *} is in bold. */
  public Sentence sentence(String key, String... args) {
    Sentence filled = template.fill(key, text(key), args).sentence();
    return new Sentence(capital(filled.text()), filled.from(), filled.to());
  }

  private static boolean isSentence(String key) {
    String of = key.startsWith("act.") ? key.substring(4) : key;
    return of.startsWith("s.") || of.startsWith("n.");
  }

  /** The text with its first letter as a capital. */
  public String capital(String text) {
    if (text.isEmpty() || !Character.isLowerCase(text.codePointAt(0))) {
      return text;
    }
    int end = text.offsetByCodePoints(0, 1);
    return text.substring(0, end).toUpperCase(locale()) + text.substring(end);
  }

  /** A count with its noun: {@code 12 customers}. */
  public String plural(String noun, long count) {
    return text(noun + "." + language.plural(count), "n", count(count));
  }

  /** A count. */
  public String count(long count) {
    digits.setLength(0);
    numbers.append(digits, count);
    return digits.toString();
  }

  /** A number with so many digits after the point. */
  public String number(BigDecimal value, int decimals) {
    digits.setLength(0);
    numbers.append(digits, value, decimals);
    return digits.toString();
  }

  /** A number with so many digits after the point. */
  public String number(double value, int decimals) {
    digits.setLength(0);
    numbers.append(digits, value, 0, decimals);
    return digits.toString();
  }

  /** A number with at most four significant digits, as many as it needs. */
  public String plain(double value) {
    BigDecimal exact = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
    return number(exact, Math.max(0, exact.scale()));
  }

  /** A fraction in per cent. */
  public String percent(double fraction, int decimals) {
    digits.setLength(0);
    digits.append(percentBefore);
    numbers.append(digits, fraction, 2, decimals);
    return digits.append(percentAfter).toString();
  }

  /** A fraction in per cent, with one digit after the point. */
  public String percent(double fraction) {
    return percent(fraction, 1);
  }

  /** A number with its sign, also above 0. */
  public String signed(double value, int decimals) {
    String text = number(value, decimals);
    return value > 0 && !text.startsWith("−") ? "+" + text : text;
  }

  /** So many points, as a size: {@code 8.0 points}. */
  public String points(String noun, double points) {
    String digits = number(Math.abs(points), 1);
    return text(noun + "." + language.plural(digits), "n", digits);
  }

  /** Money. */
  public String money(Money money) {
    return money(
        money.amount(), money.currency().getCurrencyCode(), Money.decimals(money.currency()));
  }

  /** An amount of a currency. */
  public String money(BigDecimal amount, String currency, int decimals) {
    return text("fmt.money", "n", number(amount, decimals), "c", currency);
  }

  /** A number of a chart, with its unit. */
  public String value(double value, Measured measured) {
    Unit unit = measured.unit();
    if (measured.isShare()) {
      return percent(value, measured.decimals());
    }
    if (unit.equals(Unit.POINTS) || unit.equals(Unit.PERCENTAGE_POINTS)) {
      return signed(value, measured.decimals());
    }
    String number = number(value, measured.decimals());
    return unit.key().equals("money") ? text("fmt.money", "n", number, "c", unit.code()) : number;
  }

  /** A range of two numbers of a chart: {@code 71.6–75.3 %}. */
  public String range(double low, double high, Measured measured) {
    int decimals = measured.decimals();
    if (measured.isShare()) {
      digits.setLength(0);
      numbers.append(digits, low, 2, decimals);
      return text("fmt.interval", "a", digits.toString(), "b", percent(high, decimals));
    }
    Unit unit = measured.unit();
    if (unit.equals(Unit.POINTS) || unit.equals(Unit.PERCENTAGE_POINTS)) {
      return text("fmt.interval.signed", "a", signed(low, decimals), "b", signed(high, decimals));
    }
    return text("fmt.interval", "a", number(low, decimals), "b", value(high, measured));
  }

  /** The limits of an interval of a share. */
  public String interval(double low, double high) {
    return range(low, high, Measured.PERCENT);
  }

  /** Why a measurement is undefined, in the core's words. */
  public String reason(Measurement undefined) {
    @Nullable Message reason = undefined.explanation().reason();
    return reason == null ? "" : reason.text(locale());
  }

  /** The greatest scale of the language that leaves at least {@code most / 10}; 1 if none does. */
  public long scale(double most) {
    long scale = 1;
    for (long step = 1000; step <= 1_000_000_000_000L; step *= 10) {
      if (has("scale." + step) && most >= 10.0 * step) {
        scale = step;
      }
    }
    return language == Language.CHINESE && scale == 1 && most >= 50_000 ? 10_000 : scale;
  }

  /** A number in short: {@code 76 k}. */
  public String compact(double value) {
    long scale = 1;
    for (long step = 1000; step <= 1_000_000_000_000L; step *= 10) {
      if (has("short." + step) && Math.abs(value) >= 10.0 * step) {
        scale = step;
      }
    }
    String number = number(value / scale, 0);
    return scale == 1 ? number : text("short." + scale, "n", number);
  }

  @Override
  public String toString() {
    return Objects.toString(language);
  }
}
