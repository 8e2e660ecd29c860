package org.retentionkit.internal.shape;

import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Rows;
import org.retentionkit.internal.hash.PairSort;

/** One customer's rows by group, those of a group in their order. */
final class Groups {
  /** So few rows are sorted faster by insertion. */
  private static final int FEW = 32;

  private long[] keys = {};
  private long[] order = {};
  private int size;

  /** Sorts rows; returns whether a group has more than one. */
  boolean sort(Rows rows, int from, int to) {
    size = to - from;
    if (keys.length < size) {
      keys = new long[2 * size];
      order = new long[2 * size];
    }
    for (int i = 0; i < size; i++) {
      keys[i] = rows.group(from + i);
      order[i] = from + (long) i;
    }
    if (size <= FEW) {
      PairSort.settle(keys, order, 0, size);
    } else {
      PairSort.sort(keys, order, 0, size);
    }
    boolean shared = false;
    for (int i = 1; i < size; i++) {
      shared |= keys[i] == keys[i - 1] && keys[i] != Columns.NO_GROUP;
    }
    return shared;
  }

  /** The number of rows. */
  int size() {
    return size;
  }

  /** The row that stands at a place. */
  int row(int place) {
    return (int) order[place];
  }

  /** Whether the rows at a place and the next are of one group. */
  boolean endsAt(int place) {
    return place + 1 == size || keys[place + 1] != keys[place];
  }

  /** Whether the row at a place names no group. */
  boolean isNone(int place) {
    return keys[place] == Columns.NO_GROUP;
  }
}
