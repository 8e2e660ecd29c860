package org.retentionkit.internal.fold;

/**
 * Customers and the periods each was active in, and how many rows lay outside all periods.
 *
 * @param ids the customers, each once
 * @param words where {@code ends} is empty, one word per customer: bit k for period k; else the
 *     words of customer after customer: bit k of the first for the k-th period after the customer's
 *     first one, and so on
 * @param firsts the first period of each customer, where {@code ends} is not empty
 * @param ends the end of each customer's words, or empty
 * @param ordered whether the customers stand in the order of their hashes
 * @param before the rows before the first period
 * @param after the rows after the last
 */
public record Masks(
    long[] ids,
    long[] words,
    int[] firsts,
    int[] ends,
    boolean ordered,
    long before,
    long after) {
  private static final int[] NONE = {};

  /** One word per customer. */
  public static Masks narrow(
      long[] ids, long[] words, boolean ordered, long before, long after) {
    return new Masks(ids, words, NONE, NONE, ordered, before, after);
  }

  /** Whether the words begin with the customer's first period, not with period 0. */
  public boolean wide() {
    return ends.length > 0;
  }

  /** The first period of a customer. */
  public int first(int i) {
    return wide() ? firsts[i] : Long.numberOfTrailingZeros(words[i]);
  }

  /** The last period of a customer. */
  public int last(int i) {
    if (wide()) {
      int word = ends[i] - 1;
      return firsts[i]
          + ((word - start(i)) << 6)
          + 63
          - Long.numberOfLeadingZeros(words[word]);
    }
    return 63 - Long.numberOfLeadingZeros(words[i]);
  }

  /** The number of active periods of a customer. */
  public int count(int i) {
    int sum = 0;
    for (int word = start(i); word < end(i); word++) {
      sum += Long.bitCount(words[word]);
    }
    return sum;
  }

  /** The 64 periods of a customer from {@code from}, 0 or more, on: bit k for the k-th. */
  public long bits(int i, int from) {
    if (!wide()) {
      return from > 63 ? 0 : words[i] >>> from;
    }
    int shift = from - firsts[i];
    if (shift < 0) {
      return shift <= -64 ? 0 : words[start(i)] << -shift;
    }
    int word = start(i) + (shift >> 6);
    int end = end(i);
    if (word >= end) {
      return 0;
    }
    int rest = shift & 63;
    long low = words[word] >>> rest;
    return rest == 0 || word + 1 == end ? low : low | (words[word + 1] << -rest);
  }

  private int start(int i) {
    return wide() ? (i == 0 ? 0 : ends[i - 1]) : i;
  }

  private int end(int i) {
    return wide() ? ends[i] : i + 1;
  }
}
