package org.retentionkit.internal.keep;

import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.hash.Mix;

/**
 * Rows that came together, in the order of their customers' parts; the columns may be longer.
 *
 * @param ends for each part the end of its rows
 * @param keys the hash of each row's customer, which is a long or a number
 * @param slots the day of each row, or its period
 * @param millis the millisecond of the day; empty where days are kept
 * @param values the amounts; empty for periods
 */
@SuppressWarnings("ArrayRecordComponent") // a view of columns; never compared
record Batch(int[] ends, long[] keys, int[] slots, int[] millis, long[] values) {
  /**
   * Rows of customers in any order.
   *
   * @param old a batch of so many rows that nobody needs any more, which is written over
   * @param parts how many parts rows may name
   */
  static Batch of(@Nullable Batch old, Inbox.Rows rows, int parts) {
    int n = rows.n();
    byte[] part = rows.part();
    long[] ids = rows.ids();
    int fromId = rows.fromId();
    int[] slots = rows.slots();
    int[] millis = rows.millis();
    long[] values = rows.values();
    int from = rows.from();
    int[] starts = new int[parts];
    for (int i = 0; i < n; i++) {
      starts[part[i]]++;
    }
    int sum = 0;
    for (int p = 0; p < parts; p++) {
      int size = starts[p];
      starts[p] = sum;
      sum += size;
    }
    int[] at = starts.clone();
    long[] toKeys = old == null ? new long[n] : old.keys;
    int[] toSlots = old == null ? new int[n] : old.slots;
    for (int i = 0; i < n; i++) {
      int to = at[part[i]]++;
      toKeys[to] = Mix.hash(ids[fromId + i]);
      toSlots[to] = slots[from + i];
    }
    long[] toValues = values;
    if (values.length > 0) {
      at = starts.clone();
      toValues = old == null ? new long[n] : old.values;
      for (int i = 0; i < n; i++) {
        toValues[at[part[i]]++] = values[from + i];
      }
    }
    int[] toMillis = millis;
    if (millis.length > 0) {
      at = starts.clone();
      toMillis = old == null ? new int[n] : old.millis;
      for (int i = 0; i < n; i++) {
        toMillis[at[part[i]]++] = millis[from + i];
      }
    }
    return new Batch(at, toKeys, toSlots, toMillis, toValues);
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
