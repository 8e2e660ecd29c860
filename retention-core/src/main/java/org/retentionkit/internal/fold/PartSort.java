package org.retentionkit.internal.fold;

import java.util.Arrays;
import java.util.List;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.hash.SlotTable;

/**
 * One thread's memory to put the rows of a part in the order of customer, day, exact time and
 * value: customers are numbered, rows sorted by counting, first by day, then by customer.
 */
final class PartSort {
  /** Days are counted if they span so many at most; else each customer's rows are compared. */
  private static final int MOST_DAYS = 1 << 16;

  private static final long[] NONE = {};

  private final SlotTable table;
  private final boolean packed;
  private final int low;
  private final boolean countsDays;
  private final int[] days;
  private final Rows rows;
  private final Ties ties;
  private int expected;
  private int room;
  private long[] words = NONE;
  private long[] moments = NONE;
  private int[] numbers = {};
  private long[] otherWords = NONE;
  private long[] otherMoments = NONE;
  private int[] otherNumbers = {};
  private long[] hashes = NONE;
  private long[] order = NONE;
  private int[] at = {};

  /** For parts named by {@code bits} bits and days from {@code low} to {@code high}. */
  PartSort(int bits, boolean packed, int low, int high) {
    this.table = new SlotTable(bits);
    this.packed = packed;
    this.low = low;
    long span = Math.max(0, (long) high - low);
    this.countsDays = span < MOST_DAYS;
    this.days = new int[countsDays ? (int) span + 2 : 0];
    this.rows = new Rows(packed);
    this.ties = new Ties(packed, countsDays);
  }

  /** Gives the customers of a part. */
  void fold(List<Scatter> scattered, int part, RowFold fold) {
    long n = 0;
    for (Scatter scatter : scattered) {
      n += scatter.rows(part);
    }
    int size = number(scattered, part, Math.toIntExact(n));
    count((int) n, size);
    if (countsDays) {
      sortByDay((int) n);
    }
    sortByCustomer((int) n);
    rows.set(words, moments);
    boolean tied = !packed || !countsDays || fold.needsValueOrder();
    fold.begin(part, size);
    int from = 0;
    for (int c = 0; c < size; c++) {
      int to = at[(int) order[c]];
      if (tied) {
        ties.settle(words, moments, from, to);
      }
      fold.customer(Mix.id(hashes[c]), rows, from, to);
      from = to;
    }
    fold.end();
  }

  /** Numbers the customers and brings the rows near; returns how many customers there are. */
  private int number(List<Scatter> scattered, int part, int n) {
    roomForRows(n);
    table.reset(expected);
    int end = 0;
    for (Scatter scatter : scattered) {
      end = scatter.number(part, table, numbers, words, moments, end);
    }
    int size = table.size();
    expected = size;
    if (at.length < size) {
      int wider = Math.max(1024, size + (size >> 1));
      hashes = new long[wider + 1];
      order = new long[wider + 1];
      at = new int[wider];
    }
    table.order(part, hashes, order);
    return size;
  }

  private void roomForRows(int n) {
    if (room < n) {
      int wider = (int) Math.max(1024, Math.min(n * 5L / 4, Integer.MAX_VALUE - 8));
      room = 0; // nothing is there if memory is short on the way
      words = new long[wider];
      otherWords = new long[wider];
      moments = packed ? NONE : new long[wider];
      otherMoments = packed ? NONE : new long[wider];
      numbers = new int[wider];
      otherNumbers = new int[wider];
      room = wider;
    }
  }

  /** Counts the rows of every day and customer, and turns counts into where they begin. */
  private void count(int n, int size) {
    int[] a = at;
    Arrays.fill(a, 0, size, 0);
    for (int i = 0; i < n; i++) {
      a[numbers[i]]++;
    }
    int start = 0;
    for (int c = 0; c < size; c++) { // in the order of the hashes
      int number = (int) order[c];
      int count = a[number];
      a[number] = start;
      start += count;
    }
  }

  private void sortByDay(int n) {
    int[] d = days;
    int least = low - 1;
    long[] w = words;
    long[] m = moments;
    Arrays.fill(d, 0);
    for (int i = 0; i < n; i++) {
      d[(packed ? Rows.dayOf(w[i]) : Rows.dayOfMoment(m[i])) - least]++;
    }
    for (int day = 1; day < d.length; day++) {
      d[day] += d[day - 1];
    }
    int[] numbersByDay = otherNumbers;
    long[] wordsByDay = otherWords;
    if (packed) {
      for (int i = 0; i < n; i++) {
        long word = w[i];
        int to = d[Rows.dayOf(word) - low]++;
        wordsByDay[to] = word;
        numbersByDay[to] = numbers[i];
      }
    } else {
      long[] momentsByDay = otherMoments;
      for (int i = 0; i < n; i++) {
        long moment = m[i];
        int to = d[Rows.dayOfMoment(moment) - low]++;
        wordsByDay[to] = w[i];
        momentsByDay[to] = moment;
        numbersByDay[to] = numbers[i];
      }
    }
    swap();
  }

  private void sortByCustomer(int n) {
    int[] a = at;
    long[] w = words;
    long[] sorted = otherWords;
    if (packed) {
      for (int i = 0; i < n; i++) {
        sorted[a[numbers[i]]++] = w[i];
      }
    } else {
      long[] m = moments;
      long[] sortedMoments = otherMoments;
      for (int i = 0; i < n; i++) {
        int to = a[numbers[i]]++;
        sorted[to] = w[i];
        sortedMoments[to] = m[i];
      }
    }
    swap();
  }

  private void swap() {
    long[] w = words;
    words = otherWords;
    otherWords = w;
    long[] m = moments;
    moments = otherMoments;
    otherMoments = m;
    int[] numbered = numbers;
    numbers = otherNumbers;
    otherNumbers = numbered;
  }
}
