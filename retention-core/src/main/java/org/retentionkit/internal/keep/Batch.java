package org.retentionkit.internal.keep;

import java.util.Arrays;
import org.retentionkit.internal.hash.Mix;

/**
 * Rows that came together, in the order of their customers' parts.
 *
 * @param ends for each part the end of its rows
 * @param keys what tells a part's customers apart and puts them in order: the hash of an id, or a
 *     number
 * @param slots the day of each row, or its period
 * @param millis the millisecond of the day; empty where days are kept
 * @param values the amounts; empty for periods
 */
@SuppressWarnings("ArrayRecordComponent") // a view of columns; never compared
record Batch(int[] ends, long[] keys, int[] slots, int[] millis, long[] values) {
  /** Rows of customers that are longs, whose part is named by the upper bits of the hash. */
  static Batch ofIds(
      long[] ids, int[] slots, int[] millis, long[] values, int from, int to, int bits) {
    int n = to - from;
    long[] hashes = new long[n];
    byte[] part = new byte[n];
    for (int i = 0; i < n; i++) {
      long hash = Mix.hash(ids[from + i]);
      hashes[i] = hash;
      part[i] = (byte) (hash >>> (Long.SIZE - bits));
    }
    return of(part, hashes, slots, millis, values, from, n, bits);
  }

  /**
   * Rows of customers in any order.
   *
   * @param part the part of each row
   * @param keys the customer of each row
   * @param from where in the other columns the first row stands
   */
  static Batch of(
      byte[] part,
      long[] keys,
      int[] slots,
      int[] millis,
      long[] values,
      int from,
      int n,
      int bits) {
    int[] at = new int[(1 << bits) + 1];
    for (int i = 0; i < n; i++) {
      at[part[i] + 1]++;
    }
    for (int p = 1; p < at.length; p++) {
      at[p] += at[p - 1];
    }
    int[] ends = Arrays.copyOfRange(at, 1, at.length);
    long[] toKeys = new long[n];
    int[] toSlots = new int[n];
    int[] place = new int[n];
    for (int i = 0; i < n; i++) {
      int to = at[part[i]]++;
      place[i] = to;
      toKeys[to] = keys[i];
      toSlots[to] = slots[from + i];
    }
    int[] toMillis = new int[millis.length == 0 ? 0 : n];
    for (int i = 0; i < toMillis.length; i++) {
      toMillis[place[i]] = millis[from + i];
    }
    long[] toValues = new long[values.length == 0 ? 0 : n];
    for (int i = 0; i < toValues.length; i++) {
      toValues[place[i]] = values[from + i];
    }
    return new Batch(ends, toKeys, toSlots, toMillis, toValues);
  }

  int size() {
    return keys.length;
  }

  int start(int part) {
    return part == 0 ? 0 : ends[part - 1];
  }
}
