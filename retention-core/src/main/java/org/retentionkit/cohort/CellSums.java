package org.retentionkit.cohort;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sums by column, in 128 bits: in pages that are there where something was added, so that memory
 * follows what is added and not how far the columns reach.
 */
final class CellSums {
  private static final int BITS = 5;
  private static final int PAGE = 1 << BITS;

  /** Low words, then high words. */
  private long[] @Nullable [] pages = new long[1][];

  void add(int column, long amount) {
    add(column, amount >> (Long.SIZE - 1), amount);
  }

  private void add(int column, long high, long low) {
    long[] page = page(column >> BITS);
    int at = column & (PAGE - 1);
    long sum = page[at] + low;
    page[PAGE + at] += high + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
    page[at] = sum;
  }

  private long[] page(int number) {
    if (number >= pages.length) {
      pages = Arrays.copyOf(pages, Math.max(number + 1, Math.min(pages.length * 2, 1 << 26)));
    }
    long[] page = pages[number];
    if (page == null) {
      page = new long[2 * PAGE];
      pages[number] = page;
    }
    return page;
  }

  void addAll(CellSums other) {
    other.each(column -> add(column, other.high(column), other.low(column)));
  }

  /** Tells all columns whose sum is not 0, ascending. */
  void each(IntConsumer columns) {
    for (int number = 0; number < pages.length; number++) {
      long[] page = pages[number];
      for (int at = 0; page != null && at < PAGE; at++) {
        if ((page[at] | page[PAGE + at]) != 0) {
          columns.accept((number << BITS) + at);
        }
      }
    }
  }

  void addTo(WideSum sum, int column) {
    sum.add(high(column), low(column));
  }

  void takeFrom(WideSum sum, int column) {
    sum.subtract(high(column), low(column));
  }

  private long low(int column) {
    return word(column, 0);
  }

  private long high(int column) {
    return word(column, PAGE);
  }

  private long word(int column, int half) {
    int number = column >> BITS;
    long[] page = number < pages.length ? pages[number] : null;
    return page == null ? 0 : page[half + (column & (PAGE - 1))];
  }
}
