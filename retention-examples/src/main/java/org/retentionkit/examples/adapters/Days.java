package org.retentionkit.examples.adapters;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** Dates and times as days since 1 January 1970; remembers between which changes of the clock. */
final class Days {
  private static final int DATE = 10;
  private static final long DAY = 86_400;
  private static final String RULE = "must have an epoch day of 32 bits";

  private final ZoneRules rules;
  private long from;
  private long to;
  private long offset;

  Days(ZoneId zone) {
    this.rules = zone.getRules();
  }

  int of(LocalDate date) {
    long epochDay = date.toEpochDay();
    if (epochDay != (int) epochDay) {
      throw new BadRowException.Rule(RULE);
    }
    return (int) epochDay;
  }

  int of(OffsetDateTime time) {
    return ofSecond(time.toEpochSecond());
  }

  /** The zone's day that holds a second since 1970. */
  int ofSecond(long second) {
    if (second < from || second >= to) {
      remember(Instant.ofEpochSecond(second));
    }
    long day = Math.floorDiv(second + offset, DAY);
    if (day != (int) day) {
      throw new BadRowException.Rule(RULE);
    }
    return (int) day;
  }

  private void remember(Instant at) {
    offset = rules.getOffset(at).getTotalSeconds();
    ZoneOffsetTransition before = rules.previousTransition(at.plusSeconds(1));
    ZoneOffsetTransition after = rules.nextTransition(at);
    from = before == null ? Long.MIN_VALUE : before.toEpochSecond();
    to = after == null ? Long.MAX_VALUE : after.toEpochSecond();
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
    String clock = text.substring(text.indexOf('T') + 1);
    boolean offset = clock.endsWith("Z") || clock.indexOf('+') > 0 || clock.indexOf('-') > 0;
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
