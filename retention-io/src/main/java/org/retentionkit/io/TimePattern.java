package org.retentionkit.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A pattern of dates or times that was asked for, checked before a row is read by it. */
final class TimePattern {
  /** The time that messages show in a pattern. */
  static final OffsetDateTime EXAMPLE = OffsetDateTime.parse("2026-01-31T23:30:00Z");

  /** One whose parts all differ, so that no letter passes for another. */
  private static final OffsetDateTime OTHER = OffsetDateTime.parse("2026-12-05T09:07:08Z");

  private static final int LONGEST = 100;
  private static final Pattern DAY_OF_YEAR_IN_MONTH = Pattern.compile("D.*[ML]|[ML].*D");

  private TimePattern() {}

  /**
   * The formatter of a pattern.
   *
   * @throws IllegalArgumentException if it is malformed, makes up no date, or has a part of a time
   *     that tells none
   */
  static DateTimeFormatter formatter(String pattern) {
    if (pattern.length() > LONGEST) {
      throw new IllegalArgumentException(
          "pattern must have at most " + LONGEST + " characters, but has " + pattern.length());
    }
    try {
      DateTimeFormatter formatter =
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(pattern)
              .parseDefaulting(ChronoField.ERA, 1)
              .toFormatter(Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT);
      if (DAY_OF_YEAR_IN_MONTH.matcher(pattern.replaceAll("'[^']*'", "")).find()) {
        throw new DateTimeException("D is the day of the year");
      }
      for (OffsetDateTime time : List.of(EXAMPLE, OTHER)) {
        check(formatter.parse(formatter.format(time)), pattern);
      }
      return formatter;
    } catch (IllegalArgumentException | DateTimeException e) {
      if (e instanceof NoTime) {
        throw e;
      }
      throw new IllegalArgumentException(
          "pattern must make up a date, such as dd.MM.yyyy, but was " + Visible.shortened(pattern),
          e);
    }
  }

  private static void check(TemporalAccessor parsed, String pattern) {
    LocalDate.from(parsed);
    boolean clock =
        parsed.isSupported(ChronoField.MINUTE_OF_HOUR)
            || parsed.isSupported(ChronoField.SECOND_OF_MINUTE)
            || parsed.isSupported(ChronoField.HOUR_OF_AMPM)
            || parsed.isSupported(ChronoField.CLOCK_HOUR_OF_AMPM)
            || parsed.isSupported(ChronoField.AMPM_OF_DAY);
    if (clock && parsed.query(TemporalQueries.localTime()) == null) {
      throw new NoTime(
          "pattern must tell the hour of the day, by HH or by h with a, but was "
              + Visible.shortened(pattern));
    }
  }

  /** Says that a part of a time would be read for nothing. */
  private static final class NoTime extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private NoTime(String message) {
      super(message);
    }
  }
}
