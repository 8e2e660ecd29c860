package org.retentionkit.cohort;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * The calendar's own days, weeks, months, quarters or years, numbered through all time.
 *
 * <p>Worked example: with weeks from Sunday, Saturday 3 January 2026 and Sunday 4 January lie in
 * neighbouring weeks; with weeks from Monday they share one.
 *
 * @param unit the length of a step
 * @param weekStart the day a week begins with; other units do not use it and have Monday
 */
record CalendarGrid(CalendarUnit unit, DayOfWeek weekStart) {
  private static final long FIRST_MONDAY = 4; // 5 January 1970
  private static final long DAYS_A_WEEK = 7;

  /** Checks that only weeks choose their first day. */
  CalendarGrid {
    Checks.notNull("unit", unit);
    Checks.notNull("weekStart", weekStart);
    if (unit != CalendarUnit.WEEK && weekStart != DayOfWeek.MONDAY) {
      throw Checks.broken("weekStart", "must be MONDAY for " + unit, weekStart);
    }
  }

  /** Steps of a unit; weeks begin on Monday. */
  static CalendarGrid of(CalendarUnit unit) {
    return new CalendarGrid(unit, DayOfWeek.MONDAY);
  }

  /** Weeks that begin with a given day. */
  static CalendarGrid weeksFrom(DayOfWeek weekStart) {
    return new CalendarGrid(CalendarUnit.WEEK, weekStart);
  }

  /**
   * The number of the step that holds a day.
   *
   * @param epochDay days since 1 January 1970
   */
  long index(long epochDay) {
    return switch (unit) {
      case DAY -> epochDay;
      case WEEK -> Math.floorDiv(epochDay - weekOffset(), DAYS_A_WEEK);
      default ->
          Math.floorDiv(
              LocalDate.ofEpochDay(epochDay).getLong(ChronoField.PROLEPTIC_MONTH), (long) months());
    };
  }

  /** The first day of a step. */
  LocalDate start(long index) {
    return switch (unit) {
      case DAY -> LocalDate.ofEpochDay(index);
      case WEEK -> LocalDate.ofEpochDay((index * DAYS_A_WEEK) + weekOffset());
      default -> LocalDate.of(0, 1, 1).plusMonths(index * months());
    };
  }

  /** Whether a step begins with a day. */
  boolean isStart(LocalDate day) {
    return start(index(day.toEpochDay())).equals(day);
  }

  /** Ages by the same steps. */
  AgeStep step() {
    return new AgeStep(AgeStep.Kind.CALENDAR, unit, weekStart, 0);
  }

  /** The days of a step. */
  Period period(long index) {
    return Period.of(start(index), start(index + 1));
  }

  private long weekOffset() {
    return FIRST_MONDAY + weekStart.getValue() - 1;
  }

  private int months() {
    return CalendarUnit.MONTH.countIn(unit);
  }
}
