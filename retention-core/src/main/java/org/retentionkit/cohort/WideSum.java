package org.retentionkit.cohort;

import java.math.BigInteger;

/** A sum of longs in 128 bits, which is checked when it is asked for. */
final class WideSum {
  private long high;
  private long low;

  void clear() {
    high = 0;
    low = 0;
  }

  /** Adds a number of 128 bits. */
  void add(long addHigh, long addLow) {
    long sum = low + addLow;
    high += addHigh + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
    low = sum;
  }

  /** Takes a number of 128 bits off. */
  void subtract(long lessHigh, long lessLow) {
    high -= lessHigh + (Long.compareUnsigned(low, lessLow) < 0 ? 1 : 0);
    low -= lessLow;
  }

  void add(WideSum other) {
    add(other.high, other.low);
  }

  /**
   * The sum.
   *
   * @throws ArithmeticException if it does not fit a long
   */
  long toLong(String name) {
    if (high != low >> (Long.SIZE - 1)) {
      BigInteger sum =
          BigInteger.valueOf(high)
              .shiftLeft(Long.SIZE)
              .add(new BigInteger(Long.toUnsignedString(low)));
      throw new ArithmeticException(
          name
              + " must lie between "
              + Long.MIN_VALUE
              + " and "
              + Long.MAX_VALUE
              + ", but was "
              + sum);
    }
    return low;
  }
}
