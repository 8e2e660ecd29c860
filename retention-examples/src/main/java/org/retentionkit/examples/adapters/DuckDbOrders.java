package org.retentionkit.examples.adapters;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.retentionkit.event.OrderSink;
import org.retentionkit.examples.adapters.LogColumns.Amounts;

/**
 * Reads a table, a query or Parquet files through DuckDB's chunks: its columns as they lie in
 * memory, some two thousand rows at a time, without an object per value.
 *
 * <p>The database turns dates into days and decimals of up to 18 digits into minor units; decimals
 * with more digits, or with more decimals than the currency, go through {@code BigDecimal}, so that
 * nothing is rounded. The same rules as {@link ResultSetOrders}.
 */
public final class DuckDbOrders {
  private static final List<String> WHOLE =
      List.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER");
  private static final int LONG_DIGITS = 18;
  private static final long MICROS = 1_000_000;

  private final DuckDBConnection connection;
  private final String relation;
  private final LogColumns columns;
  private final CustomerKeys customers;
  private final Days days;
  private boolean instants;
  private boolean decimals;

  private DuckDbOrders(
      Connection connection, String relation, LogColumns columns, CustomerKeys customers)
      throws SQLException {
    this.connection = connection.unwrap(DuckDBConnection.class);
    this.relation = relation;
    this.columns = columns;
    this.customers = customers;
    this.days = new Days(columns.zone());
  }

  /**
   * Reads a relation.
   *
   * @param connection a connection to DuckDB
   * @param relation what stands behind FROM, as SQL: a table, or a query in parentheses. Not for
   *     text from strangers
   * @param columns which columns make up the log
   * @param customers what customers are called
   * @param sink takes the rows
   * @return the number of rows
   * @throws BadRowException if a row cannot be used; the sink may have rows before it
   * @throws IllegalArgumentException if a column has a type that cannot be read exactly
   */
  public static long read(
      Connection connection,
      String relation,
      LogColumns columns,
      CustomerKeys customers,
      OrderSink sink)
      throws SQLException {
    return new DuckDbOrders(connection, relation, columns, customers).read(new Block(sink));
  }

  /**
   * Reads a Parquet file, or several by a pattern such as {@code orders/*.parquet}.
   *
   * @param connection a connection to DuckDB, such as one to {@code jdbc:duckdb:}
   * @param files the file or pattern
   * @param columns which columns make up the log
   * @param customers what customers are called
   * @param sink takes the rows
   * @return the number of rows
   * @throws BadRowException if a row cannot be used; the sink may have rows before it
   */
  public static long readParquet(
      Connection connection, Path files, LogColumns columns, CustomerKeys customers, OrderSink sink)
      throws SQLException {
    String quoted = files.toString().replace("'", "''");
    return read(connection, "read_parquet('" + quoted + "')", columns, customers, sink);
  }

  private long read(Block block) throws SQLException {
    List<String> wanted = new ArrayList<>(List.of(columns.customer(), columns.day()));
    if (columns.amounts() != Amounts.NONE) {
      wanted.add(columns.amount());
    }
    List<String> types = types(wanted);
    List<String> read = new ArrayList<>(List.of(who(types.get(0)), when(types.get(1))));
    if (wanted.size() > 2) {
      read.add(amount(types.get(2)));
    }
    String sql = "select " + String.join(", ", read) + " from " + relation;
    try (DuckDBPreparedStatement statement = connection.prepare(sql);
        DuckDBChunkedResult result = statement.query()) {
      while (result.nextChunk()) {
        copy(result.chunk(), block);
      }
    }
    return block.flush();
  }

  private List<String> types(List<String> names) throws SQLException {
    String all = String.join(", ", names.stream().map(DuckDbOrders::quoted).toList());
    List<String> types = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("describe select " + all + " from " + relation)) {
      while (rows.next()) {
        types.add(rows.getString("column_type"));
      }
    }
    return types;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private String who(String type) {
    if (!customers.areTexts() && !WHOLE.contains(type)) {
      throw refused(columns.customer(), "be whole numbers, or texts with an index", type);
    }
    return quoted(columns.customer()) + (customers.areTexts() ? "::varchar" : "::bigint");
  }

