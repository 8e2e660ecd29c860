package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.retentionkit.event.OrderLog;

/** A real PostgreSQL, which the profile postgres brings. */
class PostgresTest {
  private static Closeable server;
  private static DataSource database;

  /** By reflection, so that the test compiles without the profile. */
  @BeforeAll
  static void start() throws Exception {
    Class<?> type = null;
    try {
      type = Class.forName("io.zonky.test.db.postgres.embedded.EmbeddedPostgres");
    } catch (ClassNotFoundException e) {
      assumeTrue(false, "needs the profile postgres");
    }
    server = (Closeable) type.getMethod("start").invoke(null);
    database = (DataSource) type.getMethod("getPostgresDatabase").invoke(server);
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  private static OrderReader orders(JdbcSource source) {
    return JdbcOrders.from(source).customer("customer").time("at").amount("amount").currency("EUR");
  }

  @Test
  void types_of_postgres_are_read_exactly() {
    LogResult<OrderLog<String>> read =
        orders(
                JdbcSource.of(
                    database,
                    "select * from (values"
                        + " ('a', timestamptz '2026-01-31 23:30:00+00', numeric '12.50'),"
                        + " ('b', timestamptz 'infinity', 1),"
                        + " ('c', timestamptz '2026-01-31 23:30:00+00', numeric 'NaN'))"
                        + " t(customer, at, amount)"))
            .zone(java.time.ZoneId.of("Europe/Riga"))
            .read();
    assertThat(Logs.orders(read.log())).containsExactly("a 2026-02-01 12.50");
    assertThat(read.rejected())
        .extracting(RejectedRow::toString)
        .containsExactly(
            "line 2, column 'at', value '+999999999-12-31T23:59:59.999999999-18:00': must lie in"
                + " the years 1900 to 2199",
            "line 3, column 'amount', value 'NaN': must not be blank");
    assertThat(
            Logs.orders(
                orders(
                        JdbcSource.of(
                            database,
                            "select 'f47ac10b-58cc-4372-a567-0e02b2c3d479'::uuid customer,"
                                + " date '2026-01-31' at, '$1,234.50'::money amount"))
                    .currency("USD")
                    .read()
                    .log()))
        .containsExactly("f47ac10b-58cc-4372-a567-0e02b2c3d479 2026-01-31 1234.50");
  }

  /** Numbers of any type and scale are exact, and infinity is no end. */
  @Test
  void numbers_and_ends_of_postgres() {
    for (String amount :
        new String[] {"1234.500::numeric(12,3)", "1234.5::float4", "1234.5::float8"}) {
      assertThat(
              Logs.orders(
                  orders(
                          JdbcSource.of(
                              database,
                              "select 7::bigint customer, date '2026-01-31' at, "
                                  + amount
                                  + " amount"))
                      .read()
                      .log()))
          .containsExactly("7 2026-01-31 1234.50");
    }
    for (String end : new String[] {"timestamptz 'infinity'", "date 'infinity'", "null::date"}) {
      assertThat(
              Logs.changes(
                  JdbcSubscriptions.from(
                          JdbcSource.of(
                              database,
                              "select 'k' customer, date '2026-01-31' begun, "
                                  + end
                                  + " ended, 0.1::float4 amount"))
                      .customer("customer")
                      .start("begun")
                      .end("ended")
                      .amount("amount")
                      .currency("EUR")
                      .badRows(BadRowRule.STOP)
                      .read()
                      .log()))
          .containsExactly("k 2026-01-31 0.10");
    }
  }

  /** R24: more rows than the heap can hold at once, with the driver's defaults. */
  @Test
  void rows_are_streamed_whatever_the_defaults() throws SQLException {
    long rows = 2_000_000L;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table big as select (i % 1000)::text customer, date '2026-01-01' + (i % 300)::int"
              + " as at, (i % 10000)::numeric(12, 2) amount, repeat('x', 100) note"
              + " from generate_series(1, "
              + rows
              + ") t(i)");
      Runtime runtime = Runtime.getRuntime();
      long[] most = {0};
      System.gc();
      long before = runtime.totalMemory() - runtime.freeMemory();
      OrderLog<String> log =
          orders(JdbcSource.of(connection, "select customer, at, amount, note from big"))
              .progress(
                  read -> {
                    if (read % (1 << 19) == 0) {
                      System.gc();
                      long used = runtime.totalMemory() - runtime.freeMemory();
                      most[0] = Math.max(most[0], used - before);
                    }
                  })
              .read()
              .log();
      assertThat(log.rows()).isEqualTo(rows);
      assertThat(most[0]).isBetween(1L, 24 * rows + (16 << 20));
      assertThat(connection.getAutoCommit()).isTrue();
      statement.execute("drop table big");
    }
  }
}
