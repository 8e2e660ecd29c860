package org.retentionkit.internal.fold;

/**
 * Numbers days by the period they fall in: period {@code index[day - first]}; other days have none.
 *
 * @param first the epoch day of the first entry
 * @param index the period of each day from there on
 * @param periods the number of periods
 */
@SuppressWarnings("ArrayRecordComponent") // a view of a table; never compared
public record Axis(int first, char[] index, int periods) {
  /** The periods that start on these epoch days; the last entry ends the last period. */
  public static Axis of(int[] starts) {
    int periods = starts.length - 1;
    char[] index = new char[starts[periods] - starts[0]];
    for (int p = 0; p < periods; p++) {
      for (int day = starts[p]; day < starts[p + 1]; day++) {
        index[day - starts[0]] = (char) p;
      }
    }
    return new Axis(starts[0], index, periods);
  }

  /** The period of a day, -1 before the first one, {@code periods} after the last. */
  public int position(long day) {
    long offset = day - first;
    return offset < 0 ? -1 : offset < index.length ? index[(int) offset] : periods;
  }
}
