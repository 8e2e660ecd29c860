package org.retentionkit.io;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table by its name, as a query. */
final class JdbcTable {
  private JdbcTable() {}

  /** The query of those columns of a table that are asked for. */
  static String select(String source, String relation, Statement query, Layout layout)
      throws SQLException {
    DatabaseMetaData meta = query.getConnection().getMetaData();
    String quote = meta.getIdentifierQuoteString().strip();
    List<String> parts = new ArrayList<>();
    for (String part : found(meta, relation).split("\\.", -1)) {
      parts.add(quoted(quote, part));
    }
    String table = String.join(".", parts);
    List<String> columns = new ArrayList<>();
    try (ResultSet none = query.executeQuery("select * from " + table + " where 1 = 0")) {
      for (String column : new JdbcRows(source, none).wanted(layout)) {
        columns.add(quoted(quote, column));
      }
    }
    String all = columns.isEmpty() ? "*" : String.join(", ", columns);
    return "select " + all + " from " + table;
  }

  /** A table by its name or, if there is none, as the database has names that were not quoted. */
  private static String found(DatabaseMetaData meta, String name) throws SQLException {
    String folded =
        meta.storesUpperCaseIdentifiers()
            ? name.toUpperCase(Locale.ROOT)
            : meta.storesLowerCaseIdentifiers() ? name.toLowerCase(Locale.ROOT) : name;
    if (folded.equals(name)) {
      return name;
    }
    String table = name.substring(name.lastIndexOf('.') + 1);
    try (ResultSet tables = meta.getTables(null, null, table, null)) {
      while (tables.next()) {
        if (table.equals(tables.getString("TABLE_NAME"))) {
          return name;
        }
      }
    }
    return folded;
  }

  private static String quoted(String quote, String part) {
    return quote.isEmpty() ? part : quote + part.replace(quote, quote + quote) + quote;
  }
}
