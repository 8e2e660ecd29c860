package org.retentionkit.event;

/** Takes orders in blocks of columns, as readers of files and databases have them. */
@FunctionalInterface
public interface OrderSink {
  /**
   * Takes rows {@code from} to {@code to}, exclusive. The arrays are read during the call only.
   *
   * @param customer the customers
   * @param epochDay the day of each order, counted from 1 January 1970
   * @param minorUnits the amount of each order; negative for a refund
   * @param from the first row
   * @param to the end of the rows
   */
  void accept(long[] customer, int[] epochDay, long[] minorUnits, int from, int to);
}
