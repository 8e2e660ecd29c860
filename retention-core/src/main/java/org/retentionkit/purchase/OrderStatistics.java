package org.retentionkit.purchase;

import java.util.Arrays;
import java.util.List;
import org.retentionkit.internal.LongColumn;

/**
 * The values that would stand at some places if all were sorted, found without sorting all: values
 * are counted by their upper bits, and only those that share a place's are looked at again.
 */
final class OrderStatistics {
  private static final int BUCKET_BITS = 12;

  /** So few values are sorted. */
  private static final int FEW = 1 << BUCKET_BITS;

  private OrderStatistics() {}

  /**
   * The values at these places.
   *
   * @param columns all values, at least one
   * @param places ascending, from 0 up and below the number of values
   */
  static long[] at(List<LongColumn> columns, int[] places) {
    long[] found = new long[places.length];
    find(columns, places, 0, places.length, 0, found);
    return found;
  }

  /**
   * Finds the places numbered {@code from} to {@code to}, of whose values {@code less} are less.
   */
  private static void find(
      List<LongColumn> columns, int[] places, int from, int to, int less, long[] found) {
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    int size = 0;
    for (LongColumn column : columns) {
      long[] values = column.array();
      for (int i = 0; i < column.size(); i++) {
        low = Math.min(low, values[i]);
        high = Math.max(high, values[i]);
      }
      size += column.size();
    }
    if (low == high) {
      Arrays.fill(found, from, to, low);
    } else if (size <= FEW) {
      long[] sorted = all(columns, size);
      for (int p = from; p < to; p++) {
        found[p] = sorted[places[p] - less];
      }
    } else {
      int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(high - low) - BUCKET_BITS);
      int[] counts = counts(columns, low, shift);
      LongColumn[] buckets = new LongColumn[counts.length];
      int before = less;
      int next = from;
      for (int b = 0; next < to; before += counts[b++]) {
        int end = end(places, next, to, before + counts[b]);
        if (end > next && shift == 0) {
          Arrays.fill(found, next, end, low + b); // a bucket is a value
        } else if (end > next) {
          buckets[b] = new LongColumn();
        }
        next = end;
      }
      if (shift > 0) {
        fill(buckets, columns, low, shift);
        before = less;
        next = from;
        for (int b = 0; next < to; before += counts[b++]) {
          int end = end(places, next, to, before + counts[b]);
          if (end > next) {
            find(List.of(buckets[b]), places, next, end, before, found);
          }
          next = end;
        }
      }
    }
  }

  /** The first place from {@code from} on that is not below a limit. */
  private static int end(int[] places, int from, int to, int limit) {
    int end = from;
    while (end < to && places[end] < limit) {
      end++;
    }
    return end;
  }

  private static long[] all(List<LongColumn> columns, int size) {
    long[] all = new long[size];
    int end = 0;
    for (LongColumn column : columns) {
      System.arraycopy(column.array(), 0, all, end, column.size());
      end += column.size();
    }
    Arrays.sort(all);
    return all;
  }

  /** How many values have which upper bits above the least; differences may take all 64 bits. */
  private static int[] counts(List<LongColumn> columns, long low, int shift) {
    int[] counts = new int[1 << BUCKET_BITS];
    for (LongColumn column : columns) {
      long[] values = column.array();
      for (int i = 0; i < column.size(); i++) {
        counts[(int) ((values[i] - low) >>> shift)]++;
      }
    }
    return counts;
  }

  /** Fills the buckets that are asked for. */
  private static void fill(LongColumn[] buckets, List<LongColumn> columns, long low, int shift) {
    for (LongColumn column : columns) {
      long[] values = column.array();
      for (int i = 0; i < column.size(); i++) {
        LongColumn bucket = buckets[(int) ((values[i] - low) >>> shift)];
        if (bucket != null) {
          bucket.add(values[i]);
        }
      }
    }
  }
}
