package org.retentionkit.internal.fold;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.fold.ByPart.Order;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.hash.SlotTable;

/**
 * One thread's memory to put the rows of a part in the order of customer, day, exact time and
 * value: customers are numbered, rows sorted by counting, first by day, then by customer.
 */
final class PartSort {
  /** Days are counted if they span so many at most; else each customer's rows are compared. */
  private static final int MOST_DAYS = 1 << 16;

  private final SlotTable table;
  private final boolean packed;
  private final boolean fast;
  private final @Nullable Shape shape;
  private final int low;
  private final boolean countsDays;
  private final int[] days;
  private final Ties ties;
  private int expected;
  private int room;
  private Rows rows;
  private Rows other;
  private int[] numbers = {};
  private int[] otherNumbers = {};
  private long[] hashes = {};
  private long[] order = {};
  private int[] at = {};

  /** For parts named by {@code bits} bits and days from {@code low} to {@code high}. */
  PartSort(int bits, boolean packed, boolean grouped, @Nullable Shape shape, int low, int high) {
    this.table = new SlotTable(bits);
    this.packed = packed;
    this.fast = packed && !grouped;
    this.shape = shape;
    this.low = low;
    long span = Math.max(0, (long) high - low);
    this.countsDays = span < MOST_DAYS;
    this.days = new int[countsDays ? (int) span + 2 : 0];
    this.rows = new Rows(packed, grouped);
    this.other = new Rows(packed, grouped);
    this.ties = new Ties(packed, grouped, countsDays);
  }

  /** Gives the customers of a part. */
  void fold(List<Scatter> scattered, int part, RowFold fold) {
    long n = 0;
    for (Scatter scatter : scattered) {
      n += scatter.rows(part);
    }
    int size = number(scattered, part, Math.toIntExact(n));
    count((int) n, size);
    boolean ordered = fold.order() != Order.NONE || (shape != null && shape.needsOrder());
    if (ordered && countsDays) {
      sortByDay((int) n);
    }
    sortByCustomer((int) n);
    boolean tied =
        ordered
            && (!packed
                || !countsDays
                || fold.order() == Order.ALL
                || (shape != null && shape.needsOrder()));
    fold.begin(part, size);
    int from = 0;
    int doubt = tied ? ties.next(rows, 0, (int) n) : (int) n;
    for (int c = 0; c < size; c++) {
      int to = at[(int) order[c]];
      if (doubt < to) {
        ties.settle(rows, from, to);
        doubt = ties.next(rows, to, (int) n);
      }
      int end = shape == null ? to : shape.shape(rows, from, to);
      if (tied && end < to) { // rows that were put together may be out of the order of values
        ties.settle(rows, from, end);
      }
      fold.customer(Mix.id(hashes[c]), rows, from, end);
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
      end = scatter.number(part, table, numbers, rows, end);
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
      rows.room(wider);
      other.room(wider);
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
    long[] when = packed ? rows.words : rows.moments;
    int shift = Rows.dayShift(packed);
    Arrays.fill(d, 0);
    for (int i = 0; i < n; i++) {
      d[(int) (when[i] >> shift) - least]++;
    }
    for (int day = 1; day < d.length; day++) {
      d[day] += d[day - 1];
    }
    int[] numbersByDay = otherNumbers;
    long[] byDay = other.words;
    if (fast) {
      for (int i = 0; i < n; i++) {
        long word = when[i];
        int to = d[Rows.dayOf(word) - low]++;
        byDay[to] = word;
        numbersByDay[to] = numbers[i];
      }
    } else {
      long[] words = rows.words;
      long[] second = rows.second();
      long[] third = rows.third();
      long[] secondByDay = other.second();
      long[] thirdByDay = other.third();
      boolean more = third.length > 0;
      for (int i = 0; i < n; i++) {
        int to = d[(int) (when[i] >> shift) - low]++;
        byDay[to] = words[i];
        secondByDay[to] = second[i];
        if (more) {
          thirdByDay[to] = third[i];
        }
        numbersByDay[to] = numbers[i];
      }
    }
    swap();
  }

  private void sortByCustomer(int n) {
    int[] a = at;
    long[] w = rows.words;
    long[] sorted = other.words;
    if (fast) {
      for (int i = 0; i < n; i++) {
        sorted[a[numbers[i]]++] = w[i];
      }
    } else {
      long[] second = rows.second();
      long[] third = rows.third();
      long[] sortedSecond = other.second();
      long[] sortedThird = other.third();
      boolean more = third.length > 0;
      for (int i = 0; i < n; i++) {
        int to = a[numbers[i]]++;
        sorted[to] = w[i];
        sortedSecond[to] = second[i];
        if (more) {
          sortedThird[to] = third[i];
        }
      }
    }
    swap();
  }

  private void swap() {
    Rows sorted = other;
    other = rows;
    rows = sorted;
    int[] numbered = numbers;
    numbers = otherNumbers;
    otherNumbers = numbered;
  }
}
