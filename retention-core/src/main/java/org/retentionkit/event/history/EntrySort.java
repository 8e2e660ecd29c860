package org.retentionkit.event.history;

/** Orders rows by customer, then slot, without boxing: a stable merge sort of row numbers. */
final class EntrySort {
  private EntrySort() {}

  /** The numbers of the first {@code n} rows in order of customer, then slot. */
  static int[] order(long[] customer, long[] slot, int n) {
    int[] from = new int[n];
    for (int i = 0; i < n; i++) {
      from[i] = i;
    }
    if (sorted(customer, slot, n)) {
      return from;
    }
    int[] to = new int[n];
    for (long width = 1; width < n; width *= 2) {
      for (long low = 0; low < n; low += 2 * width) {
        int middle = (int) Math.min(low + width, n);
        int high = (int) Math.min(low + (2 * width), n);
        merge(customer, slot, from, to, (int) low, middle, high);
      }
      int[] swap = from;
      from = to;
      to = swap;
    }
    return from;
  }

  private static void merge(
      long[] customer, long[] slot, int[] from, int[] to, int low, int middle, int high) {
    int left = low;
    int right = middle;
    for (int k = low; k < high; k++) {
      boolean takeLeft =
          right >= high || (left < middle && compare(customer, slot, from[left], from[right]) <= 0);
      to[k] = takeLeft ? from[left++] : from[right++];
    }
  }

  private static boolean sorted(long[] customer, long[] slot, int n) {
    for (int i = 1; i < n; i++) {
      if (compare(customer, slot, i - 1, i) > 0) {
        return false;
      }
    }
    return true;
  }

  static int compare(long[] customer, long[] slot, int a, int b) {
    int byCustomer = Long.compare(customer[a], customer[b]);
    return byCustomer != 0 ? byCustomer : Long.compare(slot[a], slot[b]);
  }
}
