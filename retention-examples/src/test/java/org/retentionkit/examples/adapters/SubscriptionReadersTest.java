package org.retentionkit.examples.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retentionkit.examples.adapters.Rows.EUR;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.SubscriptionAccumulator;
import org.retentionkit.event.SubscriptionSink;
import org.retentionkit.event.Timeline;
import org.retentionkit.examples.log.Names;
import org.retentionkit.revenue.RevenueLedger;

/** Changes of subscriptions are read with their reasons, or refused with row, column and rule. */
class SubscriptionReadersTest {
  private static final int ROWS = 9_001;
  private static final String[] SPELLINGS = {"", "voluntary", "INVOLUNTARY", "Voluntary"};
  private static final byte[] CODES = {0, 1, 2, 1};
  private static final CustomerKeys NUMBERS = CustomerKeys.numbers();
  private static final LogColumns COLUMNS =
      LogColumns.subscriptions("customer", "changed", "mrr", EUR).reasonsIn("why");
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(2024, 1, 1), CalendarUnit.MONTH, 12);

  private final List<List<Long>> read = new ArrayList<>();
  private final SubscriptionSink sink =
      (customer, day, amount, reason, from, to) -> {
        for (int i = from; i < to; i++) {
          long why = reason.length == 0 ? -1 : reason[i];
          read.add(List.of(customer[i], (long) day[i], amount[i], why));
        }
      };

  @TempDir private Path folder;

  /** Columns that are known, to be written somewhere and read back. */
  private static final class Known {
    final long[] customer = new long[ROWS];
    final int[] day = new int[ROWS];
    final long[] cents = new long[ROWS];
    final byte[] reason = new byte[ROWS];
    final String[] why = new String[ROWS];

    Known() {
      SplittableRandom random = new SplittableRandom(20260401);
      for (int i = 0; i < ROWS; i++) {
        customer[i] = random.nextInt(ROWS / 6) * 0x9E37_79B9_7F4A_7C15L;
        day[i] = random.nextInt(19_600, 20_200);
        cents[i] = random.nextInt(3) == 0 ? 0 : random.nextLong(100_000);
        int spelling = cents[i] > 0 ? 0 : random.nextInt(SPELLINGS.length);
        why[i] = SPELLINGS[spelling];
        reason[i] = CODES[spelling];
      }
    }

    RevenueLedger<Long> ledger() {
      return RevenueLedger.of(
          org.retentionkit.event.LogColumns.of(customer)
              .days(day)
              .minorUnits(cents, "EUR")
              .reasons(reason)
              .subscriptions(),
          MONTHS);
    }

    String csv() {
      StringBuilder csv = new StringBuilder("why,changed,note,customer,mrr\n");
      for (int i = 0; i < ROWS; i++) {
        csv.append(why[i]).append(',').append(LocalDate.ofEpochDay(day[i])).append(",\"x\"");
        csv.append(',').append(customer[i]);
        csv.append(',').append(BigDecimal.valueOf(cents[i], 2)).append('\n');
      }
      return csv.toString();
    }

    void into(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "create table changes"
                + " (customer bigint, changed date, mrr decimal(17, 2), why varchar(20))");
      }
      try (PreparedStatement insert =
          connection.prepareStatement("insert into changes values (?, ?, ?, ?)")) {
        for (int i = 0; i < ROWS; i++) {
          insert.setLong(1, customer[i]);
          insert.setObject(2, LocalDate.ofEpochDay(day[i]));
          insert.setBigDecimal(3, BigDecimal.valueOf(cents[i], 2));
          insert.setString(4, why[i].isEmpty() && i % 2 == 0 ? null : why[i]);
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
  }

  private static Connection open(String database) throws SQLException {
    return DriverManager.getConnection(database.equals("h2") ? "jdbc:h2:mem:" : "jdbc:duckdb:");
  }

  private static void agree(Known known, long rows, SubscriptionAccumulator<Long> changes) {
    assertThat(rows).isEqualTo(ROWS);
    RevenueLedger<Long> ledger = RevenueLedger.of(changes.log(), MONTHS);
    assertThat(ledger).isEqualTo(known.ledger());
    assertThat(ledger.churnedByReason()).isEqualTo(known.ledger().churnedByReason());
    for (CancelReason reason : CancelReason.values()) {
      assertThat(ledger.churnedByReason())
          .anySatisfy(month -> assertThat(month.amount(reason)).isPositive());
    }
  }

  @Test
  void csv_with_reasons_is_the_same_log() throws IOException {
    Known known = new Known();
    SubscriptionAccumulator<Long> changes = SubscriptionAccumulator.create("EUR");
    Path file = Files.writeString(folder.resolve("changes.csv"), known.csv());
    agree(known, CsvSubscriptions.read(file, COLUMNS, NUMBERS, changes.sink()), changes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "duckdb"})
  void a_result_set_with_reasons_is_the_same_log(String database) throws SQLException {
    Known known = new Known();
    SubscriptionAccumulator<Long> changes = SubscriptionAccumulator.create("EUR");
    try (Connection connection = open(database);
        Statement statement = connection.createStatement()) {
      known.into(connection);
      ResultSet rows = statement.executeQuery("select * from changes");
      agree(known, ResultSetSubscriptions.read(rows, COLUMNS, NUMBERS, changes.sink()), changes);
    }
  }

  private long csv(String text, LogColumns columns, CustomerKeys keys) throws IOException {
    return CsvSubscriptions.read("c.csv", new StringReader(text), ';', columns, keys, sink);
  }

  @Test
  void the_column_of_reasons_may_be_missing() throws Exception {
    Names index = new Names();
    LogColumns none = COLUMNS.reasonsIn("");
    String text = "customer;changed;mrr\nAnna;1970-01-02;1.5\nBo;1970-01-03;0\nAnna;1970-01-04;0\n";

    assertThat(csv(text, none, CustomerKeys.texts(index))).isEqualTo(3);
    try (Connection connection = open("h2");
        Statement statement = connection.createStatement()) {
      ResultSet rows =
          statement.executeQuery("select 7 customer, date '1970-01-02' changed, 2 mrr");
      ResultSetSubscriptions.read(rows, none, NUMBERS, sink);
    }

    assertThat(read)
        .containsExactly(
            List.of(0L, 1L, 150L, -1L),
            List.of(1L, 2L, 0L, -1L),
            List.of(0L, 3L, 0L, -1L),
            List.of(7L, 1L, 200L, -1L));
  }

  /** A reason of one row is not kept for the next. */
  @Test
  void csv_reads_reasons_in_any_case_and_none() throws IOException {
    csv(
        """
        customer;changed;mrr;why
        1;1970-01-02;0;VoLuntary
        2;1970-01-02;0;
        3;1970-01-02;0.00;involuntary
        4;1970-01-02;0.01;""
        """,
        COLUMNS.daysIn(ZoneOffset.UTC),
        NUMBERS);
    assertThat(read).extracting(row -> row.get(3)).containsExactly(1L, 0L, 2L, 0L);
  }

  @ParameterizedTest
  @CsvSource({
    "1;1970-01-02;0;nonpayment, why, nonpayment, 'must be voluntary, involuntary or empty'",
    "1;1970-01-02;0;' voluntary', why, ' voluntary', 'must be voluntary, involuntary or empty'",
    "1;1970-01-02;1;voluntary, why, voluntary, must be empty where the amount is above 0",
    "1;1970-01-02;-0.01;, mrr, -0.01, must not be negative",
    "1;1970-01-02;-1;left, mrr, -1, must not be negative",
    "1;1970-01-02;1, why, '', 'must be there: the row has 3 fields and the header 4'"
  })
  void csv_names_file_line_column_value_and_rule(
      String row, String column, String value, String rule) {
    String text = "customer;changed;mrr;why\n7;1970-01-02;0;voluntary\n" + row.replace("'", "");
    assertThatThrownBy(() -> csv(text, COLUMNS, NUMBERS))
        .isExactlyInstanceOf(BadRowException.class)
        .hasMessage("c.csv, line 3, column '%s', value '%s': %s", column, value, rule);
  }

  /** Also where the reason stands before the amount. */
  @Test
  void csv_sees_a_reason_with_an_amount_in_any_order_of_columns() {
    assertThatThrownBy(
            () -> csv("why;mrr;customer;changed\nvoluntary;1;7;1970-01-02\n", COLUMNS, NUMBERS))
        .hasMessage(
            "c.csv, line 2, column 'why', value 'voluntary': "
                + "must be empty where the amount is above 0");
    assertThatThrownBy(() -> csv("mrr;customer;changed\n", COLUMNS, NUMBERS))
        .hasMessage(
            "c.csv, line 1, column 'why', value 'mrr,customer,changed': "
                + "must be in the header once");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "duckdb"})
  void a_database_names_row_column_value_and_rule(String database) throws SQLException {
    try (Connection connection = open(database);
        Statement statement = connection.createStatement()) {
      String good =
          "select 1 customer, date '1970-01-02' changed, cast(0 as decimal(9, 2)) mrr,"
              + " cast('voluntary' as varchar(20)) why union all "
              + "select 2, date '1970-01-02', %s, %s";
      assertThatThrownBy(
              () ->
                  ResultSetSubscriptions.read(
                      statement.executeQuery(good.formatted("0", "'gone'")),
                      COLUMNS,
                      NUMBERS,
                      sink))
          .isExactlyInstanceOf(BadRowException.class)
          .hasMessageMatching(
              "row 2, column '(?i:why)', value 'gone': must be voluntary, involuntary or empty");
      assertThatThrownBy(
              () ->
                  ResultSetSubscriptions.read(
                      statement.executeQuery(good.formatted("2", "'involuntary'")),
                      COLUMNS,
                      NUMBERS,
                      sink))
          .hasMessageMatching(
              "row 2, column '(?i:why)', value 'involuntary': "
                  + "must be empty where the amount is above 0");
      assertThatThrownBy(
              () ->
                  ResultSetSubscriptions.read(
                      statement.executeQuery(good.formatted("-2", "null")), COLUMNS, NUMBERS, sink))
          .hasMessageMatching("row 2, column '(?i:mrr)', value '-2(\\.00)?': must not be negative");
      assertThatThrownBy(
              () ->
                  ResultSetSubscriptions.read(
                      statement.executeQuery(
                          "select 1 as \"customer\", date '1970-01-02' as \"changed\", 0 as \"mrr\""),
                      COLUMNS,
                      NUMBERS,
                      sink))
          .hasMessage(
              "column 'why' must be in the result once, which has [customer, changed, mrr]");
    }
  }

  /** An order may be a refund, and its reader does not look for reasons. */
  @Test
  void readers_of_orders_do_not_look_at_reasons() throws Exception {
    List<Long> amounts = new ArrayList<>();
    CsvOrders.read(
        "o.csv",
        new StringReader("customer,changed,mrr,why\n1,1970-01-02,-3,gone\n"),
        ',',
        COLUMNS,
        NUMBERS,
        (customer, day, amount, from, to) -> amounts.add(amount[from]));
    try (Connection connection = open("h2");
        Statement statement = connection.createStatement()) {
      ResultSetOrders.read(
          statement.executeQuery("select 7 customer, date '1970-01-02' changed, -2 mrr"),
          COLUMNS,
          NUMBERS,
          (customer, day, amount, from, to) -> amounts.add(amount[from]));
    }
    assertThat(amounts).containsExactly(-300L, -200L);
  }
}
