package org.retentionkit.internal.keep;

/**
 * What is kept of a customer's rows. Whatever way the rows are split, kept in parts and joined, the
 * same must come out. Each thread has its own.
 */
public interface Reduction {
  /** The columns that are kept. */
  record Shape(int longs, int ints, int itemLongs, int itemInts) {}

  /** The columns that are kept; the same for all of a kind. */
  Shape shape();

  /**
   * Appends what is kept of rows in the order of time and, for equal times, of value.
   *
   * @param customer the id
   */
  void gather(long customer, long[] time, long[] value, int from, int to, KeptWriter out);

  /**
   * Appends what is kept of customer {@code i} of one part, who is customer {@code j} of another.
   */
  void join(Kept a, int i, Kept b, int j, KeptWriter out);
}
