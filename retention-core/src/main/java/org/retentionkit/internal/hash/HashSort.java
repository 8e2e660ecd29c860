package org.retentionkit.internal.hash;

import java.util.Arrays;

/**
 * Sorts pairs whose keys are hashes, or numbers without large gaps, by key and then by value: by as
 * many of the upper bits that differ as tell most keys apart, and the few that share them one by
 * one. Linear whatever the keys.
 */
public final class HashSort {
  /** So many that share upper bits are put in order one by one. */
  private static final int FEW = 32;

  private static final int MOST_BITS = 20;

  private HashSort() {}

  /** Sorts the first {@code n} pairs, both as unsigned numbers. */
  public static void sort(long[] keys, long[] values, int n) {
    long varying = 0;
    boolean sorted = true;
    for (int i = 1; i < n; i++) {
      varying |= keys[i] ^ keys[i - 1];
      sorted &= !after(keys[i - 1], values[i - 1], keys[i], values[i]);
    }
    if (!sorted) {
      spread(keys, values, n, Long.numberOfLeadingZeros(varying | 1));
    }
  }

  private static void spread(long[] keys, long[] values, int n, int known) {
    int wanted = Math.min(MOST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(n) + 1);
    int bits = Math.min(wanted, Long.SIZE - known);
    int shift = Long.SIZE - bits;
    int[] ends = new int[(1 << bits) + 1];
    for (int i = 0; i < n; i++) {
      ends[(int) (keys[i] << known >>> shift) + 1]++;
    }
    for (int b = 1; b < ends.length; b++) {
      ends[b] += ends[b - 1];
    }
    long[] unsorted = Arrays.copyOf(keys, n);
    long[] unmoved = Arrays.copyOf(values, n);
    for (int i = 0; i < n; i++) {
      int to = ends[(int) (unsorted[i] << known >>> shift)]++;
      keys[to] = unsorted[i];
      values[to] = unmoved[i];
    }
    int start = 0;
    for (int b = 0; start < n; b++) {
      if (ends[b] - start > FEW) {
        PairSort.sort(values, keys, start, ends[b]);
        PairSort.sort(keys, values, start, ends[b]);
      }
      start = ends[b];
    }
    settle(keys, values, n);
  }

  private static boolean after(long key, long value, long otherKey, long otherValue) {
    return key == otherKey
        ? Long.compareUnsigned(value, otherValue) > 0
        : Long.compareUnsigned(key, otherKey) > 0;
  }

  /** The same for pairs that are almost in order: each insertion looks back over few of them. */
  public static void settle(long[] keys, long[] values, int n) {
    for (int i = 1; i < n; i++) {
      long key = keys[i];
      long value = values[i];
      if (after(keys[i - 1], values[i - 1], key, value)) {
        int j = i;
        for (; j > 0 && after(keys[j - 1], values[j - 1], key, value); j--) {
          keys[j] = keys[j - 1];
          values[j] = values[j - 1];
        }
        keys[j] = key;
        values[j] = value;
      }
    }
  }
}
