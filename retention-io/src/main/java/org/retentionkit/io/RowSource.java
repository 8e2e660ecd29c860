package org.retentionkit.io;

/** Where rows come from. */
abstract class RowSource {
  /** What it is called in messages. */
  abstract String name();

  /**
   * Reads all rows.
   *
   * @param layout the columns that are asked for
   * @param handler takes the rows, one after the other
   * @throws ReadException if it cannot be read, or a column is missing
   */
  abstract void read(Layout layout, RowHandler handler);
}
