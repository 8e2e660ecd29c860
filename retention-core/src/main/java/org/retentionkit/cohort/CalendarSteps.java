package org.retentionkit.cohort;

/** Numbers days by steps of the calendar, and remembers days met before. Not thread-safe. */
final class CalendarSteps {
  private static final int SLOTS = 1 << 12;

  private final CalendarGrid grid;
  private final long[] days = new long[SLOTS];
  private final long[] steps = new long[SLOTS];

  CalendarSteps(CalendarGrid grid) {
    this.grid = grid;
    days[0] = 1; // no day's own place, so that day 0 is not taken for known
  }

  /** The number of the step that holds a day. */
  long of(long epochDay) {
    int slot = (int) epochDay & (SLOTS - 1);
    if (days[slot] != epochDay) {
      steps[slot] = grid.index(epochDay);
      days[slot] = epochDay;
    }
    return steps[slot];
  }
}
