package org.retentionkit.examples.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.retentionkit.examples.adapters.Rows.EUR;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.event.ActivityAccumulator;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;
import org.retentionkit.examples.log.Names;

/** The same rows through every adapter are the same log as the columns they were written from. */
class AdaptersAgreeTest {
  private static final Rows ROWS = Rows.generated(5_001);
  private static final LogColumns COLUMNS =
      LogColumns.orders("customer", "ordered_on", "amount", EUR);
  private static final LogColumns NAMED = LogColumns.orders("name", "ordered_on", "amount", EUR);
  private static final LogColumns WIDE = LogColumns.orders("customer", "ordered_on", "wide", EUR);
  private static final LogColumns CENTS =
      LogColumns.orders("customer", "ordered_on", "cents", EUR).inMinorUnits();

  private static Connection h2;
  private static Connection duck;

  @TempDir private Path folder;

  @BeforeAll
  static void open() throws SQLException {
    h2 = DriverManager.getConnection("jdbc:h2:mem:adapters");
    duck = DriverManager.getConnection("jdbc:duckdb:");
    ROWS.into(h2, "orders");
    ROWS.into(duck, "orders");
  }

  @AfterAll
  static void close() throws SQLException {
    h2.close();
    duck.close();
  }

  private final ColumnBuffer orders = new ColumnBuffer();

  private void agree(long read) {
    assertThat(read).isEqualTo(ROWS.size());
    assertThat(orders.orders(EUR).report()).isEqualTo(ROWS.log().report());
    assertThat(totals(orders.orders(EUR), Long::toString))
        .isEqualTo(totals(ROWS.log(), Long::toString));
  }

  private static Map<String, List<Long>> totals(OrderLog<Long> log, LongFunction<String> names) {
    Map<String, List<Long>> totals = new TreeMap<>();
    CustomerVisitor visitor =
        rows -> {
          List<Long> days = new ArrayList<>();
          for (int row = 0; row < rows.size(); row++) {
            days.add(rows.day(row));
            days.add(rows.minorUnits(row));
          }
          totals.put(names.apply(rows.customer()), days);
        };
    log.using(Workspace.sequential()).visit(() -> visitor);
    return totals;
  }

  private long query(Connection connection, LogColumns columns, CustomerKeys keys)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from orders")) {
      return ResultSetOrders.read(rows, columns, keys, orders);
    }
  }

  @Test
  void csv() throws Exception {
    Path file = Files.writeString(folder.resolve("orders.csv"), ROWS.csv());
    agree(CsvOrders.read(file, COLUMNS, CustomerKeys.numbers(), orders));
  }

  @Test
  void csv_with_another_separator_a_byte_order_mark_and_empty_lines() throws Exception {
    String csv = "\uFEFF" + ROWS.csv().replace(',', ';').replace("\n2", "\r\n\r\n2");
    agree(
        CsvOrders.read(
            "orders", new StringReader(csv), ';', COLUMNS, CustomerKeys.numbers(), orders));
  }

  @Test
  void a_result_set_of_h2() throws SQLException {
    agree(query(h2, COLUMNS, CustomerKeys.numbers()));
  }

  @Test
  void a_result_set_of_h2_with_more_decimals_that_are_zeros() throws SQLException {
    agree(query(h2, WIDE, CustomerKeys.numbers()));
  }

  @Test
  void a_result_set_of_h2_in_minor_units() throws SQLException {
    agree(query(h2, CENTS, CustomerKeys.numbers()));
  }

  @Test
  void a_result_set_of_duckdb() throws SQLException {
    agree(query(duck, COLUMNS, CustomerKeys.numbers()));
  }

  @Test
  void chunks_of_a_table() throws SQLException {
    agree(DuckDbOrders.read(duck, "orders", COLUMNS, CustomerKeys.numbers(), orders));
  }

  @Test
  void chunks_of_a_table_with_more_decimals_that_are_zeros() throws SQLException {
    agree(DuckDbOrders.read(duck, "orders", WIDE, CustomerKeys.numbers(), orders));
  }

  @Test
  void chunks_of_a_query_in_minor_units() throws SQLException {
    String query = "(select cents, ordered_on, customer from orders where true)";
    agree(DuckDbOrders.read(duck, query, CENTS, CustomerKeys.numbers(), orders));
  }

  @Test
  void chunks_of_parquet_files() throws SQLException {
    Path file = folder.resolve("it's orders.parquet");
    String name = file.toString().replace("'", "''");
    try (Statement statement = duck.createStatement()) {
      statement.execute("copy orders to '" + name + "' (format parquet, row_group_size 4096)");
    }
    agree(DuckDbOrders.readParquet(duck, file, COLUMNS, CustomerKeys.numbers(), orders));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "duckdb", "chunks", "csv"})
  void customers_that_are_texts_are_numbered_and_can_be_named(String source) throws Exception {
    Names index = new Names();
    CustomerKeys keys = CustomerKeys.texts(index);
    switch (source) {
      case "h2" -> query(h2, NAMED, keys);
      case "duckdb" -> query(duck, NAMED, keys);
      case "chunks" -> DuckDbOrders.read(duck, "orders", NAMED, keys, orders);
      default -> CsvOrders.read("orders", new StringReader(ROWS.csv()), ',', COLUMNS, keys, orders);
    }
    String letter = source.equals("csv") ? "" : "c";
    assertThat(totals(orders.orders(EUR), index::key))
        .isEqualTo(totals(ROWS.log(), customer -> letter + customer));
  }

  @Test
  void activity_needs_no_amount() throws Exception {
    LogColumns columns = LogColumns.activity("customer", "ordered_on");
    Timeline months = Timeline.of(LocalDate.of(2022, 1, 1), CalendarUnit.MONTH, 36);
    var expected = ActivityLog.ofColumns(ROWS.customer(), ROWS.day()).activity(months);
    CustomerKeys keys = CustomerKeys.numbers();

    ActivityAccumulator<Long> fromCsv = ActivityAccumulator.create(months);
    CsvOrders.read(
        "orders",
        new StringReader(ROWS.csv()),
        ',',
        columns,
        keys,
        (customer, day, none, from, to) -> fromCsv.sink().accept(customer, day, from, to));
    ActivityAccumulator<Long> fromChunks = ActivityAccumulator.create(months);
    DuckDbOrders.read(
        duck,
        "orders",
        columns,
        keys,
        (customer, day, none, from, to) -> fromChunks.sink().accept(customer, day, from, to));
    ActivityAccumulator<Long> fromRows = ActivityAccumulator.create(months);
    try (Statement statement = h2.createStatement();
        ResultSet rows = statement.executeQuery("select customer, ordered_on from orders")) {
      ResultSetOrders.read(
          rows,
          columns,
          keys,
          (customer, day, none, from, to) -> fromRows.sink().accept(customer, day, from, to));
    }

    assertThat(fromCsv.activity(months)).isEqualTo(expected);
    assertThat(fromChunks.activity(months)).isEqualTo(expected);
    assertThat(fromRows.activity(months)).isEqualTo(expected);
  }

  @Test
  void a_buffer_gathers_blocks_of_any_size() {
    ColumnBuffer buffer = new ColumnBuffer();
    for (int from = 0, n = 1; from < ROWS.size(); from += n, n = 3 * n) {
      buffer.accept(
          ROWS.customer(), ROWS.day(), ROWS.cents(), from, Math.min(ROWS.size(), from + n));
    }
    assertThat(buffer.rows()).isEqualTo(ROWS.size());
    assertThat(buffer.subscriptions(EUR).rows()).isEqualTo(ROWS.size());
  }
}
