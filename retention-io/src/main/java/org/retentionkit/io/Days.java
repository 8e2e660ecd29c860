package org.retentionkit.io;

import java.time.YearMonth;

/** Days of the calendar, counted from 1 January 1970, and what is no day. */
final class Days {
  /** Years before and after are slips: a default date, or a digit too many. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2199;
  private static final int DAYS_UNTIL_1970 = 719_163;
  private static final int[] DAYS_BEFORE = {
    0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365
  };

  private Days() {}

  /**
   * The day of a date.
   *
   * @throws BadValue if there is no such date
   */
  static int of(int year, int month, int dayOfMonth) {
    requireMonth(month);
    requireYear(year);
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int length = DAYS_BEFORE[month] - DAYS_BEFORE[month - 1] + (leap && month == 2 ? 1 : 0);
    if (dayOfMonth < 1 || dayOfMonth > length) {
      YearMonth of = YearMonth.of(year, month);
      throw BadValue.of("must be a date that exists: " + of + " has the days 1 to " + length);
    }
    int past = year - 1;
    int days = (365 * past) + (past / 4) - (past / 100) + (past / 400);
    return days
        + DAYS_BEFORE[month - 1]
        + (leap && month > 2 ? 1 : 0)
        + dayOfMonth
        - DAYS_UNTIL_1970;
  }

  private static void requireMonth(int month) {
    if (month < 1 || month > 12) {
      throw BadValue.of("must be a date that exists: months are 01 to 12");
    }
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
