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

  private final boolean packed;
  private final boolean byDay;

  /** With rows of one long or two; {@code byDay} if days are in order. */
  Ties(boolean packed, boolean byDay) {
    this.packed = packed;
    this.byDay = byDay;
  }

  void settle(long[] words, long[] moments, int from, int to) {
    if (packed) {
      settle(words, from, to);
    } else {
      settleMoments(words, moments, from, to);
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

  private void settleMoments(long[] words, long[] moments, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (isAbove(words, moments, i - 1, moments[i], words[i])) {
        int start = from;
        int end = to;
        if (byDay) {
          int day = Rows.dayOfMoment(moments[i]);
          start = i - 1;
          while (start > from && Rows.dayOfMoment(moments[start - 1]) == day) {
            start--;
          }
          end = i + 1;
          while (end < to && Rows.dayOfMoment(moments[end]) == day) {
            end++;
          }
        }
        if (end - start > FEW) {
          sort(words, moments, start, end);
        } else {
          insert(words, moments, start, end);
        }
        i = end - 1;
      }
    }
  }

  private static boolean isAbove(long[] words, long[] moments, int i, long moment, long word) {
    return moments[i] > moment || (moments[i] == moment && words[i] > word);
  }

  private static void insert(long[] words, long[] moments, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long moment = moments[i];
      long word = words[i];
      int j = i;
      for (; j > from && isAbove(words, moments, j - 1, moment, word); j--) {
        moments[j] = moments[j - 1];
        words[j] = words[j - 1];
      }
      moments[j] = moment;
      words[j] = word;
    }
  }

  /** By digits of the value, then, as equal ones keep their order, by those of the moment. */
  private static void sort(long[] words, long[] moments, int from, int to) {
    flip(words, from, to);
    PairSort.sort(words, moments, from, to);
    flip(words, from, to);
    flip(moments, from, to);
    PairSort.sort(moments, words, from, to);
    flip(moments, from, to);
  }

  /** Turns signed numbers into unsigned ones of the same order, and back. */
  private static void flip(long[] numbers, int from, int to) {
    for (int i = from; i < to; i++) {
      numbers[i] ^= Long.MIN_VALUE;
    }
  }
}
