package org.retentionkit.internal.keep;

import java.util.Arrays;
import org.retentionkit.internal.hash.PairSort;

/**
 * Rows by rising key.
 *
 * @param keys the customer's number above, the slot below, whose sign bit is turned
 * @param places where in the other columns each row stands; the values themselves if there are no
 *     other columns
 * @param millis the milliseconds of the day; empty where days are kept
 * @param values the amounts, or the bits of periods
 * @param more as {@link Entries} has them; empty if none is several
 */
@SuppressWarnings("ArrayRecordComponent") // a view of columns; never compared
record EntryRows(long[] keys, long[] places, int[] millis, long[] values, char[] more) {
  int customer(int i) {
    return i < keys.length ? (int) (keys[i] >>> Integer.SIZE) : Integer.MAX_VALUE;
  }

  int slot(int i) {
    return (int) keys[i] ^ Integer.MIN_VALUE;
  }

  static long key(int customer, int slot) {
    return ((long) customer << Integer.SIZE) | Integer.toUnsignedLong(slot ^ Integer.MIN_VALUE);
  }

  /** Rows in any order, put in order; {@code values} are moved along. */
  static EntryRows sorted(long[] keys, long[] values) {
    PairSort.sort(keys, values, 0, keys.length);
    return new EntryRows(keys, values, new int[0], new long[0], new char[0]);
  }

  long value(int i) {
    return values.length == 0 ? places[i] : values[(int) places[i]];
  }

  int milli(int i) {
    return millis.length == 0 ? 0 : millis[(int) places[i]];
  }

  int more(int i) {
    return more.length == 0 ? 0 : more[(int) places[i]];
  }

  /** Rows in any order, put in order. */
  static EntryRows sorted(long[] keys, int[] millis, long[] values, char[] more) {
    long[] places = new long[keys.length];
    Arrays.setAll(places, i -> i);
    PairSort.sort(keys, places, 0, keys.length);
    return new EntryRows(keys, places, millis, values, more);
  }
}
