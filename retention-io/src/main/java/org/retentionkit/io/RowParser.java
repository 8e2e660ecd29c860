package org.retentionkit.io;

/** Makes rows of a log from the fields of a source. */
interface RowParser {
  /** Learns which columns the source has. */
  void begin(Fields fields);

  /**
   * Reads the row that the fields hold.
   *
   * @param line where it stands
   * @throws BadValue if it is not for the log; nothing of it is taken then
   */
  void read(long line);

  /**
   * Learns that the row is not in the log.
   *
   * @param chosen whether by choice, and not as it cannot be read
   */
  default void rejected(boolean chosen) {}
}
