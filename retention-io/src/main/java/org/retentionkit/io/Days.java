package org.retentionkit.io;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days of the calendar, counted from 1 January 1970, and what is no day. */
final class Days {
  /** No day. */
  static final int NONE = Integer.MIN_VALUE;

  /** Years before and after are slips: a default date, or a digit too many. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2199;

  /** The characters 0000-00- and 00-00-00, which make digits of those of a date. */
  private static final long YEARS = 0x2D30_302D_3030_3030L;

  private static final long DAYS = 0x3030_2D30_302D_3030L;

  /** For {@link Eight#past}: of a digit more than nine, of a dash all else. */
  private static final long PAST_YEARS = 0x7F76_767F_7676_7676L;

  private static final long PAST_DAYS = 0x7676_7F76_767F_7676L;

  /** The first day of each month, and of the one behind the last. */
  private static final int[] MONTHS = new int[((LAST_YEAR - FIRST_YEAR + 1) * 12) + 1];

  static {
    for (int i = 0; i < MONTHS.length; i++) {
      MONTHS[i] = (int) LocalDate.of(FIRST_YEAR, 1, 1).plusMonths(i).toEpochDay();
    }
  }

  private Days() {}

  /**
   * The day of a date written yyyy-MM-dd; {@link #NONE} if there is none or it is none.
   *
   * @param text has ten characters from there on
   */
  static int written(char[] text, int at) {
    return written(Eight.of(text, at), Eight.of(text, at + 2));
  }

  /** The same of characters up to U+00FF. */
  static int written(byte[] text, int at) {
    return written(Eight.of(text, at), Eight.of(text, at + 2));
  }

  /** The day by the first and the last eight of its ten characters. */
  private static int written(long first, long last) {
    long years = first ^ YEARS;
    long days = last ^ DAYS;
    if ((Eight.past(years, PAST_YEARS) | Eight.past(days, PAST_DAYS)) != 0) {
      return NONE;
    }
    long pairs = (years * 10) + (years >>> 8);
    int year = (int) ((100 * (pairs & Eight.BYTE)) + ((pairs >>> 16) & Eight.BYTE));
    int month = (int) (pairs >>> 40) & Eight.BYTE;
    int dayOfMonth = (int) (((days * 10) + (days >>> 8)) >>> 48) & Eight.BYTE;
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || dayOfMonth < 1) {
      return NONE;
    }
    int place = place(year, month);
    int day = MONTHS[place] + dayOfMonth - 1;
    return day < MONTHS[place + 1] ? day : NONE;
  }

  /** The day of a date; {@link #NONE} if its year is a slip. */
  static int of(LocalDate date) {
    int year = date.getYear();
    return year < FIRST_YEAR || year > LAST_YEAR
        ? NONE
        : MONTHS[place(year, date.getMonthValue())] + date.getDayOfMonth() - 1;
  }

  /** Two digits, or a number far below 0. */
  static int two(char[] text, int at) {
    int tens = text[at] - '0';
    int ones = text[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1_000_000 : (10 * tens) + ones;
  }

  private static int place(int year, int month) {
    return (12 * (year - FIRST_YEAR)) + month - 1;
  }

  /**
   * The day of a date.
   *
   * @throws BadValue if there is no such date
   */
  static int of(int year, int month, int dayOfMonth) {
    if (month < 1 || month > 12) {
      throw BadValue.of("must be a date that exists: months are 01 to 12");
    }
    requireYear(year);
    int place = place(year, month);
    int length = MONTHS[place + 1] - MONTHS[place];
    if (dayOfMonth < 1 || dayOfMonth > length) {
      YearMonth of = YearMonth.of(year, month);
      throw BadValue.of("must be a date that exists: " + of + " has the days 1 to " + length);
    }
    return MONTHS[place] + dayOfMonth - 1;
  }

  static void requireYear(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw outside();
    }
  }

  static BadValue outside() {
    return BadValue.of("must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR);
  }
}
