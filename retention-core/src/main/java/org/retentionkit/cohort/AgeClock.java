package org.retentionkit.cohort;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.retentionkit.event.CustomerRows;

/**
 * Tells the age of a member at a row, and how many of its ages have begun and passed. Rolling steps
 * go by exact times where the log has them, else by days. Not thread-safe.
 */
final class AgeClock {
  private static final long MILLIS_AN_HOUR = 3_600_000;
  private static final long MILLIS_A_DAY = 86_400_000;
  private static final int HOURS_A_DAY = 24;

  /** Days are ints; sums and differences of so many milliseconds are longs yet. */
  private static final long FARTHEST_DAY = 1L << 34;

  private final AgeStep step;
  private final Optional<ZoneId> zone;
  private final boolean rollsByTime;
  private final DaySteps calendar;
  private final long width;
  private final long observedDay;
  private final long observedTime;
  private final long calendarBegun;
  private final long calendarPassed;

  AgeClock(AgeStep step, LocalDate observedUntil, Optional<ZoneId> zone) {
    this.step = step;
    this.zone = zone;
    this.rollsByTime = zone.isPresent() && step.kind() != AgeStep.Kind.CALENDAR;
    this.calendar = new DaySteps(step.grid()::index);
    if (zone.isEmpty()
        && (step.hours() % HOURS_A_DAY != 0 || step.kind() == AgeStep.Kind.ROLLING_HOUR_FLOORED)) {
      throw new IllegalArgumentException(
          "log must have exact times for steps of " + step.label() + ", but has days only");
    }
    this.width = rollsByTime ? step.hours() * MILLIS_AN_HOUR : step.hours() / HOURS_A_DAY;
    this.observedDay = observedUntil.toEpochDay();
    this.observedTime = rollsByTime ? startOf(observedDay) : observedDay;
    this.calendarBegun = calendar.of(observedDay - 1) + 1;
    this.calendarPassed = calendar.of(observedDay);
  }

  boolean observed(long epochDay) {
    return epochDay < observedDay;
  }

  /** The first millisecond of a day; of one too far away for that, one beyond all rows. */
  private long startOf(long epochDay) {
    return Math.abs(epochDay) > FARTHEST_DAY
        ? Long.signum(epochDay) * FARTHEST_DAY * MILLIS_A_DAY
        : LocalDate.ofEpochDay(epochDay)
            .atStartOfDay(zone.orElseThrow())
            .toInstant()
            .toEpochMilli();
  }

  /** What ages of a member are counted from who begins with a row. */
  long origin(CustomerRows rows, int row) {
    return rollsByTime ? originOf(rows.millis(row)) : originOn(rows.day(row));
  }

  /** The same of a start of its own: with its exact time, or from the beginning of its day. */
  long origin(GivenStarts.Start start) {
    if (!rollsByTime) {
      return originOn(start.day());
    }
    return originOf(start.exact() ? start.millis() : startOf(start.day()));
  }

  private long originOf(long millis) {
    return step.kind() == AgeStep.Kind.ROLLING_HOUR_FLOORED
        ? Math.floorDiv(millis, MILLIS_AN_HOUR) * MILLIS_AN_HOUR
        : millis;
  }

  private long originOn(long day) {
    return step.kind() == AgeStep.Kind.CALENDAR ? calendar.of(day) : day;
  }

  long age(CustomerRows rows, int row, long origin) {
    if (step.kind() == AgeStep.Kind.CALENDAR) {
      return calendar.of(rows.day(row)) - origin;
    }
    long time = rollsByTime ? rows.millis(row) : rows.day(row);
    return Math.floorDiv(Math.subtractExact(time, origin), width);
  }

  /** The number of ages that have begun. */
  long begun(long origin) {
    return step.kind() == AgeStep.Kind.CALENDAR
        ? calendarBegun - origin
        : -Math.floorDiv(Math.subtractExact(origin, observedTime), width);
  }

  /** The number of ages that have passed. */
  long passed(long origin) {
    return step.kind() == AgeStep.Kind.CALENDAR
        ? calendarPassed - origin
        : Math.floorDiv(Math.subtractExact(observedTime, origin), width);
  }
}
