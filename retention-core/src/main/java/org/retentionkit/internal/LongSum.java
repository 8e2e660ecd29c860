package org.retentionkit.internal;

import java.math.BigInteger;
import java.util.function.Supplier;

/**
 * A sum of longs that cannot go wrong on the way: what counts is whether it fits a long in the end,
 * so that it is the same in whatever order and parts it is added up.
 */
public final class LongSum {
  private long low;

  /** How often the sum went over the top of a long, less how often it went under the bottom. */
  private long wraps;

  /** Adds a value. */
  public void add(long value) {
    long sum = low + value;
    if (((low ^ sum) & (value ^ sum)) < 0) {
      wraps += value < 0 ? -1 : 1;
    }
    low = sum;
  }

  /** Adds another sum. */
  public void add(LongSum other) {
    add(other.low);
    wraps += other.wraps;
  }

  /** Begins anew from 0. */
  public void clear() {
    low = 0;
    wraps = 0;
  }

  /**
   * The sum.
   *
   * @param of says what was added up, for the error
   * @throws ArithmeticException if it does not fit a long
   */
  public long total(Supplier<String> of) {
    if (wraps != 0) {
      throw Checks.beyondLong(of.get(), exact().toString());
    }
    return low;
  }

  private BigInteger exact() {
    return BigInteger.valueOf(wraps).shiftLeft(Long.SIZE).add(BigInteger.valueOf(low));
  }
}
