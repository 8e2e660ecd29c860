package org.retentionkit.internal.keep;

import java.util.Arrays;
import org.retentionkit.internal.hash.Mix;

/** One thread's columns to write what is kept to, customer by customer, by rising hash. */
public final class KeptWriter {
  private static final int LEAST = 64;

  /** So few entries are copied faster one by one. */
  private static final int FEW = 8;

  private long[] hashes = {};
  private int[] ends = {};
  private final long[][] longs;
  private final int[][] ints;
  private final long[][] itemLongs;
  private final int[][] itemInts;
  private int size;
  private int items;
  private int itemRoom;

  /** Columns of a shape. */
  public KeptWriter(Reduction.Shape shape) {
    longs = new long[shape.longs()][0];
    ints = new int[shape.ints()][0];
    itemLongs = new long[shape.itemLongs()][0];
    itemInts = new int[shape.itemInts()][0];
  }

  /** Forgets what was written, and makes room for so many more customers. */
  public void begin(int customers) {
    size = 0;
    items = 0;
    if (hashes.length < customers) {
      int room = grown(customers);
      hashes = new long[room];
      ends = new int[room];
      Arrays.setAll(longs, c -> new long[room]);
      Arrays.setAll(ints, c -> new int[room]);
    }
  }

  private static int grown(int least) {
    return (int) Math.min(Math.max(LEAST, least * 3L / 2), Integer.MAX_VALUE - 8L);
  }

  /** Makes room for so many more items. */
  public void room(int more) {
    int wanted = Math.addExact(items, more);
    if (itemRoom < wanted) {
      itemRoom = grown(wanted);
      for (int c = 0; c < itemLongs.length; c++) {
        itemLongs[c] = Arrays.copyOf(itemLongs[c], itemRoom);
      }
      for (int c = 0; c < itemInts.length; c++) {
        itemInts[c] = Arrays.copyOf(itemInts[c], itemRoom);
      }
    }
  }

  /** The place of the customer being written in the columns by customer. */
  public int place() {
    return size;
  }

  /** The place of the next item. */
  public int item() {
    return items;
  }

  /** Says that the items written end here. */
  public void items(int end) {
    items = end;
  }

  /** A column of longs by customer. */
  public long[] longs(int column) {
    return longs[column];
  }

  /** A column of ints by customer. */
  public int[] ints(int column) {
    return ints[column];
  }

  /** A column of longs by item; {@link #room} may replace it. */
  public long[] itemLongs(int column) {
    return itemLongs[column];
  }

  /** A column of ints by item; {@link #room} may replace it. */
  public int[] itemInts(int column) {
    return itemInts[column];
  }

  /** Says that a customer is written. */
  public void wrote(long customer) {
    hashes[size] = Mix.hash(customer);
    ends[size++] = items;
  }

  /** Appends customers {@code from} to {@code to}, exclusive, as they are. */
  void copy(Kept kept, int from, int to) {
    int firstItem = kept.start(from);
    int count = kept.start(to) - firstItem;
    room(count);
    int n = to - from;
    put(kept.hashes(), from, hashes, size, n);
    for (int c = 0; c < longs.length; c++) {
      put(kept.longs(c), from, longs[c], size, n);
    }
    for (int c = 0; c < ints.length; c++) {
      put(kept.ints(c), from, ints[c], size, n);
    }
    for (int c = 0; c < itemLongs.length; c++) {
      put(kept.itemLongs(c), firstItem, itemLongs[c], items, count);
    }
    for (int c = 0; c < itemInts.length; c++) {
      put(kept.itemInts(c), firstItem, itemInts[c], items, count);
    }
    int shift = items - firstItem;
    for (int i = from; i < to; i++) {
      ends[size++] = kept.end(i) + shift;
    }
    items += count;
  }

  private static void put(long[] from, int at, long[] to, int start, int n) {
    if (n > FEW) {
      System.arraycopy(from, at, to, start, n);
      return;
    }
    for (int i = 0; i < n; i++) {
      to[start + i] = from[at + i];
    }
  }

  private static void put(int[] from, int at, int[] to, int start, int n) {
    if (n > FEW) {
      System.arraycopy(from, at, to, start, n);
      return;
    }
    for (int i = 0; i < n; i++) {
      to[start + i] = from[at + i];
    }
  }

  /** Appends a customer under another hash. */
  void copy(Kept kept, int i, long hash) {
    copy(kept, i, i + 1);
    hashes[size - 1] = hash;
  }

  /** All that was written, in columns of just that size. */
  public Kept toKept() {
    return new Kept(
        size,
        Arrays.copyOf(hashes, size),
        Arrays.copyOf(ends, size),
        cut(longs, size),
        cut(ints, size),
        cut(itemLongs, items),
        cut(itemInts, items));
  }

  private static long[][] cut(long[][] columns, int length) {
    long[][] all = new long[columns.length][];
    Arrays.setAll(all, c -> Arrays.copyOf(columns[c], length));
    return all;
  }

  private static int[][] cut(int[][] columns, int length) {
    int[][] all = new int[columns.length][];
    Arrays.setAll(all, c -> Arrays.copyOf(columns[c], length));
    return all;
  }
}
