package org.retentionkit.internal.fold;

/** Takes customers one by one, each with all of its rows, partition by partition. */
public interface HistoryFold {
  /** Whether rows of equal time must come in the order of their values. */
  default boolean needsValueOrder() {
    return true;
  }

  /** Says that the partition numbered so has so many customers, who follow. */
  default void begin(int partition, int customers) {}

  /**
   * Takes one customer's rows, in the order of time and, for equal times, of value if that is
   * {@linkplain #needsValueOrder needed}.
   *
   * @param customer the id
   * @param time the times: epoch days or milliseconds, as the log has them
   * @param value the values
   * @param from the first row
   * @param to the end of the rows, above {@code from}
   */
  void customer(long customer, long[] time, long[] value, int from, int to);

  /** Says that the partition's customers are through. */
  default void end() {}
}
