package org.retentionkit.internal.keep;

/**
 * Rows of one call, in columns.
 *
 * @param part the part of each of the first {@code n} rows; one more than there are if it is none
 * @param sizes how many rows each part has, and none
 * @param keys the key of each row's customer; of periods without the upper bits that name the part,
 *     and the place in the word of 64 periods in the lowest bits, which are free
 * @param word the word that all periods lie in, if {@code slots} is empty
 * @param slots the day of each row, or its period
 * @param from where the first row stands in this column and the next ones
 */
@SuppressWarnings("ArrayRecordComponent") // a view of columns; never compared
public record Incoming(
    byte[] part,
    int[] sizes,
    int n,
    long[] keys,
    int word,
    int[] slots,
    int[] millis,
    long[] values,
    int from) {
  private static final int[] NO_INTS = {};
  private static final long[] NO_LONGS = {};

  /** Orders or changes. */
  public static Incoming of(
      byte[] part,
      int[] sizes,
      int n,
      long[] keys,
      int[] slots,
      int[] millis,
      long[] values,
      int from) {
    return new Incoming(part, sizes, n, keys, 0, slots, millis, values, from);
  }

  /** Periods, whose slots are left out if one word holds them all. */
  public static Incoming ofPeriods(byte[] part, int[] sizes, int n, long[] keys, int[] periods) {
    int first = periods[0];
    int others = 0;
    for (int i = 1; i < n; i++) {
      others |= periods[i] ^ first;
    }
    int word = first >> WordTable.BITS;
    int[] slots = others >> WordTable.BITS == 0 ? NO_INTS : periods;
    return new Incoming(part, sizes, n, keys, word, slots, NO_INTS, NO_LONGS, 0);
  }

  /**
   * A key that tells a period.
   *
   * @param key a customer's key, whose upper bits are known, or whose lowest are 0
   * @param known how many upper bits
   */
  public static long periodKey(long key, int known, int period) {
    return key << known | (period & WordTable.PLACE);
  }

  /** The day of a row, or any period of its word. */
  int slot(int row) {
    return slots.length == 0 ? word << WordTable.BITS : slots[from + row];
  }
}
