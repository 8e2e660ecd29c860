package org.retentionkit.internal;

import java.util.Arrays;
import org.retentionkit.internal.hash.PairSort;

/** A column of longs that grows. Not safe for use by several threads. */
public final class LongColumn {
  private static final int FIRST = 16;

  private long[] values = new long[FIRST];
  private int size;

  /** Appends a value. */
  public void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * size));
    }
    values[size++] = value;
  }

  /** Appends another column. */
  public void addAll(LongColumn other) {
    int sum = Math.addExact(size, other.size);
    if (sum > values.length) {
      values = Arrays.copyOf(values, sum);
    }
    System.arraycopy(other.values, 0, values, size, other.size);
    size = sum;
  }

  /** The value at a place below {@link #size}. */
  public long at(int index) {
    return values[index];
  }

  /** The number of values. */
  public int size() {
    return size;
  }

  /** The array that holds the values, with room behind them; not to be changed. */
  public long[] array() {
    return values;
  }

  /** The values, in an array of their own. */
  public long[] toArray() {
    return Arrays.copyOf(values, size);
  }

  /** The values at these places, in their order. */
  public long[] at(int[] places) {
    long[] picked = new long[places.length];
    for (int i = 0; i < places.length; i++) {
      picked[i] = values[places[i]];
    }
    return picked;
  }

  /** The places of all values from the least value to the greatest; equal ones keep their order. */
  public int[] ascending() {
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = values[i] ^ Long.MIN_VALUE;
    }
    long[] places = new long[size];
    Arrays.setAll(places, i -> i);
    PairSort.sort(keys, places, 0, size);
    int[] order = new int[size];
    Arrays.setAll(order, i -> (int) places[i]);
    return order;
  }
}
