package org.retentionkit;

import static java.time.temporal.ChronoField.PROLEPTIC_MONTH;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.retentionkit.internal.Checks;

/**
 * A step of the calendar: day, week, month, quarter or year.
 *
 * <p>Steps are always counted from an anchor date, so that the anchor's day of the month is kept:
 * from 31 January, month steps begin on 31 January, 28 February, 31 March, …
 */
public enum CalendarUnit {
  /** One day. */
  DAY(ChronoUnit.DAYS, 1),
  /** Seven days. */
  WEEK(ChronoUnit.WEEKS, 1),
  /** One calendar month. */
  MONTH(ChronoUnit.MONTHS, 1),
  /** Three calendar months. */
  QUARTER(ChronoUnit.MONTHS, 3),
  /** Twelve calendar months. */
  YEAR(ChronoUnit.MONTHS, 12);

  private final ChronoUnit base;
  private final int size;

  CalendarUnit(ChronoUnit base, int size) {
    this.base = base;
    this.size = size;
  }

  /**
   * The date {@code steps} whole units after {@code anchor}; before it if negative.
   *
   * @param anchor the date counted from, not null
   * @param steps how many units
   * @throws IllegalArgumentException if that is before {@link LocalDate#MIN} or after {@link
   *     LocalDate#MAX}
   */
  public LocalDate plus(LocalDate anchor, long steps) {
    Checks.notNull("anchor", anchor);
    try {
      return anchor.plus(Math.multiplyExact(steps, size), base);
    } catch (DateTimeException | ArithmeticException e) {
      throw Checks.broken(
          "steps", "must lead from " + anchor + " to a day of the calendar", steps + " × " + this);
    }
  }

  /**
   * How many whole units fit between two dates: the largest k with {@code plus(start, k) <= end}.
   * This counts 31 January to 29 February as one month, because that is where the step lands.
   *
   * @param start the first date, not null
   * @param endExclusive the date after the last, not before {@code start}
   */
  public long completeBetween(LocalDate start, LocalDate endExclusive) {
    Checks.notNull("start", start);
    Checks.notNull("endExclusive", endExclusive);
    if (endExclusive.isBefore(start)) {
      throw Checks.broken("endExclusive", "must not be before start " + start, endExclusive);
    }
    long steps = base.between(start, endExclusive) / size;
    if (base != ChronoUnit.MONTHS) {
      return steps;
    }
    long reached = start.getLong(PROLEPTIC_MONTH) + (steps + 1) * size;
    return reached > endExclusive.getLong(PROLEPTIC_MONTH)
            || plus(start, steps + 1).isAfter(endExclusive)
        ? steps
        : steps + 1;
  }

  /**
   * The first day of the calendar unit that holds {@code date}; weeks begin on Monday.
   *
   * @param date any date, not null
   */
  public LocalDate floor(LocalDate date) {
    return floor(date, DayOfWeek.MONDAY);
  }

  /**
   * The first day of the calendar unit that holds {@code date}.
   *
   * @param date any date, not null
   * @param weekStart the day a week begins with, not null; other units do not use it
   */
  public LocalDate floor(LocalDate date, DayOfWeek weekStart) {
    Checks.notNull("date", date);
    Checks.notNull("weekStart", weekStart);
    return switch (this) {
      case DAY -> date;
      case WEEK -> date.with(TemporalAdjusters.previousOrSame(weekStart));
      case MONTH -> date.withDayOfMonth(1);
      case QUARTER -> LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1);
      case YEAR -> date.withDayOfYear(1);
    };
  }

  /**
   * The number of these units in one {@code larger} unit, where that is the same for each: 12
   * months in a year, 7 days in a week, 1 in itself.
   *
   * @param larger a unit at least as long, not null
   * @throws IllegalArgumentException if the count varies, as for days in a month
   */
  public int countIn(CalendarUnit larger) {
    Checks.notNull("larger", larger);
    int own = this == DAY ? 1 : this == WEEK ? 7 : size;
    int other = larger == DAY ? 1 : larger == WEEK ? 7 : larger.size;
    boolean sameFamily = (base == ChronoUnit.MONTHS) == (larger.base == ChronoUnit.MONTHS);
    if (!sameFamily || other % own != 0) {
      throw new IllegalArgumentException(
          "a " + larger.singular() + " is not a whole, fixed number of " + singular() + "s");
    }
    return other / own;
  }

  /** The English word for one of this unit: {@code month}. */
  public String singular() {
    return name().toLowerCase(Locale.ROOT);
  }
}
