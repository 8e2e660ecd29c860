package org.retentionkit.internal.hash;

/**
 * Sorts pairs of longs by the first, by bytes from the lowest up: linear whatever the values, and
 * equal keys keep their order.
 */
public final class PairSort {
  private PairSort() {}

  /** Sorts {@code keys[from..to)} as unsigned numbers and moves {@code values} along. */
  public static void sort(long[] keys, long[] values, int from, int to) {
    int n = to - from;
    if (sorted(keys, from, to)) {
      return;
    }
    long[] k = keys;
    long[] v = values;
    int base = from;
    long[] otherKeys = new long[n];
    long[] otherValues = new long[n];
    int otherBase = 0;
    long varying = varyingBits(keys, from, to);
    for (int shift = 0; shift < 64; shift += 8) {
      if (((varying >>> shift) & 0xFF) == 0) {
        continue;
      }
      int[] at = starts(k, base, n, shift);
      for (int i = base; i < base + n; i++) {
        int to1 = otherBase + at[(int) (k[i] >>> shift) & 0xFF]++;
        otherKeys[to1] = k[i];
        otherValues[to1] = v[i];
      }
      long[] swap = k;
      k = otherKeys;
      otherKeys = swap;
      swap = v;
      v = otherValues;
      otherValues = swap;
      int swapBase = base;
      base = otherBase;
      otherBase = swapBase;
    }
    if (k != keys) {
      System.arraycopy(k, base, keys, from, n);
      System.arraycopy(v, base, values, from, n);
    }
  }

  /**
   * The same for keys that are almost in order, as open addressing by rising keys leaves them:
   * insertions, each of which looks back over few entries.
   */
  public static void settle(long[] keys, long[] values, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long key = keys[i];
      if (Long.compareUnsigned(keys[i - 1], key) > 0) {
        long value = values[i];
        int j = i;
        for (; j > from && Long.compareUnsigned(keys[j - 1], key) > 0; j--) {
          keys[j] = keys[j - 1];
          values[j] = values[j - 1];
        }
        keys[j] = key;
        values[j] = value;
      }
    }
  }

  private static boolean sorted(long[] keys, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (Long.compareUnsigned(keys[i - 1], keys[i]) > 0) {
        return false;
      }
    }
    return true;
  }

  private static long varyingBits(long[] keys, int from, int to) {
    long or = 0;
    long and = -1;
    for (int i = from; i < to; i++) {
      or |= keys[i];
      and &= keys[i];
    }
    return or ^ and;
  }

  private static int[] starts(long[] keys, int base, int n, int shift) {
    int[] at = new int[256];
    for (int i = base; i < base + n; i++) {
      at[(int) (keys[i] >>> shift) & 0xFF]++;
    }
    int sum = 0;
    for (int b = 0; b < 256; b++) {
      int count = at[b];
      at[b] = sum;
      sum += count;
    }
    return at;
  }
}
