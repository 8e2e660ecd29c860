/** Reads CSV files, databases and well-known exports into logs, and writes tables as CSV. */
@org.jspecify.annotations.NullMarked
module org.retentionkit.io {
  requires static org.jspecify;
  requires transitive java.sql;
  requires transitive org.retentionkit.core;
  requires de.siegmar.fastcsv;

  exports org.retentionkit.io;
}
