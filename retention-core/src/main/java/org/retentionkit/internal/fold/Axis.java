package org.retentionkit.internal.fold;

/**
 * Numbers days by the period they fall in: period {@code index[day - first]}; other days have none.
 *
 * @param first the epoch day of the first entry
 * @param index the period of each day from there on
 * @param periods the number of periods
 */
public record Axis(int first, char[] index, int periods) {
  /** The period of a day, or -1. */
  public int period(int day) {
    int offset = day - first; // wraps at the extremes, which then lie outside as they should
    return offset >= 0 && offset < index.length ? index[offset] : -1;
  }

  /** The period of a day, -1 before the first one, {@code periods} after the last. */
  public int position(long day) {
    long offset = day - first;
    return offset < 0 ? -1 : offset < index.length ? index[(int) offset] : periods;
  }
}
