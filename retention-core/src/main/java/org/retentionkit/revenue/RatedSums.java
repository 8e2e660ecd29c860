package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.hash.PairSort;

/**
 * Adds amounts up by what they are, so that each sum is multiplied by its rate once: pairs in a
 * buffer, which are sorted and added up when it is full.
 */
final class RatedSums {
  private static final int RATE_BITS = 32;
  private static final int CELL_BITS = 4;
  private static final int FIRST = 1 << 10;

  private final Timeline timeline;
  private long[] keys = new long[FIRST];
  private long[] amounts = new long[FIRST];
  private int size;

  RatedSums(Timeline timeline) {
    this.timeline = timeline;
  }

  /** Adds an amount of a period, of a cell from 0 to 15, at the rate with a number. */
  void add(int period, int cell, int rate, long amount) {
    add((((((long) period) << CELL_BITS) | cell) << RATE_BITS) | rate, amount);
  }

  private void add(long key, long amount) {
    if (size == keys.length) {
      merge();
      if (size > keys.length / 2) {
        keys = Arrays.copyOf(keys, Math.multiplyExact(2, keys.length));
        amounts = Arrays.copyOf(amounts, keys.length);
      }
    }
    keys[size] = key;
    amounts[size++] = amount;
  }

  void addAll(RatedSums other) {
    for (int i = 0; i < other.size; i++) {
      add(other.keys[i], other.amounts[i]);
    }
  }

  private void merge() {
    PairSort.sort(keys, amounts, 0, size);
    int last = -1;
    for (int i = 0; i < size; i++) {
      if (last >= 0 && keys[last] == keys[i]) {
        amounts[last] = plus(amounts[last], amounts[i], keys[i]);
      } else {
        keys[++last] = keys[i];
        amounts[last] = amounts[i];
      }
    }
    size = last + 1;
  }

  private long plus(long sum, long amount, long key) {
    long result = sum + amount;
    if (result < 0) {
      throw new ArithmeticException(
          "recurring amounts of "
              + timeline.period((int) (key >>> (RATE_BITS + CELL_BITS)))
              + " must add up to at most "
              + Long.MAX_VALUE);
    }
    return result;
  }

  /** For each period and cell, the sums times their rates, in units of {@code decimals} places. */
  BigDecimal[][] times(List<BigDecimal> rates, int cells, int decimals) {
    merge();
    BigDecimal[][] products = new BigDecimal[timeline.periods()][cells];
    for (BigDecimal[] row : products) {
      Arrays.fill(row, BigDecimal.ZERO);
    }
    for (int i = 0; i < size; i++) {
      BigDecimal[] row = products[(int) (keys[i] >>> (RATE_BITS + CELL_BITS))];
      int cell = (int) (keys[i] >>> RATE_BITS) & ((1 << CELL_BITS) - 1);
      BigDecimal rate = rates.get((int) keys[i]);
      row[cell] = row[cell].add(BigDecimal.valueOf(amounts[i], decimals).multiply(rate));
    }
    return products;
  }
}