  private String when(String type) {
    String name = quoted(columns.day());
    if (type.equals("TIMESTAMP WITH TIME ZONE")) {
      instants = true;
      return String.format(
          Locale.ROOT,
          """
      coalesce(epoch_us(%1$s),
        case %1$s when 'infinity' then %2$s when '-infinity' then -%2$s end)\
      """,
          name,
          Long.MAX_VALUE);
    }
    if (!type.equals("DATE") && !type.startsWith("TIMESTAMP")) {
      throw refused(columns.day(), "be dates or timestamps", type);
    }
    return "(" + name + "::date - date '1970-01-01')::int";
  }

  private String amount(String type) {
    String name = quoted(columns.amount());
    if (columns.amounts() == Amounts.MINOR_UNITS) {
      if (!WHOLE.contains(type)) {
        throw refused(columns.amount(), "be whole numbers of minor units", type);
      }
      return name + "::bigint";
    }
    if (WHOLE.contains(type)) {
      decimals = true;
      return name + "::decimal(38, 0)";
    }
    if (!type.startsWith("DECIMAL(")) {
      throw refused(columns.amount(), "be decimals or whole numbers", type);
    }
    String[] digits = type.substring("DECIMAL(".length(), type.length() - 1).split(",", -1);
    int scale = Integer.parseInt(digits[1].strip());
    int all = Integer.parseInt(digits[0].strip()) + columns.decimals() - scale;
    decimals = scale > columns.decimals() || all > LONG_DIGITS;
    return decimals ? name : "(" + name + " * " + power(columns.decimals()) + ")::bigint";
  }

  private static String power(int decimals) {
    return "1" + "0".repeat(decimals);
  }

  private static IllegalArgumentException refused(String column, String rule, String type) {
    return new IllegalArgumentException(
        "column '" + column + "' must " + rule + ", but is " + type);
  }

  private void copy(DuckDBDataChunkReader chunk, Block block) {
    int all = (int) chunk.rowCount();
    for (int done = 0; done < all; ) {
      int n = Math.min(all - done, Block.ROWS);
      int at = block.start(n);
      customers(chunk.vector(0), done, n, block, at);
      days(chunk.vector(1), done, n, block, at);
      if (chunk.columnCount() > 2) {
        amounts(chunk.vector(2), done, n, block, at);
      }
      block.added(n);
      done += n;
    }
  }

  private void customers(DuckDBReadableVector from, int start, int n, Block to, int at) {
    for (int k = 0; k < n; k++) {
      require(from, start + k, columns.customer(), to.rows() + k);
      if (customers.areTexts()) {
        String text = from.getString(start + k);
        try {
          to.customer[at + k] = customers.number(text);
        } catch (BadRowException.Rule e) {
          throw bad(to.rows() + k, columns.customer(), text, e);
        }
      } else {
        to.customer[at + k] = from.getLong(start + k);
      }
    }
  }

  private void days(DuckDBReadableVector from, int start, int n, Block to, int at) {
    for (int k = 0; k < n; k++) {
      require(from, start + k, columns.day(), to.rows() + k);
      long read = instants ? from.getLong(start + k) : from.getInt(start + k);
      if (Math.abs(read) == (instants ? Long.MAX_VALUE : Integer.MAX_VALUE)) {
        String value = read < 0 ? "-infinity" : "infinity";
        throw bad(to.rows() + k, columns.day(), value, new BadRowException.Rule("must be finite"));
      }
      to.day[at + k] = instants ? days.ofSecond(Math.floorDiv(read, MICROS)) : (int) read;
    }
  }

  private void amounts(DuckDBReadableVector from, int start, int n, Block to, int at) {
    for (int k = 0; k < n; k++) {
      require(from, start + k, columns.amount(), to.rows() + k);
      if (decimals) {
        var amount = from.getBigDecimal(start + k);
        try {
          to.amount[at + k] = Numbers.scaled(amount, columns.decimals());
        } catch (BadRowException.Rule e) {
          throw bad(to.rows() + k, columns.amount(), amount.toPlainString(), e);
        }
      } else {
        to.amount[at + k] = from.getLong(start + k);
      }
    }
  }

  private static void require(DuckDBReadableVector vector, int k, String column, long rowsBefore) {
    if (vector.isNull(k)) {
      throw bad(rowsBefore, column, "null", new BadRowException.Rule("must not be null"));
    }
  }

  private static BadRowException bad(
      long rowsBefore, String column, String value, BadRowException.Rule rule) {
    return new BadRowException("row " + (rowsBefore + 1), column, value, rule.text());
  }
}
