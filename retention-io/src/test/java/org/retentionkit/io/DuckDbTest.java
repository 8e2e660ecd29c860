package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB and Parquet through its driver. */
class DuckDbTest {
  private static final String ROWS =
      "select 'c' || (i % 10) as customer, date '2026-01-01' + i::int % 90 as day,"
          + " timestamptz '2026-01-01 03:30:00+00' + interval (i) hour as at,"
          + " (i * 0.25)::decimal(18, 2) as amount from range(1000) t(i)";

  private static OrderReader orders(JdbcSource source) {
    return JdbcOrders.from(source)
        .customer("customer")
        .time("day")
        .amount("amount")
        .currency("EUR")
        .badRows(BadRowRule.STOP);
  }

  @Test
  void queries_tables_and_parquet_are_the_same_log(@TempDir Path folder) throws SQLException {
    Path file = folder.resolve("it's.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("create table orders as " + ROWS);
      statement.execute(
          "copy orders to '" + file.toString().replace("'", "''") + "' (format parquet)");
      var log = orders(JdbcSource.of(connection, ROWS)).read().log();
      assertThat(log)
          .hasToString("OrderLog[1,000 orders, 10 customers, 2026-01-01 to 2026-03-31, EUR]");
      assertThat(Logs.orders(orders(JdbcSource.table(connection, "orders")).read().log()))
          .isEqualTo(Logs.orders(log));
      assertThat(Logs.orders(orders(JdbcSource.parquet(file)).read().log()))
          .isEqualTo(Logs.orders(log));
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(Logs.orders(orders(JdbcSource.of(connection, ROWS)).time("at").read().log()))
          .contains("c0 2026-01-01 0.00", "c5 2026-01-01 1.25");
    }
  }
}
