package org.retentionkit.cohort;

import java.util.function.LongUnaryOperator;

/** Numbers days by steps, and remembers days met before. Not thread-safe. */
final class DaySteps {
  private static final int SLOTS = 1 << 12;

  private final LongUnaryOperator step;
  private final long[] days = new long[SLOTS];
  private final long[] steps = new long[SLOTS];

  DaySteps(LongUnaryOperator step) {
    this.step = step;
    days[0] = 1; // no day's own place, so that day 0 is not taken for known
  }

  /** The number of the step that holds a day. */
  long of(long epochDay) {
    int slot = (int) epochDay & (SLOTS - 1);
    if (days[slot] != epochDay) {
      steps[slot] = step.applyAsLong(epochDay);
      days[slot] = epochDay;
    }
    return steps[slot];
  }
}
