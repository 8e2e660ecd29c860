package org.retentionkit.io;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A query or table of a database, whose rows are streamed whatever the driver's defaults: while it
 * is read, the statement has a fetch size and the connection no auto-commit, which PostgreSQL asks
 * for; afterwards both are as they were. A transaction that the caller has begun goes on.
 *
 * <p>Customers are texts or whole numbers; times are dates, timestamps with or without zone, or
 * what a file may have; amounts are decimals, whole numbers or texts. Floating-point amounts count
 * as the shortest decimal that is them. What is rejected is named by the number of its row.
 *
 * <p>Worked example: {@code JdbcOrders.from(JdbcSource.table(database, "orders"))}.
 */
public final class JdbcSource extends RowSource {
  private static final int FETCH = 10_000;

  /** Opens a connection, or has one. */
  private interface Opener {
    Connection open() throws SQLException;
  }

  private final String name;
  private final Opener opener;
  private final boolean own;

  /** A query; null if a relation is read, or a statement. */
  private final @Nullable String sql;

  /** What stands behind FROM, of which only the columns that are asked for are read. */
  private final @Nullable String relation;

  private final @Nullable PreparedStatement statement;

  private JdbcSource(
      String name,
      Opener opener,
      boolean own,
      @Nullable String sql,
      @Nullable String relation,
      @Nullable PreparedStatement statement) {
    this.name = Visible.of(name);
    this.opener = opener;
    this.own = own;
    this.sql = sql;
    this.relation = relation;
    this.statement = statement;
  }

  /** A query over a connection of its own, which is closed at the end. */
  public static JdbcSource of(DataSource database, String sql) {
    Objects.requireNonNull(database, "database must not be null");
    return new JdbcSource("query", database::getConnection, true, checked(sql), null, null);
  }

  /** A query over a connection, which stays open. */
  public static JdbcSource of(Connection connection, String sql) {
    Objects.requireNonNull(connection, "connection must not be null");
    return new JdbcSource("query", () -> connection, false, checked(sql), null, null);
  }

  /** A query whose parameters are set; it stays open and gets its fetch size back. */
  public static JdbcSource of(PreparedStatement query) {
    Objects.requireNonNull(query, "query must not be null");
    return new JdbcSource("query", query::getConnection, false, null, null, query);
  }

  /** A table over a connection of its own; its name is quoted, with its schema before a point. */
  public static JdbcSource table(DataSource database, String table) {
    Objects.requireNonNull(database, "database must not be null");
    SourceReader.named("table", table);
    return new JdbcSource("table " + table, database::getConnection, true, null, table, null);
  }

  /** The same over a connection, which stays open. */
  public static JdbcSource table(Connection connection, String table) {
    Objects.requireNonNull(connection, "connection must not be null");
    SourceReader.named("table", table);
    return new JdbcSource("table " + table, () -> connection, false, null, table, null);
  }

  /**
   * A Parquet file, or several by a pattern such as {@code orders/*.parquet}, read by DuckDB, whose
   * driver {@code org.duckdb:duckdb_jdbc} must be there.
   */
  public static JdbcSource parquet(Path files) {
    String path = Objects.requireNonNull(files, "files must not be null").toString();
    String sql = "select * from read_parquet('" + path.replace("'", "''") + "')";
    return new JdbcSource(path, JdbcSource::duckDb, true, sql, null, null);
  }

  private static Connection duckDb() throws SQLException {
    Properties streamed = new Properties();
    streamed.setProperty("jdbc_stream_results", "true");
    try {
      return DriverManager.getConnection("jdbc:duckdb:", streamed);
    } catch (SQLException e) {
      throw new ReadException("DuckDB's driver org.duckdb:duckdb_jdbc must be there", e);
    }
  }

  private static String checked(String sql) {
    return SourceReader.named("sql", sql);
  }

  @Override
  String name() {
    return name;
  }

  @Override
  void read(Layout layout, RowHandler handler) {
    try {
      Connection connection = opener.open();
      if (connection == null) {
        throw new ReadException(name + ": must be open, but has no connection any more");
      }
      try {
        inTransaction(connection, layout, handler);
      } finally {
        if (own) {
          connection.close();
        }
      }
    } catch (SQLException e) {
      throw new ReadException(name + ": must be readable: " + why(e), e);
    }
  }

  /** What the driver says, on one line. */
  private static String why(SQLException e) {
    String said = e.getMessage() == null ? e.toString() : e.getMessage();
    return Visible.of(said.replaceAll("\\s+", " ").strip());
  }

  private void inTransaction(Connection connection, Layout layout, RowHandler handler)
      throws SQLException {
    boolean auto = connection.getAutoCommit();
    if (!auto) {
      query(connection, layout, handler);
      return;
    }
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      query(connection, layout, handler);
      connection.commit();
      done = true;
    } finally {
      if (!done) {
        rollBack(connection);
      }
      connection.setAutoCommit(true);
    }
  }

  /** What failed before is what the caller is to know. */
  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      return;
    }
  }

  private void query(Connection connection, Layout layout, RowHandler handler) throws SQLException {
    if (statement != null) {
      prepared(connection, statement, layout, handler);
      return;
    }
    try (Statement query = connection.createStatement()) {
      String text = sql != null ? sql : select(connection, query, layout);
      query.setFetchSize(fetchSize(connection));
      try (ResultSet rows = query.executeQuery(text)) {
        new JdbcRows(name, rows).read(layout, handler);
      }
    }
  }

  private void prepared(
      Connection connection, PreparedStatement query, Layout layout, RowHandler handler)
      throws SQLException {
    int before = query.getFetchSize();
    query.setFetchSize(fetchSize(connection));
    try (ResultSet rows = query.executeQuery()) {
      new JdbcRows(name, rows).read(layout, handler);
    } finally {
      query.setFetchSize(before);
    }
  }

  /** MySQL's own driver streams with one value only; the others fetch so many rows at a time. */
  private static int fetchSize(Connection connection) throws SQLException {
    boolean mySql = connection.getMetaData().getDriverName().startsWith("MySQL");
    return mySql ? Integer.MIN_VALUE : FETCH;
  }

  /** The query of those columns of a table that are asked for. */
  private String select(Connection connection, Statement query, Layout layout) throws SQLException {
    String quote = connection.getMetaData().getIdentifierQuoteString().strip();
    List<String> parts = new ArrayList<>();
    for (String part : Objects.requireNonNull(relation).split("\\.", -1)) {
      parts.add(quoted(quote, part));
    }
    String table = String.join(".", parts);
    List<String> columns = new ArrayList<>();
    try (ResultSet none = query.executeQuery("select * from " + table + " where 1 = 0")) {
      for (String column : new JdbcRows(name, none).wanted(layout)) {
        columns.add(quoted(quote, column));
      }
    }
    String all = columns.isEmpty() ? "*" : String.join(", ", columns);
    return "select " + all + " from " + table;
  }

  private static String quoted(String quote, String part) {
    return quote.isEmpty() ? part : quote + part.replace(quote, quote + quote) + quote;
  }
}
