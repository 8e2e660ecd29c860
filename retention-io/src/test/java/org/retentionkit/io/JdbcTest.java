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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.event.ActivityLog;
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
            "line 3, column 'CUSTOMER_ID': must not be blank, unless guests says whose such rows are",
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

  /** R4, R24: numbers of a database have no marks to be in doubt of, whatever their scale. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cast(12.340 as decimal(10, 3))|12.34",
        "cast(1.000 as numeric(12, 3))|1.00",
        "cast(-999.500000 as decimal(12, 6))|-999.50",
        "cast(0.1 as real)|0.10",
        "cast(-1234.5 as real)|-1234.50",
        "cast(0.3 as double)|0.30",
        "cast(7 as decfloat)|7.00",
        "7|7.00",
      })
  void numbers_are_read_exactly_whatever_their_type(String amount, String read) {
    for (char mark : new char[] {'.', ','}) {
      String sql = "select 'k' as customer, date '2026-01-31' as placed, " + amount + " as amount";
      assertThat(
              Logs.orders(
                  JdbcOrders.from(connection, sql)
                      .customer("customer")
                      .time("placed")
                      .amount("amount")
                      .currency("EUR")
                      .decimalMark(mark)
                      .read()
                      .log()))
          .containsExactly("k 2026-01-31 " + read);
    }
  }

  @Test
  void numbers_finer_than_the_currency_are_refused_with_that_rule() {
    String sql =
        "select * from (values ('k', 1, cast(12.345 as decimal(10, 3))), ('l', 1, cast('NaN' as"
            + " real)), ('m', 1, 1)) as t(customer, placed, amount)";
    assertThat(
            JdbcOrders.from(connection, sql.replace(" 1, ", " date '2026-01-31', "))
                .customer("customer")
                .time("placed")
                .amount("amount")
                .currency("EUR")
                .read()
                .rejected())
        .extracting(RejectedRow::reason)
        .containsExactly(
            "column 'AMOUNT', value '12.345': must have at most 2 decimals, as EUR has",
            "column 'AMOUNT', value 'NaN': must not be blank");
  }

  /** R3: data frames have NaN where nothing is known. */
  @Test
  void not_a_number_is_nothing() {
    String sql =
        "select * from (values (cast('NaN' as double)), (9.0), (cast('NaN' as double))) as"
            + " t(score)";
    assertThat(JdbcScores.from(connection, sql).score("score").nps().reasons())
        .containsExactly(entry("SCORE: is no answer", 2L));
  }

  /** Ids that were joined with missing ones in between are floating-point in many files. */
  @Test
  void customers_in_numbers_are_whole_where_they_are() {
    String sql =
        "select * from (values (cast(10000000 as double), date '2026-01-31'), (42, date"
            + " '2026-01-31'), (4.5, date '2026-01-31')) as t(customer, placed)";
    ActivityLog<String> log =
        JdbcActivity.from(connection, sql).customer("customer").time("placed").read().log();
    assertThat(Logs.activity(log))
        .containsExactly("10000000 2026-01-31", "4.5 2026-01-31", "42 2026-01-31");
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
          .hasMessage(
              "query, line 3, column 'CUSTOMER_ID': must not be blank, unless guests says whose such rows are");
      assertThat(query.getFetchSize()).isEqualTo(7);
      assertThat(connection.getAutoCommit()).isTrue();
    }
    PreparedStatement closed = connection.prepareStatement("select 1");
    closed.close();
    assertThatThrownBy(() -> JdbcScores.from(JdbcSource.of(closed)).score("score").nps())
        .isInstanceOf(ReadException.class)
        .hasMessage("query: must be open, but has no connection any more");
    assertThatThrownBy(
            () ->
                JdbcActivity.from(connection, "select nothing from orders")
                    .customer("customer_id")
                    .time("placed")
                    .read())
        .isInstanceOf(ReadException.class)
        .hasMessageStartingWith("query: must be readable: Column \"NOTHING\" not found; SQL")
        .hasMessageNotContaining("\uFFFD");
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

  /** What databases have for never is no end, whatever its type. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "date '9999-12-31'",
        "timestamp '9999-12-31 23:59:59'",
        "timestamp with time zone '9999-12-31 00:00:00+00'",
        "cast(null as date)",
      })
  void a_subscription_without_an_end_goes_on(String end) {
    String sql =
        "select 'k' as customer, date '2026-01-31' as begun, " + end + " as ended, 5 as mrr";
    SubscriptionReader reader =
        JdbcSubscriptions.from(connection, sql)
            .customer("customer")
            .start("begun")
            .end("ended")
            .amount("mrr")
            .currency("EUR");
    assertThat(Logs.changes(reader.badRows(BadRowRule.STOP).read().log()))
        .containsExactly("k 2026-01-31 5.00");
  }

  @Test
  void sources_are_checked() {
    assertThatThrownBy(() -> JdbcSource.of(connection, " ")).hasMessage("sql must not be blank");
    assertThatThrownBy(() -> JdbcSource.table(connection, ""))
        .hasMessage("table must not be blank");
  }
}
