package org.retentionkit.internal.fold;

/**
 * Makes of one customer's rows those that a fold is shown: lines of an order become an order,
 * subscriptions their sum. One for each thread.
 */
public interface Shape {
  /**
   * Changes rows that are in the order of day, exact time and value, in their place and to the same
   * order.
   *
   * @param from the first row
   * @param to the end of the rows, above {@code from}
   * @return where they end now, above {@code from}
   */
  int shape(Rows rows, int from, int to);
}
