package org.retentionkit.internal.fold;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.hash.PairSort;
import org.retentionkit.internal.hash.SlotTable;

/** One thread's memory to put the rows of a partition in the order of customer, time and value. */
final class HistorySort {
  private static final int VALUE_BITS = 48;
  private static final long VALUE_MASK = (1L << VALUE_BITS) - 1;
  private static final long VALUE_LOW = -(1L << (VALUE_BITS - 1));
  private static final int DAY_LOW = Short.MIN_VALUE;

  /** So few rows are sorted faster by insertion. */
  private static final int FEW = 48;

  /** What stands at a place of a log. */
  interface RowSource {
    /** The time of the row. */
    long time(long place);

    /** The value of the row. */
    long value(long place);
  }

  private final SlotTable table;
  private final int low;
  private final int[] days;
  private int expected;
  private long[] words = {};
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

  /** Whether a day fits the upper part of a word: from 1880 to 2059. */
  static boolean dayFits(int day) {
    return day == (short) day;
  }

  /** Whether a value fits the lower part of a word: 140 trillion either way. */
  static boolean valueFits(long value) {
    return (value - VALUE_LOW) >>> VALUE_BITS == 0;
  }

  /** Day and value in one word, ordered like the pair. */
  static long pack(int day, long value) {
    return ((day - (long) DAY_LOW) << VALUE_BITS) | ((value - VALUE_LOW) & VALUE_MASK);
  }

  private void roomForRows(int rows) {
    if (words.length < rows) {
      int n = (int) Math.max(1024, Math.min(rows * 3L / 2, Integer.MAX_VALUE - 8));
      words = new long[n];
      numbers = new int[n];
      byDay = new long[n];
      byDayNumbers = new int[n];
      time = new long[n];
      value = new long[n];
    }
  }

  /**
   * Gives the customers of a partition.
   *
   * @param source where rows that are only places stand, null for rows of day and value
   */
  void fold(List<Scatter> scattered, int part, HistoryFold fold, @Nullable RowSource source) {
    long rows = 0;
    for (Scatter scatter : scattered) {
      rows += scatter.longs(part) / 2;
    }
    roomForRows(Math.toIntExact(rows));
    table.reset(expected);
    int n = 0;
    for (Scatter scatter : scattered) {
      n = scatter.number(part, table, numbers, words, n);
    }
    int size = table.size();
    expected = size;
    roomForCustomers(size);
    table.order(part, hashes, order);
    count(n, size, source == null);
    startCustomers(size);
    if (source == null) {
      sortByDay(n);
      sortByCustomer(n);
    } else {
      placeByCustomer(n, source);
    }
    boolean ties = fold.needsValueOrder();
    fold.begin(part, size);
    int from = 0;
    for (int c = 0; c < size; c++) {
      int to = at[(int) order[c]];
      if (source != null) {
        sortByTime(from, to);
      }
      if (ties) {
        orderTies(from, to);
      }
      fold.customer(Mix.id(hashes[c]), time, value, from, to);
      from = to;
    }
    fold.end();
  }

  private void roomForCustomers(int customers) {
    if (at.length < customers) {
      int n = Math.max(1024, customers + (customers >> 1));
      hashes = new long[n + 1];
      order = new long[n + 1];
      at = new int[n];
    }
  }

  /** Counts the rows of every customer and, if they are words of day and value, of every day. */
  private void count(int n, int size, boolean byDayToo) {
    int[] a = at;
    int[] d = days;
    Arrays.fill(a, 0, size, 0);
    Arrays.fill(d, 0);
    for (int i = 0; i < n; i++) {
      a[numbers[i]]++;
      if (byDayToo) {
        d[(int) (words[i] >>> VALUE_BITS) - low + 1]++;
      }
    }
  }

  /** Turns counts into the start of every customer's rows, in the order of the hashes. */
  private void startCustomers(int size) {
    int[] a = at;
    int start = 0;
    for (int c = 0; c < size; c++) {
      int number = (int) order[c];
      int count = a[number];
      a[number] = start;
      start += count;
    }
  }

  private void sortByDay(int n) {
    int[] d = days;
    long[] w = words;
    for (int day = 1; day < d.length; day++) {
      d[day] += d[day - 1];
    }
    for (int i = 0; i < n; i++) {
      long word = w[i];
      int to = d[(int) (word >>> VALUE_BITS) - low]++;
      byDay[to] = word;
      byDayNumbers[to] = numbers[i];
    }
  }

  private void sortByCustomer(int n) {
    int[] a = at;
    long[] t = time;
    long[] v = value;
    for (int i = 0; i < n; i++) {
      long word = byDay[i];
      int to = a[byDayNumbers[i]]++;
      t[to] = (word >>> VALUE_BITS) + DAY_LOW;
      v[to] = (word & VALUE_MASK) + VALUE_LOW;
    }
  }

  private void placeByCustomer(int n, RowSource source) {
    for (int i = 0; i < n; i++) {
      int to = at[numbers[i]]++;
      time[to] = source.time(words[i]);
      value[to] = source.value(words[i]);
    }
  }

  /** Sorts a customer's rows by time, without a limit on its size: few by insertion. */
  private void sortByTime(int from, int to) {
    long[] t = time;
    long[] v = value;
    if (to - from > FEW) {
      for (int i = from; i < to; i++) {
        t[i] ^= Long.MIN_VALUE; // as unsigned numbers
      }
      PairSort.sort(t, v, from, to);
      for (int i = from; i < to; i++) {
        t[i] ^= Long.MIN_VALUE;
      }
      return;
    }
    for (int i = from + 1; i < to; i++) {
      long moment = t[i];
      long own = v[i];
      int j = i;
      for (; j > from && t[j - 1] > moment; j--) {
        t[j] = t[j - 1];
        v[j] = v[j - 1];
      }
      t[j] = moment;
      v[j] = own;
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
