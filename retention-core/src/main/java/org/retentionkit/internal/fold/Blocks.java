package org.retentionkit.internal.fold;

import org.retentionkit.internal.Checks;

/**
 * Columns in pieces, as the partitions of a fold left them: putting them together would cost more
 * than finding the piece of an index.
 */
public final class Blocks {
  /** Entries that share a hint to the first piece to look at. */
  private static final int HINT_BITS = 6;

  private final Pieces.Places places;
  private final int[] starts;
  private final int[] hints;
  private final int size;

  /** The columns of all pieces in order. */
  public Blocks(Pieces.Places places) {
    this.places = places;
    int pieces = places.pieces();
    starts = new int[pieces + 1];
    for (int p = 0; p < pieces; p++) {
      starts[p + 1] = Math.addExact(starts[p], places.length(p));
    }
    size = starts[pieces];
    hints = new int[(size >> HINT_BITS) + 1];
    for (int h = 0, p = 0; h < hints.length; h++) {
      while (p < pieces - 1 && starts[p + 1] <= h << HINT_BITS) {
        p++;
      }
      hints[h] = p;
    }
  }

  /** The number of entries. */
  public int size() {
    return size;
  }

  /** The piece that holds an entry. */
  public int piece(int i) {
    Checks.index("index", i, size);
    int p = hints[i >> HINT_BITS];
    while (i >= starts[p + 1]) {
      p++;
    }
    return p;
  }

  /** The place of an entry in the arrays of its piece. */
  public int place(int piece, int i) {
    return i - starts[piece] + places.from(piece);
  }

  /** An entry of a column of longs. */
  public long longAt(int column, int i) {
    int p = piece(i);
    return places.longs(column, p)[place(p, i)];
  }

  /** An entry of a column of ints. */
  public int intAt(int column, int i) {
    int p = piece(i);
    return places.ints(column, p)[place(p, i)];
  }

  /** Whether all entries are the same. */
  public boolean sameAs(Blocks other, int longColumns, int intColumns) {
    boolean same = size == other.size;
    for (int c = 0; c < longColumns; c++) {
      for (int i = 0; i < size && same; i++) {
        same = longAt(c, i) == other.longAt(c, i);
      }
    }
    for (int c = 0; c < intColumns; c++) {
      for (int i = 0; i < size && same; i++) {
        same = intAt(c, i) == other.intAt(c, i);
      }
    }
    return same;
  }
}
