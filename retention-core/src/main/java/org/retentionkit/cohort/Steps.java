package org.retentionkit.cohort;

import java.time.LocalDate;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.Checks;

/** The steps of a timeline. */
final class Steps {
  private Steps() {}

  /** The number of steps that have begun before a day. */
  static int begun(Timeline timeline, LocalDate observedUntil) {
    int count = 0;
    while (count < timeline.periods() && timeline.period(count).start().isBefore(observedUntil)) {
      count++;
    }
    return count;
  }

  /** Numbers days by steps; −1 is before the first or after the last. One for each thread. */
  static DaySteps of(Timeline timeline) {
    return new DaySteps(day -> (int) day == day ? timeline.indexOf((int) day) : -1);
  }

  /** Refuses masks that do not know who was there in the step before their first one. */
  static void checkNothingBefore(ActivityMasks masks) {
    if (masks.rowsBefore() > 0) {
      throw Checks.broken(
          "rows before the timeline of the masks",
          "must be 0, as masks do not tell which step they are of; take the log, or an earlier timeline",
          masks.rowsBefore());
    }
  }
}
