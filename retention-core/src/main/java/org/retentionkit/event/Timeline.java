package org.retentionkit.event;

import java.time.LocalDate;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Axis;

/**
 * Answers "which step of the calendar is this day in?": consecutive days, weeks, months, quarters
 * or years from a first day on, numbered from 0.
 *
 * <p>Worked example: 24 months from 1 January 2023 are periods 0 to 23; 29 February 2024 lies in
 * period 13.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Timeline {
  private static final int MOST_PERIODS = 1 << 16;
  private static final long MOST_DAYS = 4_000_000;

  private final LocalDate start;
  private final CalendarUnit unit;
  private final Axis axis;

  private Timeline(LocalDate start, CalendarUnit unit, int periods) {
    this.start = start;
    this.unit = unit;
    this.axis = axis(start, unit, periods);
  }

  /**
   * {@code periods} steps of {@code unit} from {@code start} on.
   *
   * @param start the first day of the first period, such as the first day of a month
   * @param unit the length of a period
   * @param periods how many periods, 1 to 65,536 and at most 4,000,000 days in all
   * @throws IllegalArgumentException if there are too many periods or days, or a day is too far
   *     from 1970 for an epoch day of 32 bits
   */
  public static Timeline of(LocalDate start, CalendarUnit unit, int periods) {
    Checks.notNull("start", start);
    Checks.notNull("unit", unit);
    Checks.positive("periods", periods);
    Checks.atMost("periods", periods, "the limit", MOST_PERIODS);
    return new Timeline(start, unit, periods);
  }

  /**
   * The steps of {@code unit} that make up {@code period}.
   *
   * @param period all periods together
   * @param unit the length of one
   * @throws IllegalArgumentException if the period is not a whole number of steps
   */
  public static Timeline of(Period period, CalendarUnit unit) {
    Checks.notNull("period", period);
    Checks.notNull("unit", unit);
    if (!period.isWhole(unit)) {
      throw Checks.broken("unit", "must divide the period " + period, unit);
    }
    return of(period.start(), unit, (int) Math.min(Integer.MAX_VALUE, period.length(unit)));
  }

  private static Axis axis(LocalDate start, CalendarUnit unit, int periods) {
    long first = start.toEpochDay();
    long days = unit.plus(start, periods).toEpochDay() - first;
    Checks.atMost("days of the timeline", days, "the limit", MOST_DAYS);
    if (first < Integer.MIN_VALUE || first + days > Integer.MAX_VALUE) {
      throw Checks.broken("start", "must have an epoch day of 32 bits", start);
    }
    char[] index = new char[(int) days];
    int day = 0;
    for (int p = 0; p < periods; p++) {
      int end = (int) (unit.plus(start, p + 1L).toEpochDay() - first);
      while (day < end) {
        index[day++] = (char) p;
      }
    }
    return new Axis((int) first, index, periods);
  }

  /** The first day of the first period. */
  public LocalDate start() {
    return start;
  }

  /** The length of a period. */
  public CalendarUnit unit() {
    return unit;
  }

  /** The number of periods. */
  public int periods() {
    return axis.periods();
  }

  /**
   * The days of one period.
   *
   * @param index its number, 0 to {@code periods() - 1}
   */
  public Period period(int index) {
    if (index < 0 || index >= periods()) {
      throw Checks.broken("index", "must lie between 0 and " + (periods() - 1), index);
    }
    return Period.of(unit.plus(start, index), unit.plus(start, index + 1L));
  }

  /** All days of all periods. */
  public Period span() {
    return Period.of(start, unit.plus(start, periods()));
  }

  /**
   * The number of the period that holds a day, or -1 for a day before the first or after the last.
   *
   * @param epochDay days since 1 January 1970, any int
   */
  public int indexOf(int epochDay) {
    return axis.period(epochDay);
  }

  Axis axis() {
    return axis;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Timeline t
        && start.equals(t.start)
        && unit == t.unit
        && periods() == t.periods();
  }

  @Override
  public int hashCode() {
    return (31 * ((31 * start.hashCode()) + unit.ordinal())) + periods();
  }

  /** For example {@code 24 × month from 2023-01-01}. */
  @Override
  public String toString() {
    return periods() + " × " + unit.singular() + " from " + start;
  }
}
