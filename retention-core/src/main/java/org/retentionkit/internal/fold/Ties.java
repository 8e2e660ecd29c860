package org.retentionkit.internal.fold;

import java.util.Arrays;
import org.retentionkit.internal.hash.PairSort;

/**
 * Puts rows that counting has left in any order into that of exact time and value: those of one
 * day, or all of a customer where days were not counted. Few rows share a day, so that most
 * customers need a look and no more.
 */
final class Ties {
  /** So few rows are sorted faster by insertion. */
  private static final int FEW = 24;

  private static final long[] NONE = {};

  private final boolean packed;
  private final boolean grouped;
  private final boolean byDay;
  private final int dayShift;

  /** {@code byDay} if days are in order. */
  Ties(boolean packed, boolean grouped, boolean byDay) {
    this.packed = packed;
    this.grouped = grouped;
    this.byDay = byDay;
    this.dayShift = Rows.dayShift(packed);
  }

  /**
   * The first row, above {@code from} or equal to it, that may have to move, or {@code end}: most
   * parts have few, and a look at all customers in one loop costs less than a loop for each.
   */
  int next(Rows rows, int from, int end) {
    if (!packed || !byDay) {
      return from;
    }
    long[] words = rows.words;
    int i = from + 1;
    while (i < end && (Rows.dayOf(words[i - 1] ^ words[i]) != 0 || words[i - 1] <= words[i])) {
      i++;
    }
    return Math.min(i, end);
  }

  /** Packed rows by their words; others by moment, then value; groups go along. */
  void settle(Rows rows, int from, int to) {
    if (!packed) {
      settle(rows.moments, rows.words, rows.groups, from, to);
    } else if (grouped) {
      settle(rows.words, rows.groups, NONE, from, to);
    } else {
      settle(rows.words, from, to);
    }
  }

  /** By insertion, of which every step is within a day; many rows of a day are sorted at once. */
  private static void settle(long[] words, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long word = words[i];
      if (words[i - 1] > word) {
        int least = Math.max(from, i - FEW);
        int j = i;
        for (; j > least && words[j - 1] > word; j--) {
          words[j] = words[j - 1];
        }
        words[j] = word;
        if (j > from && words[j - 1] > word) {
          i = sortDay(words, j, from, to) - 1;
        }
      }
    }
  }

  /** Sorts all rows of the day of one; returns where they end. */
  private static int sortDay(long[] words, int one, int from, int to) {
    int day = Rows.dayOf(words[one]);
    int start = one;
    while (start > from && Rows.dayOf(words[start - 1]) == day) {
      start--;
    }
    int end = one + 1;
    while (end < to && Rows.dayOf(words[end]) == day) {
      end++;
    }
    Arrays.sort(words, start, end);
    return end;
  }

  /** By two columns; the third, if there is one, goes along. */
  private void settle(long[] first, long[] second, long[] third, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (isAbove(first, second, i - 1, first[i], second[i])) {
        int start = from;
        int end = to;
        if (byDay) {
          long day = first[i] >> dayShift;
          start = i - 1;
          while (start > from && first[start - 1] >> dayShift == day) {
            start--;
          }
          end = i + 1;
          while (end < to && first[end] >> dayShift == day) {
            end++;
          }
        }
        if (end - start > FEW) {
          sort(first, second, third, start, end);
        } else {
          insert(first, second, third, start, end);
        }
        i = end - 1;
      }
    }
  }

  private static boolean isAbove(long[] first, long[] second, int i, long one, long two) {
    return first[i] > one || (first[i] == one && second[i] > two);
  }

  private static void insert(long[] first, long[] second, long[] third, int from, int to) {
    boolean along = third.length > 0;
    for (int i = from + 1; i < to; i++) {
      long one = first[i];
      long two = second[i];
      long three = along ? third[i] : 0;
      int j = i;
      for (; j > from && isAbove(first, second, j - 1, one, two); j--) {
        first[j] = first[j - 1];
        second[j] = second[j - 1];
        if (along) {
          third[j] = third[j - 1];
        }
      }
      first[j] = one;
      second[j] = two;
      if (along) {
        third[j] = three;
      }
    }
  }

  /** By digits of the second, then, as equal ones keep their order, by those of the first. */
  private static void sort(long[] first, long[] second, long[] third, int from, int to) {
    if (third.length > 0) {
      int n = to - from;
      long[] order = new long[n];
      Arrays.setAll(order, i -> i);
      sortBy(second, from, order);
      sortBy(first, from, order);
      permute(first, from, order);
      permute(second, from, order);
      permute(third, from, order);
      return;
    }
    flip(second, from, to);
    PairSort.sort(second, first, from, to);
    flip(second, from, to);
    flip(first, from, to);
    PairSort.sort(first, second, from, to);
    flip(first, from, to);
  }

  private static void sortBy(long[] column, int from, long[] order) {
    long[] keys = new long[order.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = column[from + (int) order[i]];
    }
    flip(keys, 0, keys.length);
    PairSort.sort(keys, order, 0, keys.length);
  }

  private static void permute(long[] column, int from, long[] order) {
    long[] sorted = new long[order.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = column[from + (int) order[i]];
    }
    System.arraycopy(sorted, 0, column, from, sorted.length);
  }

  /** Turns signed numbers into unsigned ones of the same order, and back. */
  private static void flip(long[] numbers, int from, int to) {
    for (int i = from; i < to; i++) {
      numbers[i] ^= Long.MIN_VALUE;
    }
  }
}
