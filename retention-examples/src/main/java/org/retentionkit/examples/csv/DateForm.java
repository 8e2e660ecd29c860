package org.retentionkit.examples.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * How dates are written. A time of day or an offset in the pattern is read and left aside: the date
 * counts as written, and no zone is applied.
 */
public final class DateForm {
  private static final LocalDate EXAMPLE = LocalDate.of(2026, 1, 31);
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final String pattern;
  private final DateTimeFormatter formatter;

  private DateForm(String pattern, DateTimeFormatter formatter) {
    this.pattern = pattern;
    this.formatter = formatter;
  }

  /**
   * Dates by a pattern such as {@code yyyy-MM-dd} or {@code dd.MM.yyyy}; names of months in
   * English.
   *
   * @throws IllegalArgumentException if the pattern is malformed or does not make up a date
   */
  public static DateForm of(String pattern) {
    DateForm form =
        new DateForm(
            pattern,
            new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT));
    try {
      form.formatter.parse(form.example(), LocalDate::from);
      return form;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("pattern must make up a date, but was " + pattern, e);
    }
  }

  /**
   * The date of a text.
   *
   * @throws BadValueException if it is written otherwise, or lies in a year that can only be a slip
   */
  public LocalDate parse(String text) {
    LocalDate date;
    try {
      date = formatter.parse(text, LocalDate::from);
    } catch (DateTimeException e) {
      throw new BadValueException("must be a date written " + pattern + ", such as " + example());
    }
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new BadValueException("must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR);
    }
    return date;
  }

  private String example() {
    return formatter.format(EXAMPLE.atStartOfDay(ZoneOffset.UTC));
  }
}
