package org.retentionkit.internal;

import java.util.Arrays;

/** A column of ints that grows. Not safe for use by several threads. */
public final class IntColumn {
  private static final int FIRST = 16;

  private int[] values = new int[FIRST];
  private int size;

  /** Appends a value. */
  public void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * size));
    }
    values[size++] = value;
  }

  /** The value at a place below {@link #size}. */
  public int at(int index) {
    return values[index];
  }

  /** The number of values. */
  public int size() {
    return size;
  }
}
