package org.retentionkit.io;

/** Takes the rows of a source. */
interface RowHandler {
  /** The columns that were found, which hold the values of each row from then on. */
  void begin(Fields fields);

  /** A row whose values the fields hold. */
  void row(long line);

  /** The same, but whoever wants to know how many there were is told with {@link #tell}. */
  void take(long line);

  /** Tells that so many rows were taken, if it is time to. */
  void tell(long rows);

  /** Whether rows may be taken on another thread than the caller's, by one at a time. */
  boolean isForAnyThread();

  /** A row that has not the columns it should have. */
  void odd(long line, String column, String rule);
}
