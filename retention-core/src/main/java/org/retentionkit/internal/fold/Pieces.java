package org.retentionkit.internal.fold;

import java.util.Arrays;
import java.util.List;

/** Two columns that threads write piece by piece, put together in the order of the pieces. */
final class Pieces {
  private long[] first = new long[1 << 10];
  private long[] second = new long[1 << 10];
  private int size;

  /** For each piece its start in the columns of the thread that wrote it, and its length. */
  static final class Places {
    final Pieces[] owner;
    final int[] start;
    final int[] length;

    Places(int pieces) {
      owner = new Pieces[pieces];
      start = new int[pieces];
      length = new int[pieces];
    }

    /**
     * Compares the first id of a later piece with the last of an earlier one; if they are the same,
     * moves that entry's bits to the earlier piece.
     */
    int unite(int earlier, int later) {
      Pieces a = owner[earlier];
      Pieces b = owner[later];
      int end = start[earlier] + length[earlier] - 1;
      int begin = start[later];
      int order = Long.compare(b.first[begin], a.first[end]);
      if (order == 0) {
        a.second[end] |= b.second[begin];
        start[later]++;
        length[later]--;
      }
      return order;
    }
  }

  /** Makes room for {@code more} entries. */
  void room(int more) {
    if (first.length - size < more) {
      int wanted = (int) Math.max((long) size + more, Math.min(size * 2L, Integer.MAX_VALUE - 8));
      first = Arrays.copyOf(first, wanted);
      second = Arrays.copyOf(second, wanted);
    }
  }

  long[] first() {
    return first;
  }

  long[] second() {
    return second;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Drops entries without bits from the end on to {@code to}; returns how many stay. */
  int dropZeros(int to) {
    int n = size;
    for (int i = size; i < to; i++) {
      first[n] = first[i];
      second[n] = second[i];
      n += second[i] == 0 ? 0 : 1;
    }
    return n - size;
  }

  /** Says that piece {@code piece} has been written from the end on. */
  void wrote(Places places, int piece, int length) {
    places.owner[piece] = this;
    places.start[piece] = size;
    places.length[piece] = length;
    size += length;
  }

  /** All pieces in order. */
  static long[][] join(Places places, Workers workers) {
    int pieces = places.length.length;
    int[] at = new int[pieces + 1];
    for (int p = 0; p < pieces; p++) {
      at[p + 1] = Math.addExact(at[p], places.length[p]);
    }
    long[] ids = new long[at[pieces]];
    long[] masks = new long[at[pieces]];
    workers.run(
        pieces,
        () -> List.<Pieces>of(),
        (none, p) -> {
          Pieces from = places.owner[p];
          System.arraycopy(from.first, places.start[p], ids, at[p], places.length[p]);
          System.arraycopy(from.second, places.start[p], masks, at[p], places.length[p]);
        });
    return new long[][] {ids, masks};
  }
}
