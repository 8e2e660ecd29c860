package org.retentionkit.examples.adapters;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Dates and times as days since 1 January 1970; remembers the last day of a zone. */
final class Days {
  private static final int DATE = 10;

  private final ZoneId zone;
  private long from;
  private long to;
  private int day;

  Days(ZoneId zone) {
    this.zone = zone;
  }

  int of(LocalDate date) {
    long epochDay = date.toEpochDay();
    if (epochDay != (int) epochDay) {
      throw new BadRowException.Rule("must have an epoch day of 32 bits");
    }
    return (int) epochDay;
  }

  int of(OffsetDateTime time) {
    return ofSecond(time.toEpochSecond());
  }

  /** The zone's day that holds a second since 1970. */
  int ofSecond(long second) {
    if (second < from || second >= to) {
      LocalDate date;
      try {
        date = Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
      } catch (DateTimeException e) {
        throw new BadRowException.Rule("must be a time of the calendar");
      }
      day = of(date);
      from = date.atStartOfDay(zone).toEpochSecond();
      to = date.plusDays(1).atStartOfDay(zone).toEpochSecond();
      if (second < from || second >= to) { // a day that a change of the clock cut in two
        from = second;
        to = second + 1;
      }
    }
    return day;
  }

  /** A date such as 2026-03-31, or a time such as 2026-03-31T23:30 or 2026-03-31T23:30Z. */
  int of(char[] text, int from, int length) {
    try {
      if (length != DATE) {
        return ofTime(new String(text, from, length));
      }
      if (text[from + 4] == '-' && text[from + 7] == '-') {
        int year = (100 * two(text, from)) + two(text, from + 2);
        return of(LocalDate.of(year, two(text, from + 5), two(text, from + 8)));
      }
    } catch (DateTimeException e) {
      throw notDate();
    }
    throw notDate();
  }

  private int ofTime(String text) {
    boolean offset =
        text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > DATE;
    return offset ? of(OffsetDateTime.parse(text)) : of(LocalDateTime.parse(text).toLocalDate());
  }

  private static int two(char[] text, int at) {
    int tens = text[at] - '0';
    int ones = text[at + 1] - '0';
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
      throw notDate();
    }
    return (10 * tens) + ones;
  }

  private static BadRowException.Rule notDate() {
    return new BadRowException.Rule(
        "must be a date such as 2026-03-31, or a time such as 2026-03-31T23:30Z");
  }
}
