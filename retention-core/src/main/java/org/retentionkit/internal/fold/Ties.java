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
  private static final int FEW = 48;

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

  private static void settle(long[] words, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (words[i - 1] > words[i]) {
        int day = Rows.dayOf(words[i]);
        int start = i - 1;
        while (start > from && Rows.dayOf(words[start - 1]) == day) {
          start--;
        }
        while (i + 1 < to && Rows.dayOf(words[i + 1]) == day) {
          i++;
        }
        Arrays.sort(words, start, i + 1);
      }
    }
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
