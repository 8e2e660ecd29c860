package org.retentionkit.internal.fold;

import java.util.Arrays;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.hash.SlotTable;

/** One thread's memory to put the rows of a partition in the order of customer, time and value. */
final class HistorySort {
  private static final int VALUE_BITS = 48;
  private static final long VALUE_MASK = (1L << VALUE_BITS) - 1;
  private static final long VALUE_LOW = -(1L << (VALUE_BITS - 1));
  private static final int DAY_LOW = Short.MIN_VALUE;

  private final SlotTable table;
  private final int low;
  private final int[] days;
  private int expected;
  private long[] rows = {};
  private int[] numbers = {};
  private long[] byDay = {};
  private int[] byDayNumbers = {};
  private long[] time = {};
  private long[] value = {};
  private long[] hashes = {};
  private long[] order = {};
  private int[] at = {};

  /** For partitions named by {@code bits} bits and days from {@code low} to {@code high}. */
  HistorySort(int bits, int low, int high) {
    this.table = new SlotTable(bits);
    this.low = low - DAY_LOW;
    this.days = new int[Math.max(0, high - low) + 2];
  }

  /** Whether day and value fit one word. */
  static boolean fits(int day, long value) {
    return day == (short) day && ((value - VALUE_LOW) & ~VALUE_MASK) == 0;
  }

  /** Day and value in one word, ordered like the pair. */
  static long pack(int day, long value) {
    return ((day - (long) DAY_LOW) << VALUE_BITS) | ((value - VALUE_LOW) & VALUE_MASK);
  }

  /** Memory for a partition's rows of two words: the hash, and day with value. */
  long[] rows(int longs) {
    if (rows.length < longs) {
      int n = Math.max(1024, (int) Math.min(longs / 2 * 3L / 2, Integer.MAX_VALUE / 2 - 8));
      rows = new long[2 * n];
      numbers = new int[n];
      byDay = new long[n];
      byDayNumbers = new int[n];
      time = new long[n];
      value = new long[n];
    }
    return rows;
  }

  /** Gives the customers of the partition whose rows fill {@link #rows} up to {@code end}. */
  void fold(int end, int part, HistoryFold fold) {
    int n = end / 2;
    table.reset(expected);
    table.number(rows, end, numbers);
    int size = table.size();
    expected = size;
    room(size);
    sortByDay(n);
    table.order(hashes, order);
    sortByCustomer(n, size);
    fold.begin(part, size);
    int from = 0;
    for (int c = 0; c < size; c++) {
      int to = at[(int) order[c]];
      orderTies(from, to);
      fold.customer(Mix.id(hashes[c]), time, value, from, to);
      from = to;
    }
    fold.end();
  }

  private void room(int customers) {
    if (at.length < customers) {
      int n = Math.max(1024, customers + (customers >> 1));
      hashes = new long[n + 1];
      order = new long[n + 1];
      at = new int[n];
    }
  }

  private void sortByDay(int n) {
    int[] d = days;
    long[] r = rows;
    Arrays.fill(d, 0);
    for (int i = 0; i < n; i++) {
      d[(int) (r[(2 * i) + 1] >>> VALUE_BITS) - low + 1]++;
    }
    for (int day = 1; day < d.length; day++) {
      d[day] += d[day - 1];
    }
    for (int i = 0; i < n; i++) {
      long word = r[(2 * i) + 1];
      int to = d[(int) (word >>> VALUE_BITS) - low]++;
      byDay[to] = word;
      byDayNumbers[to] = numbers[i];
    }
  }

  private void sortByCustomer(int n, int size) {
    int[] a = at;
    Arrays.fill(a, 0, size, 0);
    for (int i = 0; i < n; i++) {
      a[byDayNumbers[i]]++;
    }
    int start = 0;
    for (int c = 0; c < size; c++) {
      int number = (int) order[c];
      int count = a[number];
      a[number] = start;
      start += count;
    }
    long[] t = time;
    long[] v = value;
    for (int i = 0; i < n; i++) {
      long word = byDay[i];
      int to = a[byDayNumbers[i]]++;
      t[to] = (word >>> VALUE_BITS) + DAY_LOW;
      v[to] = (word & VALUE_MASK) + VALUE_LOW;
    }
  }

  /** Puts the rows of equal time in the order of their values. */
  private void orderTies(int from, int to) {
    long[] t = time;
    for (int i = from + 1; i < to; i++) {
      if (t[i] == t[i - 1]) {
        int end = i + 1;
        while (end < to && t[end] == t[i]) {
          end++;
        }
        Arrays.sort(value, i - 1, end);
        i = end;
      }
    }
  }
}
