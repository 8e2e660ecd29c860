package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retentionkit.event.DuplicateRule;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.survey.NpsSurvey;

/** Rows of a database are read by the rules of files, and the connection stays as it was. */
class JdbcTest {
  private static final String URL = "jdbc:h2:mem:io;DB_CLOSE_DELAY=-1";
  private Connection connection;

  @BeforeEach
  void begin() throws SQLException {
    connection = DriverManager.getConnection(URL);
    execute(
        "create table orders (id bigint, customer_id varchar(20), ordered_at timestamp with time"
            + " zone, placed date, amount decimal(12, 2), dbl double, cents bigint, txt varchar(20))");
    execute(
        "insert into orders values"
            + " (1, ' ann ', '2026-02-01 03:30:00+00', '2026-01-31', 12.50, 12.5, 1250, '12,50'),"
            + " (2, 'bob', '2026-02-01 12:00:00+00', '2026-02-01', 5, 5, 500, '1,020.50'),"
            + " (3, null, '2026-02-02 12:00:00+00', '2026-02-02', 7, 7, 700, 'x'),"
            + " (4, 'cid', null, null, null, null, null, null),"
            + " (5, 'ann', '2026-03-01 12:00:00+00', '2026-03-01', -2.50, -2.5, -250, '(2.50)')");
  }

