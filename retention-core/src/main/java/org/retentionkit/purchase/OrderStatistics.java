package org.retentionkit.purchase;

import java.util.Arrays;
import java.util.List;
import org.retentionkit.internal.LongColumn;

/**
 * Values by size, without sorting all: they are counted by their upper bits, and only those that
 * share them with a value that is asked for are looked at again.
 */
final class OrderStatistics {
  private static final int BUCKET_BITS = 12;

  /** So few values are sorted. */
  private static final int FEW = 1 << BUCKET_BITS;

  private final List<LongColumn> columns;
  private final int size;
  private final long low;

  /** How far the upper bits are up; 0 if a bucket is a value. */
  private final int shift;

  /** How many values have which upper bits above the least; differences may take all 64 bits. */
  private final int[] counts;

  private OrderStatistics(List<LongColumn> columns) {
    this.columns = columns;
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    int n = 0;
    for (LongColumn column : columns) {
      long[] values = column.array();
      for (int i = 0; i < column.size(); i++) {
        least = Math.min(least, values[i]);
        most = Math.max(most, values[i]);
      }
      n += column.size();
    }
    size = n;
    low = least;
    shift =
        n == 0 ? 0 : Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(most - low) - BUCKET_BITS);
    counts = new int[1 << BUCKET_BITS];
    for (LongColumn column : columns) {
      long[] values = column.array();
      for (int i = 0; i < column.size(); i++) {
        counts[bucket(values[i])]++;
      }
    }
  }

  /** Of the values of these columns. */
  static OrderStatistics of(List<LongColumn> columns) {
    return new OrderStatistics(columns);
  }

  private int bucket(long value) {
    return (int) ((value - low) >>> shift);
  }

  /**
   * The values that would stand at some places if all were sorted.
   *
   * @param places ascending, from 0 up and below the number of values
   */
  long[] at(int... places) {
    long[] found = new long[places.length];
    if (shift > 0 && size <= FEW) {
      long[] sorted = sorted();
      Arrays.setAll(found, p -> sorted[places[p]]);
      return found;
    }
    LongColumn[] asked = new LongColumn[shift == 0 ? 0 : counts.length];
    int[] inBucket = new int[places.length];
    int[] bucket = new int[places.length];
    int before = 0;
    for (int b = 0, p = 0; p < places.length; before += counts[b++]) {
      for (; p < places.length && places[p] - before < counts[b]; p++) {
        found[p] = low + b;
        bucket[p] = b;
        inBucket[p] = places[p] - before;
        if (shift > 0) {
          asked[b] = new LongColumn();
        }
      }
    }
    if (shift > 0) {
      fill(asked);
      for (int from = 0; from < places.length; ) {
        int to = from + 1;
        while (to < places.length && bucket[to] == bucket[from]) {
          to++;
        }
        long[] own = of(List.of(asked[bucket[from]])).at(Arrays.copyOfRange(inBucket, from, to));
        System.arraycopy(own, 0, found, from, own.length);
        from = to;
      }
    }
    return found;
  }

  private long[] sorted() {
    long[] all = new long[size];
    int end = 0;
    for (LongColumn column : columns) {
      System.arraycopy(column.array(), 0, all, end, column.size());
      end += column.size();
    }
    Arrays.sort(all);
    return all;
  }

  /** Fills the buckets that are asked for. */
  private void fill(LongColumn[] buckets) {
    for (LongColumn column : columns) {
      long[] values = column.array();
      for (int i = 0; i < column.size(); i++) {
        LongColumn bucket = buckets[bucket(values[i])];
        if (bucket != null) {
          bucket.add(values[i]);
        }
      }
    }
  }

  /** Takes values. */
  interface Counted {
    /** A value that occurs so often, or so often again. */
    void value(long value, int count);
  }

  /** Shows all values, and of few different ones each once. */
  void forEach(Counted counted) {
    if (shift == 0) {
      for (int b = 0; b < counts.length; b++) {
        if (counts[b] > 0) {
          counted.value(low + b, counts[b]);
        }
      }
      return;
    }
    for (LongColumn column : columns) {
      long[] values = column.array();
      for (int i = 0; i < column.size(); i++) {
        counted.value(values[i], 1);
      }
    }
  }
}
