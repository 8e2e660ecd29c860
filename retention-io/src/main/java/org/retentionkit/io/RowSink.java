package org.retentionkit.io;

/**
 * Takes rows as they are read: the one way from readers to logs, which hands over all that a row
 * can say.
 */
interface RowSink {
  /**
   * Takes a row, which is read during the call only.
   *
   * @throws BadValue if the log cannot take it; it is as before then
   */
  void take(Row row);
}
