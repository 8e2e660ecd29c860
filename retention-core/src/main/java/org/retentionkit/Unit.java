package org.retentionkit;

import java.io.Serializable;
import java.util.Currency;
import java.util.Locale;
import org.retentionkit.internal.Checks;

/**
 * What a number counts: per cent, points, a currency, days, …, and, for what flows, per which
 * period.
 *
 * <p>Worked example: {@code Unit.of(Currency.getInstance("EUR")).per(CalendarUnit.MONTH)} is read
 * as {@code EUR a month}.
 *
 * @param key which unit, as the bundles of words know it: {@code percent}, {@code money}, {@code
 *     month}, …; empty for a plain number
 * @param code what is printed as it stands: a currency code, or the words of a {@link #text} unit;
 *     empty otherwise
 * @param per the period that the number is for, such as {@code month} or {@code 14 day}; empty if
 *     it is for none
 */
public record Unit(String key, String code, String per) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No unit: a plain count or number. */
  public static final Unit NONE = new Unit("", "", "");

  /** Per cent: {@code 40.0 %}. */
  public static final Unit PERCENT = new Unit("percent", "", "");

  /** Points of a score from −100 to +100, always with their sign: {@code +60.0 points}. */
  public static final Unit POINTS = new Unit("points", "", "");

  /** Percentage points, the difference of two percentages. */
  public static final Unit PERCENTAGE_POINTS = new Unit("percentage-points", "", "");

  /** A multiple: {@code 3.33 times}. */
  public static final Unit TIMES = new Unit("times", "", "");

  private static final String MONEY = "money";
  private static final String TEXT = "text";

  /** Checks that nothing is null. */
  public Unit {
    Checks.notNull("key", key);
    Checks.notNull("code", code);
    Checks.notNull("per", per);
  }

  /** Money of a currency: {@code 12.50 EUR}. */
  public static Unit of(Currency currency) {
    return new Unit(MONEY, Checks.notNull("currency", currency).getCurrencyCode(), "");
  }

  /** A number of days, weeks, months, quarters or years: {@code 20 months}. */
  public static Unit of(CalendarUnit unit) {
    return new Unit(name(unit), "", "");
  }

  /** A unit in the caller's own words, printed as they stand in every language. */
  public static Unit text(String words) {
    return Checks.notNull("words", words).isEmpty() ? NONE : new Unit(TEXT, words, "");
  }

  /** The same per period: {@code EUR a month}. */
  public Unit per(CalendarUnit unit) {
    return new Unit(key, code, name(unit));
  }

  /** The same per length of time: {@code % a month}, {@code % in 14 days}. */
  public Unit per(Length length) {
    return Checks.notNull("length", length).count() == 1
        ? per(length.unit())
        : new Unit(key, code, length.count() + " " + name(length.unit()));
  }

  /** In English, as behind several: {@code %}, {@code EUR a month}, {@code days}. */
  @Override
  public String toString() {
    return Wording.PLAIN.notation.unit(this);
  }

  private static String name(CalendarUnit unit) {
    return Checks.notNull("unit", unit).name().toLowerCase(Locale.ROOT);
  }
}
