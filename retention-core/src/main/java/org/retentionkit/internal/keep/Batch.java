package org.retentionkit.internal.keep;

import org.jspecify.annotations.Nullable;

/**
 * Rows that came together, in the order of their customers' parts; the columns may be longer.
 *
 * @param ends for each part the end of its rows
 * @param keys the key of each row's customer; of periods as {@link Incoming} has it
 * @param word the word of 64 that all periods lie in, if {@code slots} is empty
 * @param slots the day of each row, or its period
 * @param millis the millisecond of the day; empty where days are kept
 * @param values the amounts; empty for periods
 */
@SuppressWarnings("ArrayRecordComponent") // a view of columns; never compared
record Batch(int[] ends, long[] keys, int word, int[] slots, int[] millis, long[] values) {
  private static final int[] NONE = {};

  /**
   * Rows of customers in any order.
   *
   * @param old a batch of so many rows that nobody needs any more, which is written over
   */
  static Batch of(@Nullable Batch old, Incoming rows) {
    int n = rows.n();
    int from = rows.from();
    byte[] part = rows.part();
    int[] starts = rows.sizes().clone();
    int sum = 0;
    for (int p = 0; p < starts.length; p++) {
      int size = starts[p];
      starts[p] = sum;
      sum += size;
    }
    int[] ends = starts.clone();
    long[] keys = rows.keys();
    long[] toKeys = old == null ? new long[n] : old.keys;
    for (int i = 0; i < n; i++) {
      toKeys[ends[part[i]]++] = keys[i];
    }
    int[] toSlots = scattered(rows, starts, rows.slots(), old == null ? NONE : old.slots);
    int[] toMillis = scattered(rows, starts, rows.millis(), old == null ? NONE : old.millis);
    long[] values = rows.values();
    long[] toValues = values;
    if (values.length > 0) {
      int[] at = starts.clone();
      toValues = old == null ? new long[n] : old.values;
      for (int i = 0; i < n; i++) {
        toValues[at[part[i]]++] = values[from + i];
      }
    }
    return new Batch(ends, toKeys, rows.word(), toSlots, toMillis, toValues);
  }

  private static int[] scattered(Incoming rows, int[] starts, int[] column, int[] old) {
    if (column.length == 0) {
      return column;
    }
    int n = rows.n();
    int from = rows.from();
    byte[] part = rows.part();
    int[] at = starts.clone();
    int[] to = old.length < n ? new int[n] : old;
    for (int i = 0; i < n; i++) {
      to[at[part[i]]++] = column[from + i];
    }
    return to;
  }

  /** The number of rows. */
  int size() {
    return ends[ends.length - 1];
  }

  /** The number of rows there is room for. */
  int room() {
    return keys.length;
  }

  int start(int part) {
    return part == 0 ? 0 : ends[part - 1];
  }
}
