package org.retentionkit.internal.keep;

import java.util.List;
import org.retentionkit.internal.hash.HashSort;

/**
 * Rows by rising customer and slot.
 *
 * @param size how many; the columns may be longer
 * @param keys the customer of each row
 * @param places the slot above, whose sign bit is turned; below it where in the other columns the
 *     row stands
 * @param millis the milliseconds of the day; empty where days are kept
 * @param values the amounts, or words of periods
 * @param more as {@link Entries} has them; empty if none is several
 */
@SuppressWarnings("ArrayRecordComponent") // a view of columns; never compared
record EntryRows(int size, long[] keys, long[] places, int[] millis, long[] values, char[] more) {
  /** How many customers have rows. */
  int customers() {
    int customers = size > 0 ? 1 : 0;
    for (int i = 1; i < size; i++) {
      customers += keys[i] == keys[i - 1] ? 0 : 1;
    }
    return customers;
  }

  int slot(int i) {
    return (int) (places[i] >>> Integer.SIZE) ^ Integer.MIN_VALUE;
  }

  long value(int i) {
    return values[(int) places[i]];
  }

  int milli(int i) {
    return millis.length == 0 ? 0 : millis[(int) places[i]];
  }

  int more(int i) {
    return more.length == 0 ? 0 : more[(int) places[i]];
  }

  static long place(int slot, int below) {
    return (long) (slot ^ Integer.MIN_VALUE) << Integer.SIZE | below;
  }

  private static EntryRows sorted(
      int size, long[] keys, long[] places, int[] millis, long[] values, char[] more) {
    HashSort.sort(keys, places, size);
    return new EntryRows(size, keys, places, millis, values, more);
  }

  /** Words of periods. */
  static EntryRows ofWords(long[] keys, long[] places, long[] words) {
    return sorted(keys.length, keys, places, new int[0], words, new char[0]);
  }

  /** The orders or changes of a part's customers. */
  static EntryRows of(boolean timed, List<Batch> batches, int part) {
    int n = 0;
    for (Batch batch : batches) {
      n += batch.ends()[part] - batch.start(part);
    }
    long[] keys = new long[n];
    long[] places = new long[n];
    int[] millis = new int[timed ? n : 0];
    long[] values = new long[n];
    int at = 0;
    for (Batch batch : batches) {
      int from = batch.start(part);
      int size = batch.ends()[part] - from;
      System.arraycopy(batch.keys(), from, keys, at, size);
      System.arraycopy(batch.values(), from, values, at, size);
      for (int i = 0; i < size; i++) {
        places[at + i] = place(batch.slots()[from + i], at + i);
      }
      if (timed) {
        System.arraycopy(batch.millis(), from, millis, at, size);
      }
      at += size;
    }
    return sorted(n, keys, places, millis, values, new char[0]);
  }

  /**
   * Entries as rows of customers with other keys.
   *
   * @param own the key here of each customer
   */
  static EntryRows of(Entries other, long[] own) {
    int n = other.size();
    long[] keys = new long[n];
    long[] places = new long[n];
    for (int c = 0; c < own.length; c++) {
      for (int e = other.start(c); e < other.ends()[c]; e++) {
        keys[e] = own[c];
        places[e] = place(other.slots()[e], e);
      }
    }
    return sorted(n, keys, places, other.millis(), other.values(), other.more());
  }
}
