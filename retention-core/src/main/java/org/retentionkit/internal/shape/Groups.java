package org.retentionkit.internal.shape;

import java.util.Arrays;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Rows;
import org.retentionkit.internal.hash.PairSort;

/** One customer's rows by group, those of a group in their order. */
final class Groups {
  /** So few rows are sorted faster by insertion. */
  private static final int FEW = 32;

  private static final int REACH = 64;
  private static final long ODD = 0x9E37_79B9_7F4A_7C15L;

  private long[] seen = {};
  private int[] rounds = {};
  private int round;
  private long[] keys = {};
  private long[] order = {};
  private int size;

  /** Whether two rows may be of one group: mostly none are, and looking costs less than sorting. */
  boolean share(Rows rows, int from, int to) {
    int n = to - from;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(4 * n);
    if (seen.length < 1 << bits) {
      seen = new long[1 << bits];
      rounds = new int[1 << bits];
      round = 0;
    }
    if (++round == 0) {
      Arrays.fill(rounds, 0);
      round = 1;
    }
    for (int i = from; i < to; i++) {
      long group = rows.group(i);
      if (group == Columns.NO_GROUP) {
        continue;
      }
      int slot = (int) ((group * ODD) >>> -bits);
      for (int steps = 0; rounds[slot] == round; steps++) {
        if (seen[slot] == group || steps == REACH) {
          return true; // also of ids made to crowd one place: sorting stays linear
        }
        slot = (slot + 1) & ((1 << bits) - 1);
      }
      rounds[slot] = round;
      seen[slot] = group;
    }
    return false;
  }

  /** Sorts rows by their groups. */
  void sort(Rows rows, int from, int to) {
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
