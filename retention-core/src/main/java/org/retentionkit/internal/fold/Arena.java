package org.retentionkit.internal.fold;

import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One array of longs that is handed out in chunks of equal size to the threads of a scatter, and
 * kept for the next one: fresh memory costs more than the scatter itself.
 */
public final class Arena {
  private long[] memory = {};
  private final long[][] beside = {{}, {}};
  private final AtomicInteger used = new AtomicInteger();
  private int[] link = {};
  private int words;
  private final ArrayDeque<Pieces> pieces = new ArrayDeque<>();

  /** The same without anything beside the rows. */
  public void begin(long rows, int words, int chunkRows, long parts) {
    begin(rows, words, false, false, chunkRows, parts);
  }

  /**
   * Makes room for {@code rows} rows of {@code words} longs in {@code parts} chains of chunks whose
   * first and last chunks may be filled in part, and for the columns beside them that are asked
   * for.
   */
  void begin(long rows, int words, boolean moments, boolean groups, int chunkRows, long parts) {
    long chunks = (rows / chunkRows) + (2 * parts) + 1;
    long longs = chunks * chunkRows * words;
    if (longs > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "a log must have at most about "
              + (Integer.MAX_VALUE / words / 10_000_000 * 10_000_000)
              + " rows to be folded at once, but had "
              + rows);
    }
    this.words = words * chunkRows;
    if (memory.length < longs) {
      memory = new long[0]; // lets go of the old before asking for the new
      memory = new long[(int) longs];
    }
    roomBeside(0, moments ? chunks * chunkRows : 0);
    roomBeside(1, groups ? chunks * chunkRows : 0);
    if (link.length < chunks) {
      link = new int[(int) chunks];
    }
    used.set(0);
  }

  private void roomBeside(int column, long longs) {
    if (beside[column].length < longs) {
      beside[column] = new long[0];
      beside[column] = new long[(int) longs];
    }
  }

  /** Opens a chunk that follows chunk {@code previous} (-1 for none); returns its number. */
  int open(int previous) {
    int chunk = used.getAndIncrement();
    link[chunk] = previous;
    return chunk;
  }

  /** The chunk before, or -1. */
  int previous(int chunk) {
    return link[chunk];
  }

  /** The index of a chunk's first long. */
  int start(int chunk) {
    return chunk * words;
  }

  /** Empty columns to write to, so many of longs and of ints. */
  public synchronized Pieces pieces(int longColumns, int intColumns) {
    for (Pieces kept : pieces) {
      if (kept.has(longColumns, intColumns)) {
        pieces.remove(kept);
        return kept;
      }
    }
    return new Pieces(longColumns, intColumns);
  }

  /** Takes columns back when they have been read. */
  public synchronized void giveBack(Pieces used) {
    pieces.push(used);
  }

  long[] memory() {
    return memory;
  }

  /** The moments beside the rows, by the number of the row. */
  long[] moments() {
    return beside[0];
  }

  /** The groups beside the rows, by the number of the row. */
  long[] groups() {
    return beside[1];
  }
}
