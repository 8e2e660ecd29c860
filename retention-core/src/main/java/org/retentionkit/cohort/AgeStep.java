package org.retentionkit.cohort;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Length;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;

/**
 * When a customer is one step older: at the next step of the calendar, or a fixed number of hours
 * after the customer's own start.
 *
 * <p>Worked example: start at 20:00 on Monday, return at 06:00 on Tuesday. By calendar days that is
 * age 1, by rolling windows of 24 hours age 0. A return at 17:00 on 2 December after a start at
 * 17:59 on 1 December is age 0 by rolling windows, and age 1 when the start is floored to its hour.
 *
 * @param kind calendar or rolling
 * @param unit the steps of the calendar; days for a rolling step
 * @param weekStart the day a week begins with; Monday for all that are no weeks
 * @param hours the length of a rolling window; 0 for the calendar
 */
public record AgeStep(Kind kind, CalendarUnit unit, DayOfWeek weekStart, int hours)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int HOURS_A_DAY = 24;

  /** How ages begin. */
  public enum Kind {
    /** At the calendar's own days, weeks, months, quarters or years, in the zone of the log. */
    CALENDAR,
    /** At whole windows after the customer's own first instant. */
    ROLLING,
    /** The same, with each instant floored to its hour first (Amplitude). */
    ROLLING_HOUR_FLOORED
  }

  /** Checks that a window has a length and the calendar none. */
  public AgeStep {
    Checks.notNull("kind", kind);
    Checks.notNull("unit", unit);
    Checks.notNull("weekStart", weekStart);
    if (unit != CalendarUnit.WEEK && weekStart != DayOfWeek.MONDAY) {
      throw Checks.broken("weekStart", "must be MONDAY for " + unit, weekStart);
    }
    if (kind == Kind.CALENDAR) {
      Checks.atMost("hours", Checks.notNegative("hours", hours), "the hours of a calendar step", 0);
    } else {
      Checks.positive("hours", hours);
      if (unit != CalendarUnit.DAY) {
        throw Checks.broken("unit", "must be DAY for a rolling step", unit);
      }
    }
  }

  /** The calendar's own steps; weeks begin on Monday. */
  public static AgeStep calendar(CalendarUnit unit) {
    return new AgeStep(Kind.CALENDAR, unit, DayOfWeek.MONDAY, 0);
  }

  /** Calendar weeks that begin with a given day. */
  public static AgeStep weeksFrom(DayOfWeek weekStart) {
    return new AgeStep(Kind.CALENDAR, CalendarUnit.WEEK, weekStart, 0);
  }

  /** Windows of 24 hours from the customer's own first instant. */
  public static AgeStep rolling24Hours() {
    return rollingDays(1);
  }

  /**
   * Windows of whole days of 24 hours, such as 7 or 30, from the customer's own first instant.
   *
   * @param days the length of a window, 1 to 89,478,485
   */
  public static AgeStep rollingDays(int days) {
    return rolling(Kind.ROLLING, days);
  }

  /**
   * Windows of whole days of 24 hours from the hour of the customer's own first instant.
   *
   * @param days the length of a window, 1 to 89,478,485
   */
  public static AgeStep rollingDaysHourFloored(int days) {
    return rolling(Kind.ROLLING_HOUR_FLOORED, days);
  }

  private static AgeStep rolling(Kind kind, int days) {
    Checks.positive("days", days);
    Checks.atMost("days", days, "the limit", Integer.MAX_VALUE / HOURS_A_DAY);
    return new AgeStep(kind, CalendarUnit.DAY, DayOfWeek.MONDAY, days * HOURS_A_DAY);
  }

  CalendarGrid grid() {
    return new CalendarGrid(unit, weekStart);
  }

  /** How a column is headed, but for its number. */
  Message message() {
    return switch (kind) {
      case CALENDAR -> Message.of("cohort.column-" + unit.singular());
      case ROLLING -> Message.of("cohort.column-rolling").and("length", length());
      case ROLLING_HOUR_FLOORED -> Message.of("cohort.column-floored").and("length", length());
    };
  }

  private Quantity length() {
    boolean inDays = hours % HOURS_A_DAY == 0 && hours > HOURS_A_DAY;
    return inDays
        ? Length.of(hours / HOURS_A_DAY, CalendarUnit.DAY).quantity()
        : new Quantity(BigDecimal.valueOf(hours), new Unit("hour", "", ""));
  }

  /** For example {@code month}, {@code 24 hours} or {@code 7 days, hour floored}. */
  public String label() {
    if (kind == Kind.CALENDAR) {
      return unit.singular();
    }
    return kind == Kind.ROLLING ? length().toString() : length() + ", hour floored";
  }

  /** As {@link #label()}, with the first day of weeks that do not begin on Monday. */
  @Override
  public String toString() {
    return weekStart == DayOfWeek.MONDAY
        ? label()
        : label() + " from " + weekStart.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
