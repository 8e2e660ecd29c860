package org.retentionkit.internal.fold;

import java.util.Arrays;

/** One thread's columns to write a piece to, before it is cut to its size. */
public final class Pieces {
  private final long[][] longs;
  private final int[][] ints;
  private int room;

  /** Columns of longs and of ints. */
  public Pieces(int longColumns, int intColumns) {
    longs = new long[longColumns][0];
    ints = new int[intColumns][0];
  }

  /** The finished pieces of all threads. */
  public static final class Places {
    private static final long[] NO_LONGS = {};
    private static final int[] NO_INTS = {};
    private final long[][][] longs;
    private final int[][][] ints;
    private final int[] from;
    private final int[] length;

    /** So many pieces, without entries until they are written. */
    public Places(int pieces, int longColumns, int intColumns) {
      longs = new long[longColumns][pieces][];
      ints = new int[intColumns][pieces][];
      for (long[][] column : longs) {
        Arrays.fill(column, NO_LONGS);
      }
      for (int[][] column : ints) {
        Arrays.fill(column, NO_INTS);
      }
      from = new int[pieces];
      length = new int[pieces];
    }

    /** The number of pieces. */
    public int pieces() {
      return length.length;
    }

    /** The number of entries of a piece. */
    public int length(int piece) {
      return length[piece];
    }

    /** Where the entries of a piece begin in its arrays. */
    public int from(int piece) {
      return from[piece];
    }

    /** A piece of a column of longs. */
    public long[] longs(int column, int piece) {
      return longs[column][piece];
    }

    /** A piece of a column of ints. */
    public int[] ints(int column, int piece) {
      return ints[column][piece];
    }

    /** Drops the first entry of a piece. */
    public void dropFirst(int piece) {
      from[piece]++;
      length[piece]--;
    }

    /** Keeps so many entries of a piece, which now begin with its arrays. */
    public void keep(int piece, int entries) {
      from[piece] = 0;
      length[piece] = entries;
    }

    /** Takes arrays of equal length as a piece. */
    public void set(int piece, long[]... columns) {
      for (int c = 0; c < columns.length; c++) {
        longs[c][piece] = columns[c];
      }
      length[piece] = columns[0].length;
    }
  }

  boolean has(int longColumns, int intColumns) {
    return longs.length == longColumns && ints.length == intColumns;
  }

  /** Makes room for {@code entries} in all columns, and keeps what is there. */
  public void room(int entries) {
    if (room < entries) {
      long twice = Math.min(Math.max(1024, room * 2L), Integer.MAX_VALUE - 8L);
      room = Math.toIntExact(Math.max(entries, twice));
      for (int c = 0; c < longs.length; c++) {
        longs[c] = Arrays.copyOf(longs[c], room);
      }
      for (int c = 0; c < ints.length; c++) {
        ints[c] = Arrays.copyOf(ints[c], room);
      }
    }
  }

  /** A column of longs. */
  public long[] longs(int column) {
    return longs[column];
  }

  /** A column of ints. */
  public int[] ints(int column) {
    return ints[column];
  }

  /** Makes the first {@code length} entries a piece. */
  public void wrote(Places places, int piece, int length) {
    for (int c = 0; c < longs.length; c++) {
      places.longs[c][piece] = Arrays.copyOf(longs[c], length);
    }
    for (int c = 0; c < ints.length; c++) {
      places.ints[c][piece] = Arrays.copyOf(ints[c], length);
    }
    places.length[piece] = length;
  }
}
