package org.retentionkit.event;

/** Takes subscription changes in blocks of columns, as readers of files and databases have them. */
@FunctionalInterface
public interface SubscriptionSink {
  /**
   * Takes rows {@code from} to {@code to}, exclusive. The arrays are read during the call only.
   *
   * @param customer the customers
   * @param epochDay the day each change takes effect, counted from 1 January 1970
   * @param minorUnits the recurring amount from that day on, 0 or more
   * @param reasonCode the {@link CancelReason#code() code} of each change's reason, 0 where the
   *     amount is above 0; an empty array if no reason is stated
   * @param from the first row
   * @param to the end of the rows
   */
  void accept(
      long[] customer, int[] epochDay, long[] minorUnits, byte[] reasonCode, int from, int to);
}
