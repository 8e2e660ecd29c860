package org.retentionkit.internal.fold;

import java.util.Arrays;
import java.util.List;

/** Columns that threads write piece by piece, put together in the order of the pieces. */
final class Pieces {
  private final long[][] longs;
  private final int[][] ints;
  private int room;
  private int size;

  Pieces(int longColumns, int intColumns) {
    longs = new long[longColumns][0];
    ints = new int[intColumns][0];
  }

  /** All columns, in the order of the pieces. */
  record Joined(long[][] longs, int[][] ints) {}

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
  }

  /** Makes room for {@code more} entries. */
  void room(int more) {
    if (room - size < more) {
      long twice = Math.min(Math.max(1024, room * 2L), Integer.MAX_VALUE - 8L);
      room = Math.toIntExact(Math.max((long) size + more, twice));
      for (int c = 0; c < longs.length; c++) {
        longs[c] = Arrays.copyOf(longs[c], room);
      }
      for (int c = 0; c < ints.length; c++) {
        ints[c] = Arrays.copyOf(ints[c], room);
      }
    }
  }

  long[] longs(int column) {
    return longs[column];
  }

  int[] ints(int column) {
    return ints[column];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  boolean has(int longColumns, int intColumns) {
    return longs.length == longColumns && ints.length == intColumns;
  }

  /** Says that piece {@code piece} has been written from the end on. */
  void wrote(Places places, int piece, int length) {
    places.owner[piece] = this;
    places.start[piece] = size;
    places.length[piece] = length;
    size += length;
  }

  /** All pieces in order. */
  static Joined join(Places places, Workers workers, int longColumns, int intColumns) {
    int pieces = places.length.length;
    int[] at = new int[pieces + 1];
    for (int p = 0; p < pieces; p++) {
      at[p + 1] = Math.addExact(at[p], places.length[p]);
    }
    long[][] longs = new long[longColumns][at[pieces]];
    int[][] ints = new int[intColumns][at[pieces]];
    workers.run(
        pieces,
        List::of,
        (none, p) -> {
          Pieces from = places.owner[p];
          int length = places.length[p];
          for (int c = 0; c < longColumns && length > 0; c++) {
            System.arraycopy(from.longs[c], places.start[p], longs[c], at[p], length);
          }
          for (int c = 0; c < intColumns && length > 0; c++) {
            System.arraycopy(from.ints[c], places.start[p], ints[c], at[p], length);
          }
        });
    return new Joined(longs, ints);
  }
}
