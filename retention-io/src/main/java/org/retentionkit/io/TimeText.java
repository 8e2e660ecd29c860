package org.retentionkit.io;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times that are written in other ways than ISO 8601's usual one: by the patterns that were asked
 * for, or, without one, by what can only be meant.
 */
final class TimeText {
  static final String RULE =
      "must be a date or time such as 2026-01-31, 2026-01-31T23:30:00Z or 31.01.2026,"
          + " or its pattern be named with timePattern";

  static final String SHEET_RULE =
      "must be a date or time, but is a number of days as spreadsheets keep them:"
          + " give the column there a format of dates";

  private static final String ORDER_RULE =
      "must say whether day or month comes first: name its pattern with timePattern,"
          + " such as dd/MM/yyyy or MM/dd/yyyy";
  private static final int LONGEST_TEXT = 80;
  private static final String LONGEST_EPOCH = Long.toString(Long.MAX_VALUE);
  private static final String CLOCK = "(?:[T ]+(\\d{1,2}:\\d{2}.*))?";
  private static final Pattern DIGITS = Pattern.compile("\\d{8,19}");
  private static final Pattern FRACTION = Pattern.compile("(\\d{9,19})\\.(\\d{1,9})");
  private static final Pattern BASIC =
      Pattern.compile("(\\d{8})[T ](\\d{2})(\\d{2})(\\d{2})?((?:[.,]\\d+)? *(?:[Zz+-].*)?)");
  private static final Pattern SHEET_DAY = Pattern.compile("[1-9]\\d{4}(?:\\.\\d+)?");
  private static final Pattern LONG_YEAR =
      Pattern.compile(
          "(?:\\d{5,}([-/.])\\d{1,2}\\1\\d{1,2}|\\d{1,2}\\.\\d{1,2}\\.\\d{5,})" + CLOCK);
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + CLOCK);
  private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})" + CLOCK);
  private static final Pattern NO_ORDER =
      Pattern.compile("\\d{1,2}([-/])\\d{1,2}\\1\\d{2,4}" + CLOCK);
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)? *"
              + "(?:(?:(Z|UTC|GMT)|([+-]\\d{2}):?(\\d{2})?(?::(\\d{2}))?)"
              + "(?:\\[[\\w/+-]+]| +[A-Z]{3,5})?)?", // a zone's name behind an offset says no more
          Pattern.CASE_INSENSITIVE);

  private final List<String> patterns;
  private final List<DateTimeFormatter> formatters = new ArrayList<>();

  private TimeText(List<String> patterns) {
    this.patterns = patterns;
  }

  /** Times without a pattern. */
  static TimeText automatic() {
    return new TimeText(List.of());
  }

  /**
   * Times by patterns, the first that fits.
   *
   * @throws IllegalArgumentException if a pattern is malformed or makes up no date
   */
  static TimeText of(List<String> patterns) {
    TimeText all = new TimeText(List.copyOf(patterns));
    for (String pattern : patterns) {
      all.formatters.add(TimePattern.formatter(pattern));
    }
    return all;
  }

  boolean isEmpty() {
    return patterns.isEmpty();
  }

  /**
   * The date, the time or the instant of a text.
   *
   * @throws BadValue if it is none
   */
  Object read(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw BadValue.of(RULE);
    }
    return patterns.isEmpty() ? found(text) : asked(text);
  }

  private Object asked(String text) {
    for (DateTimeFormatter formatter : formatters) {
      TemporalAccessor read = tried(formatter, text);
      if (read != null) {
        return read;
      }
    }
    String example = formatters.get(0).format(TimePattern.EXAMPLE);
    throw BadValue.of(
        "must be a date that exists, written "
            + String.join(" or ", patterns)
            + ", such as "
            + example);
  }

  private static @Nullable TemporalAccessor tried(DateTimeFormatter formatter, String text) {
    try {
      return formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    } catch (DateTimeException e) {
      return null; // perhaps the next one
    }
  }

  private static Object found(String text) {
    if (DIGITS.matcher(text).matches()) {
      return epoch(text);
    }
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      Object whole = epoch(fraction.group(1));
      int digits = fraction.group(1).length();
      boolean seconds = digits <= 10 || digits == 14; // else finer than what is kept
      return seconds ? ((Temporal) whole).plus(nanos(fraction.group(2)), ChronoUnit.NANOS) : whole;
    }
    Matcher basic = BASIC.matcher(text);
    if (basic.matches()) {
      String second = basic.group(4) == null ? "" : ":" + basic.group(4);
      return onDay(basic.group(1), basic.group(2) + ":" + basic.group(3) + second + basic.group(5));
    }
    Matcher first = YEAR_FIRST.matcher(text);
    if (first.matches()) {
      return at(number(first, 1), number(first, 3), number(first, 4), first.group(5));
    }
    Matcher dots = DOTS.matcher(text);
    if (dots.matches()) {
      return at(number(dots, 3), number(dots, 2), number(dots, 1), dots.group(4));
    }
    if (SHEET_DAY.matcher(text).matches()) {
      throw BadValue.of(SHEET_RULE);
    }
    if (LONG_YEAR.matcher(text).matches()) {
      throw Days.outside();
    }
    throw BadValue.of(NO_ORDER.matcher(text).matches() ? ORDER_RULE : RULE);
  }

  /**
   * 20260131, 20260131233000, or seconds (9 or 10 digits), milliseconds (12 or 13), microseconds
   * (15 or 16) or nanoseconds (18 or 19) since 1970.
   */
  private static Object epoch(String digits) {
    if (digits.compareTo(LONGEST_EPOCH) > 0 && digits.length() == LONGEST_EPOCH.length()) {
      throw BadValue.of(RULE);
    }
    long number = Long.parseLong(digits);
    return switch (digits.length()) {
      case 8 -> onDay(digits, null);
      case 9, 10 -> Instant.ofEpochSecond(number);
      case 12, 13 -> Instant.ofEpochMilli(number);
      case 14 ->
          onDay(
              digits.substring(0, 8),
              digits.substring(8, 10)
                  + ":"
                  + digits.substring(10, 12)
                  + ":"
                  + digits.substring(12));
      case 15, 16 -> Instant.EPOCH.plus(number, ChronoUnit.MICROS);
      case 18, 19 -> Instant.EPOCH.plusNanos(number);
      default -> throw BadValue.of(RULE);
    };
  }

  /** A time on the day of eight digits. */
  private static Object onDay(String digits, @Nullable String clock) {
    int day = Integer.parseInt(digits);
    return at(day / 10_000, day / 100 % 100, day % 100, clock);
  }

  private static int nanos(String fraction) {
    return Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static Object at(int year, int month, int day, @Nullable String clock) {
    LocalDate date = LocalDate.ofEpochDay(Days.of(year, month, day));
    if (clock == null) {
      return date;
    }
    Matcher time = TIME.matcher(clock);
    if (!time.matches()) {
      throw BadValue.of(RULE);
    }
    int hour = number(time, 1);
    int minute = number(time, 2);
    int second = time.group(3) == null ? 0 : number(time, 3);
    if (hour > 23 || minute > 59 || second > 59) {
      throw BadValue.of("must be a time that exists: 00:00:00 to 23:59:59");
    }
    String fraction = time.group(4) == null ? "" : time.group(4);
    LocalDateTime local = date.atTime(hour, minute, second, nanos(fraction));
    if (time.group(5) != null) {
      return OffsetDateTime.of(local, ZoneOffset.UTC);
    }
    if (time.group(6) == null) {
      return local;
    }
    String offset =
        time.group(6)
            + (time.group(7) == null ? "" : ":" + time.group(7))
            + (time.group(8) == null ? "" : ":" + time.group(8));
    return OffsetDateTime.of(local, ZoneOffset.of(offset));
  }
}
