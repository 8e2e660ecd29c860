package org.retentionkit.internal.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.retentionkit.internal.Checks;

/**
 * Turns instants into days of a zone, and remembers the span in which the last offset holds. Not
 * thread-safe.
 */
public final class ZoneDays {
  private static final long DAY = 86_400;
  private static final long MILLIS = 1_000;
  private static final String FITS = "must have an epoch day of 32 bits";
  private static final int FIRST_YEAR = 1900;
  private static final int YEARS = 200;

  /** The epoch day before each month of some years: reckoning costs more than a look. */
  private static final int[] MONTHS = new int[12 * YEARS];

  static {
    for (int month = 0; month < MONTHS.length; month++) {
      LocalDate first = LocalDate.of(FIRST_YEAR + (month / 12), (month % 12) + 1, 1);
      MONTHS[month] = (int) first.toEpochDay() - 1;
    }
  }

  private final ZoneRules rules;
  private long from = Long.MAX_VALUE;
  private long to = Long.MIN_VALUE;
  private long offset;

  /** Days of a zone. */
  public ZoneDays(ZoneId zone) {
    this.rules = Checks.notNull("zone", zone).getRules();
  }

  /** The epoch day of a date; fails if it does not fit an int. */
  public static int of(LocalDate day) {
    int year = Checks.notNull("day", day).getYear() - FIRST_YEAR;
    if (year >= 0 && year < YEARS) {
      return MONTHS[(12 * year) + day.getMonthValue() - 1] + day.getDayOfMonth();
    }
    long epochDay = day.toEpochDay();
    if (epochDay != (int) epochDay) {
      throw Checks.broken("day", FITS, day);
    }
    return (int) epochDay;
  }

  /** The epoch day on which an instant falls in a zone; fails if it does not fit an int. */
  public static int dayOf(Instant at, ZoneId zone) {
    long second = Checks.notNull("at", at).getEpochSecond();
    long offset = Checks.notNull("zone", zone).getRules().getOffset(at).getTotalSeconds();
    return fitting(Math.floorDiv(second + offset, DAY));
  }

  /** The epoch day of UTC that holds a moment in milliseconds; fails if it does not fit an int. */
  public static int utcDay(long epochMilli) {
    return fitting(Math.floorDiv(epochMilli, DAY * MILLIS));
  }

  private static int fitting(long day) {
    if (day != (int) day) {
      throw tooFar(day);
    }
    return (int) day;
  }

  /** The epoch day that holds a moment, given in milliseconds since 1970. */
  public int ofMillis(long epochMilli) {
    return ofSecond(Math.floorDiv(epochMilli, MILLIS));
  }

  /** The epoch days that hold these moments. */
  public int[] ofAll(long[] epochMilli) {
    int[] days = new int[Checks.notNull("epochMilli", epochMilli).length];
    for (int i = 0; i < days.length; i++) {
      days[i] = ofMillis(epochMilli[i]);
    }
    return days;
  }

  /** The epoch day that holds an instant; fails if it does not fit an int. */
  public int of(Instant instant) {
    return ofSecond(instant.getEpochSecond());
  }

  private int ofSecond(long second) {
    if (second < from || second >= to) {
      remember(second);
    }
    return fitting(Math.floorDiv(second + offset, DAY));
  }

  private static IllegalArgumentException tooFar(long day) {
    return Checks.broken("instant", FITS, day);
  }

  private void remember(long second) {
    long day = Math.floorDiv(second, DAY);
    if (day < Integer.MIN_VALUE - 1L || day > Integer.MAX_VALUE + 1L) { // offsets are below a day
      throw tooFar(day);
    }
    Instant instant = Instant.ofEpochSecond(second);
    offset = rules.getOffset(instant).getTotalSeconds();
    if (rules.isFixedOffset()) {
      from = Instant.MIN.getEpochSecond();
      to = Instant.MAX.getEpochSecond() + 1;
      return;
    }
    ZoneOffsetTransition next = rules.nextTransition(instant);
    to = next == null ? second + 1 : next.toEpochSecond();
    ZoneOffsetTransition previous = rules.previousTransition(instant.plusSeconds(1));
    from = previous == null ? second : previous.toEpochSecond();
  }
}
