package org.retentionkit.internal.fold;

import java.util.Arrays;

/**
 * Numbers days by the period they fall in: period {@code index[day - first]}; other days have none.
 *
 * @param first the epoch day of the first entry
 * @param index the period of each day from there on
 * @param periods the number of periods
 */
@SuppressWarnings("ArrayRecordComponent") // a view of a table; never compared
public record Axis(int first, int[] index, int periods) {
  /** The periods that start on these epoch days; the last entry ends the last period. */
  public static Axis of(int[] starts) {
    int periods = starts.length - 1;
    int[] index = new int[starts[periods] - starts[0]];
    for (int p = 0; p < periods; p++) {
      Arrays.fill(index, starts[p] - starts[0], starts[p + 1] - starts[0], p);
    }
    return new Axis(starts[0], index, periods);
  }

  /** The period of a day, -1 before the first one, {@code periods} after the last. */
  public int position(long day) {
    long offset = day - first;
    return offset < 0 ? -1 : offset < index.length ? index[(int) offset] : periods;
  }
}
