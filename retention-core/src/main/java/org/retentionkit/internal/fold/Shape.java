package org.retentionkit.internal.fold;

/**
 * Makes of one customer's rows those that a fold is shown: lines of an order become an order,
 * subscriptions their sum. One for each thread.
 */
public interface Shape {
  /**
   * Changes rows in their place; those that are in the order of day, exact time and value stay so
   * but for the order of values.
   *
   * @param from the first row
   * @param to the end of the rows, above {@code from}
   * @return where they end now, above {@code from}
   */
  int shape(Rows rows, int from, int to);

  /** Whether rows must be in that order. */
  default boolean needsOrder() {
    return true;
  }
}
