package org.retentionkit.io;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;

/**
 * Dates and times as they are written or as a database has them: the day each falls on, and its
 * instant if a time of day is known. The same object for all rows.
 */
final class Times {
  private static final long MILLIS = 1_000;
  private static final int DATE = 10;

  private final ZoneOffsets days;
  private final ZoneOffsets written;
  private final TimeText texts;

  /** Whether no pattern was asked for. */
  private final boolean usual;

  /** The day of the time read last, counted from 1 January 1970. */
  int day;

  /** Whether a time of day was read, and so {@link #millis}. */
  boolean timed;

  /** The instant in milliseconds since 1970. */
  long millis;

  /**
   * Times on the days of a zone.
   *
   * @param zone the zone of the days
   * @param written the zone of times that are written without an offset
   * @param patterns the patterns of dates or times; without one, those of ISO 8601 and epochs
   */
  Times(ZoneId zone, ZoneId written, TimeText patterns) {
    this.days = new ZoneOffsets(zone);
    this.written = new ZoneOffsets(written);
    this.texts = patterns;
    this.usual = patterns.isEmpty();
  }

  /**
   * Reads a field as {@link #read(Field)} does.
   *
   * @throws BadValue if it is none, of the column's role
   */
  void read(Field field, Role role) {
    try {
      read(field);
    } catch (BadValue e) {
      throw e.at(role);
    }
  }

  /** Reads the time of a row. */
  void read(Field field, Role role, Row row) {
    read(field, role);
    row.day = day;
    row.timed = timed;
    row.millis = millis;
  }

  /**
   * Reads the day and, if it is there, the time of a field.
   *
   * @throws BadValue if it is none
   */
  void read(Field field) {
    if (usual && field.has(Field.Form.DAY)) {
      day = field.day;
      timed = false;
      return;
    }
    if (field.value != null) {
      value(field.value);
      return;
    }
    if (field.has(Field.Form.DAY)) {
      slowly(field.string()); // by the patterns
      return;
    }
    if (field.isNothing()) {
      throw BadValue.of("must not be blank");
    }
    int length = field.end - field.from;
    if (usual && length > DATE) {
      day = Days.written(field.text, field.from);
      if (day != Days.NONE && clock(field.text, field.from + DATE, field.end)) {
        return;
      }
    }
    slowly(field.string());
  }

  /** Reads T or a blank, HH:mm, perhaps seconds, a fraction and an offset, behind a date. */
  private boolean clock(char[] text, int from, int end) {
    int at = from;
    if ((text[at] != 'T' && text[at] != ' ' && text[at] != 't') || end - at < 6) {
      return false;
    }
    int second = 0;
    int milli = 0;
    int hour = Days.two(text, at + 1);
    int minute = Days.two(text, at + 4);
    if (text[at + 3] != ':') {
      return false;
    }
    at += 6;
    if (at + 3 <= end && text[at] == ':') {
      second = Days.two(text, at + 1);
      at += 3;
      if (at < end && (text[at] == '.' || text[at] == ',')) {
        int scale = 100;
        int first = ++at;
        for (; at < end && text[at] >= '0' && text[at] <= '9'; at++) {
          milli += scale * (text[at] - '0');
          scale /= 10;
        }
        if (at == first || at - first > 9) {
          return false;
        }
      }
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return false; // 24:00 and leap seconds go the slow way, as all that is wrong does
    }
    while (at < end && text[at] == ' ') {
      at++;
    }
    long local = (86_400L * day) + (3_600L * hour) + (60L * minute) + second;
    if (at == end) {
      wall(local, milli);
      return true;
    }
    if (at + 1 == end && (text[at] == 'Z' || text[at] == 'z')) {
      instant(local, milli);
      return true;
    }
    int sign = text[at] == '+' ? 1 : text[at] == '-' ? -1 : 0;
    int length = end - at;
    boolean colon = length == 6 && text[at + 3] == ':';
    if (sign == 0 || (length != 3 && length != 5 && !colon)) {
      return false;
    }
    int hours = Days.two(text, at + 1);
    int minutes = length == 3 ? 0 : Days.two(text, colon ? at + 4 : at + 3);
    if (hours < 0 || minutes < 0 || minutes > 59 || (60 * hours) + minutes > 18 * 60) {
      return false;
    }
    instant(local - (sign * ((3_600L * hours) + (60L * minutes))), milli);
    return true;
  }

  /** A time of an instant, which falls on a day of the zone. */
  private void instant(long second, int milli) {
    long epochDay = Math.floorDiv(second + days.at(second), 86_400L);
    Days.requireYear(LocalDate.ofEpochDay(epochDay).getYear());
    day = (int) epochDay;
    millis = (MILLIS * second) + milli;
    timed = true;
  }

  /** A time without an offset: of the day that is written, unless another zone wrote it. */
  private void wall(long local, int milli) {
    long second = local - written.atWall(local);
    if (written.sameZone(days)) {
      millis = (MILLIS * second) + milli;
      timed = true;
    } else {
      instant(second, milli);
    }
  }

  private void date(LocalDate date) {
    Days.requireYear(date.getYear());
    day = (int) date.toEpochDay();
    timed = false;
  }

  private void wall(LocalDateTime time) {
    date(time.toLocalDate());
    wall(
        (86_400L * day) + time.toLocalTime().toSecondOfDay(),
        time.get(ChronoField.MILLI_OF_SECOND));
  }

  private void instant(Instant at) {
    if (Math.abs(at.getEpochSecond()) > 1L << 36) {
      throw Days.outside();
    }
    instant(at.getEpochSecond(), at.getNano() / 1_000_000);
  }

  /** The value of a database. */
  private void value(Object value) {
    if (value instanceof LocalDate date) {
      date(date);
    } else if (value instanceof LocalDateTime time) {
      wall(time);
    } else if (value instanceof OffsetDateTime time) {
      instant(time.toInstant());
    } else if (value instanceof ZonedDateTime time) {
      instant(time.toInstant());
    } else if (value instanceof Instant at) {
      instant(at);
    } else if (value instanceof java.sql.Timestamp stamp) {
      wall(stamp.toLocalDateTime());
    } else if (value instanceof java.sql.Date date) {
      date(date.toLocalDate());
    } else {
      slowly(PlainDecimal.text(value)); // numbers, which are epochs
    }
  }

  private void slowly(String text) {
    try {
      value(texts.read(text));
    } catch (DateTimeException e) {
      throw BadValue.of(TimeText.RULE);
    }
  }
}
