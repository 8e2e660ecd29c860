package org.retentionkit.internal.hash;

/**
 * A bijection of 64-bit ids onto 64-bit hashes: because it can be undone, a hash is the id, and a
 * table of hashes never has to compare ids.
 */
public final class Mix {
  private static final long FIRST = 0x9E37_79B9_7F4A_7C15L;
  private static final long SECOND = 0xBF58_476D_1CE4_E5B9L;

  /** Spreads numbers evenly over the upper 58 bits. */
  private static final long OF_NUMBER = 0x0278_DDE6_E5FD_29F1L;

  private static final long FIRST_INVERSE = inverse(FIRST);
  private static final long SECOND_INVERSE = inverse(SECOND);
  private static final long OF_NUMBER_INVERSE = inverse(OF_NUMBER);

  /** The lowest bits of a number's hash are 0: so many. */
  private static final int FREE = 6;

  private Mix() {}

  /** The hash of an id; its top bits are well mixed. */
  public static long hash(long id) {
    long h = id * FIRST;
    h ^= h >>> 32;
    return h * SECOND;
  }

  /** The id with this hash. */
  public static long id(long hash) {
    long h = hash * SECOND_INVERSE;
    h ^= h >>> 32;
    return h * FIRST_INVERSE;
  }

  /** The hash of a number below 2^58, whose six lowest bits are 0: neighbours are far apart. */
  public static long ofNumber(long number) {
    return (number * OF_NUMBER) << FREE;
  }

  /** The number with this hash. */
  public static long number(long hash) {
    return ((hash >>> FREE) * OF_NUMBER_INVERSE) << FREE >>> FREE;
  }

  /** The inverse of an odd number modulo 2^64, by Newton's iteration. */
  private static long inverse(long odd) {
    long x = odd;
    for (int i = 0; i < 6; i++) {
      x *= 2 - (odd * x);
    }
    return x;
  }
}
