package org.retentionkit.event;

/**
 * Takes the customers of a log one by one, each with all of its rows in the order of time. This is
 * how a measure reads a log once and keeps only what it needs.
 *
 * <p>Every thread of a fold has a visitor of its own, so a visitor needs no locks; the caller puts
 * the visitors' results together afterwards.
 */
@FunctionalInterface
public interface HistoryVisitor {
  /**
   * Takes one customer's rows {@code from} to {@code to}, exclusive, ordered by time and, where
   * times are equal, by value. The arrays hold other things when the call is over.
   *
   * @param customer the customer
   * @param time the times: epoch days, or milliseconds since 1970, as the log was asked for
   * @param value the amounts in minor units, or 0 in a log without amounts
   * @param from the first row
   * @param to the end of the rows, above {@code from}
   */
  void visit(long customer, long[] time, long[] value, int from, int to);
}
