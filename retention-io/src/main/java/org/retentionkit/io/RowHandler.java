package org.retentionkit.io;

/** Takes the rows of a source. */
interface RowHandler {
  /** The columns that were found, which hold the values of each row from then on. */
  void begin(Fields fields);

  /** A row whose values the fields hold. */
  void row(long line);

  /** A row that has not the columns it should have. */
  void odd(long line, String column, String rule);
}
