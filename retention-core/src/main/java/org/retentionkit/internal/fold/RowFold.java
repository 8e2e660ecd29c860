package org.retentionkit.internal.fold;

/** Takes customers one by one, each with all of its rows, part by part. */
public interface RowFold extends ByPart {
  /**
   * Takes one customer's rows, in the order of day, exact time and value.
   *
   * @param customer the id
   * @param rows where the rows are
   * @param from the first row
   * @param to the end of the rows, above {@code from}
   */
  void customer(long customer, Rows rows, int from, int to);
}