  @AfterEach
  void end() throws SQLException {
    execute("drop all objects");
    connection.close();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static DataSource database() {
    return (DataSource)
        Proxy.newProxyInstance(
            JdbcTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> DriverManager.getConnection(URL));
  }

  /** Ids of rows, days and attributes are columns that a query over a table asks for. */
  @Test
  void what_else_rows_say_is_read_as_from_a_file() {
    OrderLog<String> log =
        JdbcOrders.from(JdbcSource.table(connection, "ORDERS"))
            .customer("customer_id")
            .time("placed")
            .amount("amount")
            .currency("EUR")
            .row("id")
            .duplicates(DuplicateRule.COUNT_ONCE)
            .knownOn("ordered_at")
            .attribute("txt")
            .read()
            .log();
    assertThat(Logs.orders(log.asKnownOn(LocalDate.of(2026, 2, 1))))
        .containsExactly("ann 2026-01-31 12.50", "bob 2026-02-01 5.00");
    assertThat(log.segments("txt")).containsOnlyKeys("12,50", "1,020.50", "(2.50)");
  }

  /** Also what was typed by guess, task 32: a query over a DataSource, then the columns. */
  @Test
  void a_query_is_read_as_a_file_is() {
    LogResult<OrderLog<String>> read =
        JdbcOrders.from(
                database(), "select customer_id, ordered_at, amount from orders order by id")
            .customer("customer_id")
            .time("ordered_at")
            .amount("amount")
            .currency("EUR")
            .zone(ZoneId.of("America/New_York"))
            .read();
    assertThat(Logs.orders(read.log()))
        .containsExactly("ann 2026-01-31 12.50", "ann 2026-03-01 -2.50", "bob 2026-02-01 5.00");
    assertThat(read.rejected())
        .extracting(RejectedRow::toString)
        .containsExactly(
            "line 3, column 'CUSTOMER_ID': must not be blank",
            "line 4, column 'ORDERED_AT': must not be blank");
    assertThat(read.rows()).isEqualTo(5);
  }

  @Test
  void columns_of_all_types_are_read_exactly() throws SQLException {
    for (String amount : new String[] {"amount", "dbl", "txt"}) {
      assertThat(
              JdbcOrders.from(connection, "select * from orders where id in (1, 5)")
                  .customer("id")
                  .time("placed")
                  .amount(amount)
                  .currency("EUR")
                  .badRows(BadRowRule.STOP)
                  .read()
                  .log())
          .hasToString("OrderLog[2 orders, 2 customers, 2026-01-31 to 2026-03-01, EUR]")
          .returns("[1 2026-01-31 12.50, 5 2026-03-01 -2.50]", log -> Logs.orders(log).toString());
    }
    assertThat(
            Logs.orders(
                JdbcOrders.from(connection, "select * from orders where id = 5")
                    .customer("id")
                    .time("placed")
                    .amount("cents")
                    .inMinorUnits()
                    .currency("EUR")
                    .read()
                    .log()))
        .containsExactly("5 2026-03-01 -2.50");
  }

  @Test
  void a_table_is_read_by_its_name_and_only_its_columns_that_are_asked_for() throws SQLException {
    execute("create schema \"s x\"");
    execute(
        "create table \"s x\".\"Or\"\"ders\" (\"Customer Id\" int, placed timestamp, amount int)");
    execute("insert into \"s x\".\"Or\"\"ders\" values (7, timestamp '2026-01-31 23:30:00', 4)");
    assertThat(
            Logs.orders(
                JdbcOrders.from(JdbcSource.table(database(), "s x.Or\"ders"))
                    .customer("customer_id")
                    .time("placed")
                    .amount("amount")
                    .currency("EUR")
                    .read()
                    .log()))
        .containsExactly("7 2026-01-31 4.00");
    assertThatThrownBy(
            () ->
                JdbcOrders.from(JdbcSource.table(connection, "ORDERS"))
                    .customer("customer")
                    .time("placed")
                    .amount("amount")
                    .currency("EUR")
                    .read())
        .hasMessageStartingWith("table ORDERS: column 'customer' must be there")
        .hasMessageEndingWith("; the nearest is 'CUSTOMER_ID'");
  }

  /** R24: fetch size and auto-commit are put back, whether reading succeeds or not. */
  @Test
  void the_connection_and_the_statement_stay_as_they_were() throws SQLException {
    connection.setAutoCommit(true);
    try (PreparedStatement query =
        connection.prepareStatement("select * from orders where id < ?")) {
      query.setFetchSize(7);
      query.setInt(1, 3);
      OrderReader reader =
          JdbcOrders.from(JdbcSource.of(query))
              .customer("customer_id")
              .time("placed")
              .amount("amount")
              .currency("EUR");
      assertThat(reader.read().log().rows()).isEqualTo(2);
      assertThat(query.getFetchSize()).isEqualTo(7);
      assertThat(query.isClosed()).isFalse();
      assertThat(connection.getAutoCommit()).isTrue();
      query.setInt(1, 9);
      assertThatThrownBy(() -> reader.badRows(BadRowRule.STOP).read())
          .hasMessage("query, line 3, column 'CUSTOMER_ID': must not be blank");
      assertThat(query.getFetchSize()).isEqualTo(7);
      assertThat(connection.getAutoCommit()).isTrue();
    }
    assertThatThrownBy(
            () ->
                JdbcActivity.from(connection, "select nothing from orders")
                    .customer("customer_id")
                    .time("placed")
                    .read())
        .isInstanceOf(ReadException.class)
        .hasMessageStartingWith("query: must be readable: org.h2.jdbc.JdbcSQLSyntaxErrorException");
    assertThat(connection.getAutoCommit()).isTrue();
  }

  @Test
  void a_transaction_of_the_caller_goes_on() throws SQLException {
    connection.setAutoCommit(false);
    execute("insert into orders values (6, 'eve', null, '2026-04-01', 1, 1, 1, '1')");
    assertThat(
            JdbcActivity.from(connection, "select * from orders")
                .customer("customer_id")
                .time("placed")
                .read()
                .log()
                .rows())
        .isEqualTo(4);
    connection.rollback();
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from orders")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(5);
    }
  }

  @Test
  void subscriptions_and_scores_are_read_too() {
    SubscriptionLog<String> log =
        JdbcSubscriptions.from(connection, "select * from orders where id < 3")
            .customer("customer_id")
            .time("ordered_at")
            .amount("amount")
            .currency("EUR")
            .read()
            .log();
    assertThat(Logs.changes(log))
        .containsExactly("ann 2026-02-01T03:30:00Z 12.50", "bob 2026-02-01T12:00:00Z 5.00");
    SurveyResult<NpsSurvey> survey =
        JdbcScores.from(connection, "select * from (values (9), (null), (3)) as t(score)")
            .score("score")
            .nps();
    assertThat(survey.survey()).isEqualTo(NpsSurvey.ofScores(9, 3));
    assertThat(survey.reasons()).containsExactly(entry("SCORE: is no answer", 1L));
  }

  @Test
  void sources_are_checked() {
    assertThatThrownBy(() -> JdbcSource.of(connection, " ")).hasMessage("sql must not be blank");
    assertThatThrownBy(() -> JdbcSource.table(connection, ""))
        .hasMessage("table must not be blank");
  }
}
