package org.retentionkit.event;

import java.time.LocalDate;
import java.util.Arrays;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

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

  /** Days whose periods are looked up and not searched for: some 90 years. */
  private static final long MOST_DAYS_KEPT = 1 << 15;

  private final LocalDate start;
  private final CalendarUnit unit;

  /** The epoch day each period starts with, and the day after the last. */
  private final int[] starts;

  /** The period of each day; empty if there are too many days to keep them. */
  private final int[] periodOf;

  private Timeline(LocalDate start, CalendarUnit unit, int periods) {
    this.start = start;
    this.unit = unit;
    this.starts = new int[periods + 1];
    for (int p = 0; p <= periods; p++) {
      long day = unit.plus(start, p).toEpochDay();
      if (day != (int) day) {
        throw Checks.broken("start", "must keep all epoch days within 32 bits", start);
      }
      starts[p] = (int) day;
    }
    long days = starts[periods] - (long) starts[0];
    Checks.atMost("days of the timeline", days, "the limit", MOST_DAYS);
    this.periodOf = new int[days <= MOST_DAYS_KEPT ? (int) days : 0];
    for (int p = 0; p < periods && periodOf.length > 0; p++) {
      Arrays.fill(periodOf, starts[p] - starts[0], starts[p + 1] - starts[0], p);
    }
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
    return starts.length - 1;
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
   * The epoch day a period starts with; for {@code periods()}, the day after the last period.
   *
   * @param index the number of the period, 0 to {@code periods()}
   */
  public int startDay(int index) {
    if (index < 0 || index > periods()) {
      throw Checks.broken("index", "must lie between 0 and " + periods(), index);
    }
    return starts[index];
  }

  /**
   * The number of the period that holds a day, or -1 for a day before the first or after the last.
   *
   * @param epochDay days since 1 January 1970, any int
   */
  public int indexOf(int epochDay) {
    if (epochDay < starts[0] || epochDay >= starts[periods()]) {
      return -1;
    }
    if (periodOf.length > 0) {
      return periodOf[epochDay - starts[0]];
    }
    int at = Arrays.binarySearch(starts, epochDay);
    return at >= 0 ? at : -at - 2;
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
    return (31 * ((31 * start.hashCode()) + unit.name().hashCode())) + periods();
  }

  /** For example {@code 24 × month from 2023-01-01}. */
  @Override
  public String toString() {
    return periods() + " × " + unit.singular() + " from " + start;
  }
}
