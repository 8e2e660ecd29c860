package org.retentionkit.event;

/** Takes rows of activity in blocks of columns, as readers of files and databases have them. */
@FunctionalInterface
public interface ActivitySink {
  /**
   * Takes rows {@code from} to {@code to}, exclusive. The arrays are read during the call only.
   *
   * @param customer the customers
   * @param epochDay the day of each row, counted from 1 January 1970
   * @param from the first row
   * @param to the end of the rows
   */
  void accept(long[] customer, int[] epochDay, int from, int to);
}
