package org.retentionkit.internal.keep;

import java.math.BigInteger;

/**
 * A sum that may leave the range of a long and come back: {@code low + wraps · 2^64}. Adding is
 * exact, so that the sum does not depend on the order.
 *
 * @param low the sum modulo 2^64
 * @param wraps how often it went over the upper end of a long, less how often over the lower
 */
public record Wide(long low, long wraps) {
  /** Nothing. */
  public static final Wide ZERO = new Wide(0, 0);

  /** The sum with a number. */
  public Wide plus(long value) {
    return plus(value, 0);
  }

  /** The sum of both. */
  public Wide plus(Wide other) {
    return plus(other.low, other.wraps);
  }

  /** Less another one. */
  public Wide minus(Wide other) {
    long rest = low - other.low;
    return new Wide(rest, wraps - other.wraps + carry(low, ~other.low, rest));
  }

  private Wide plus(long value, long more) {
    long sum = low + value;
    return new Wide(sum, wraps + more + carry(low, value, sum));
  }

  /** What {@code a + b} left out when it made {@code sum} of two numbers of these signs. */
  public static long carry(long a, long b, long sum) {
    return ((a ^ sum) & (b ^ sum)) < 0 ? (a < 0 ? -1 : 1) : 0;
  }

  /** Whether the sum is a long, which {@code low} is then. */
  public boolean fits() {
    return wraps == 0;
  }

  /** The sum, of any size. */
  public BigInteger exact() {
    return BigInteger.valueOf(wraps).shiftLeft(Long.SIZE).add(BigInteger.valueOf(low));
  }
}
