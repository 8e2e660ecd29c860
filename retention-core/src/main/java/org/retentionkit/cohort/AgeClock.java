package org.retentionkit.cohort;

import java.time.LocalDate;
import org.retentionkit.event.CustomerHistories;
import org.retentionkit.event.Resolution;
import org.retentionkit.internal.Checks;

/** Tells the age of a member at an entry, and how many of its ages have begun and passed. */
final class AgeClock {
  private static final long MILLIS_AN_HOUR = 3_600_000;
  private static final int HOURS_A_DAY = 24;

  private final CustomerHistories histories;
  private final AgeStep step;
  private final CalendarSteps calendar;
  private final long width;
  private final long observedSlot;
  private final LocalDate observedUntil;

  AgeClock(CustomerHistories histories, AgeStep step, LocalDate observedUntil) {
    this.histories = histories;
    this.step = step;
    this.calendar = new CalendarSteps(step.grid());
    this.width = width(histories.resolution(), step);
    this.observedUntil = observedUntil;
    this.observedSlot = histories.slotOf(observedUntil);
  }

  private static long width(Resolution resolution, AgeStep step) {
    if (resolution == Resolution.MILLISECOND) {
      return step.hours() * MILLIS_AN_HOUR;
    }
    if (step.hours() % HOURS_A_DAY != 0 || step.kind() == AgeStep.Kind.ROLLING_HOUR_FLOORED) {
      throw Checks.broken(
          "resolution", "must be MILLISECOND for steps of " + step.label(), resolution);
    }
    return step.hours() / HOURS_A_DAY;
  }

  boolean observed(long slot) {
    return slot < observedSlot;
  }

  /** What ages of a member are counted from. */
  long origin(long startSlot) {
    return switch (step.kind()) {
      case CALENDAR -> calendar.of(histories.epochDayOf(startSlot));
      case ROLLING -> startSlot;
      case ROLLING_HOUR_FLOORED -> Math.floorDiv(startSlot, MILLIS_AN_HOUR) * MILLIS_AN_HOUR;
    };
  }

  long age(int entry, long origin) {
    return step.kind() == AgeStep.Kind.CALENDAR
        ? calendar.of(histories.epochDay(entry)) - origin
        : Math.floorDiv(Math.subtractExact(histories.slot(entry), origin), width);
  }

  /** The number of ages that have begun. */
  long begun(long origin) {
    return step.kind() == AgeStep.Kind.CALENDAR
        ? calendar.of(observedUntil.toEpochDay() - 1) - origin + 1
        : -Math.floorDiv(Math.subtractExact(origin, observedSlot), width);
  }

  /** The number of ages that have passed. */
  long passed(long origin) {
    return step.kind() == AgeStep.Kind.CALENDAR
        ? calendar.of(observedUntil.toEpochDay()) - origin
        : Math.floorDiv(Math.subtractExact(observedSlot, origin), width);
  }
}
