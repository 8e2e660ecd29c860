package org.retentionkit.examples.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retentionkit.examples.adapters.Rows.EUR;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.event.OrderSink;
import org.retentionkit.examples.log.Names;

/** A database is read to the cent, or refused with row, column, value and rule. */
class DatabaseOrdersTest {
  private static final LogColumns COLUMNS = LogColumns.orders("customer", "day", "amount", EUR);
  private static final CustomerKeys NUMBERS = CustomerKeys.numbers();
  private static final CustomerKeys TEXTS = CustomerKeys.texts(new Names());

  private final List<List<Long>> read = new ArrayList<>();
  private final OrderSink sink =
      (customer, day, amount, from, to) -> {
        for (int i = from; i < to; i++) {
          read.add(List.of(customer[i], (long) day[i], amount[i]));
        }
      };

  private long rows(String database, String query, LogColumns columns, CustomerKeys keys)
      throws SQLException {
    String url = database.equals("h2") ? "jdbc:h2:mem:" : "jdbc:duckdb:";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      if (database.equals("chunks")) {
        return DuckDbOrders.read(connection, "(" + query + ")", columns, keys, sink);
      }
      try (ResultSet rows = statement.executeQuery(query)) {
        return ResultSetOrders.read(rows, columns, keys, sink);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "duckdb", "chunks"})
  void a_database_names_row_column_value_and_rule(String source) {
    String good = "select cast(%s as bigint) customer, cast(%s as date) as \"day\", %s amount";
    String first = good.formatted("1", "'2026-03-01'", "cast(1 as decimal(20, 3))");
    String all = first + " union all " + good;
    assertThatThrownBy(
            () -> rows(source, all.formatted("2", "'2026-03-01'", "12.345"), COLUMNS, NUMBERS))
        .isExactlyInstanceOf(BadRowException.class)
        .hasMessageMatching(
            "row 2, column '(?i:amount)', value '12.345': must have at most 2 decimals");
    assertThatThrownBy(
            () -> rows(source, all.formatted("null", "'2026-03-01'", "1"), COLUMNS, NUMBERS))
        .hasMessageMatching("row 2, column '(?i:customer)', value 'null': must not be null");
    assertThatThrownBy(() -> rows(source, all.formatted("2", "null", "1"), COLUMNS, NUMBERS))
        .hasMessageMatching("row 2, column '(?i:day)', value 'null': must not be null");
    assertThatThrownBy(
            () -> rows(source, all.formatted("2", "'2026-03-01'", "null"), COLUMNS, NUMBERS))
        .hasMessageMatching("row 2, column '(?i:amount)', value 'null': must not be null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "duckdb", "chunks"})
  void a_database_must_have_types_that_are_exact(String source) {
    String query = "select %s customer, %s as \"day\", %s amount";
    String date = "cast('2026-03-01' as date)";
    String text = "cast('x' as varchar)";
    assertThatThrownBy(
            () ->
                rows(
                    source,
                    query.formatted("1", date, "cast(1.5 as double precision)"),
                    COLUMNS,
                    NUMBERS))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(
            "column '(?i:amount)' must be decimals or whole numbers, but is DOUBLE( PRECISION)?");
    assertThatThrownBy(() -> rows(source, query.formatted("1", text, "1"), COLUMNS, NUMBERS))
        .hasMessageMatching(
            "column 'day' must be dates or timestamps, but is (VARCHAR|CHARACTER VARYING)");
    assertThatThrownBy(() -> rows(source, query.formatted(text, date, "1"), COLUMNS, NUMBERS))
        .hasMessageMatching(
            "column '(?i:customer)' must be whole numbers, or texts with an index, but is "
                + "(VARCHAR|CHARACTER VARYING)");
    assertThatThrownBy(
            () -> rows(source, query.formatted("1", date, "1.5"), COLUMNS.inMinorUnits(), NUMBERS))
        .hasMessageMatching(
            "column '(?i:amount)' must be whole numbers of minor units, but is "
                + "(DECIMAL|NUMERIC).*");
  }

  @Test
  void a_result_must_have_each_column_once() {
    String query = "select 1 customer, date '2026-03-01' d, 2 amount, 3 as \"Amount\"";
    assertThatThrownBy(() -> rows("h2", query, COLUMNS, NUMBERS))
        .hasMessage(
            "column 'day' must be in the result once, which has [CUSTOMER, D, AMOUNT, Amount]");
    LogColumns columns = LogColumns.orders("customer", "d", "amount", EUR);
    assertThatThrownBy(() -> rows("h2", query, columns, NUMBERS))
        .hasMessage(
            "column 'amount' must be in the result once, which has [CUSTOMER, D, AMOUNT, Amount]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "duckdb", "chunks"})
  void a_database_reads_times_and_amounts_of_many_digits(String source) throws SQLException {
    LogColumns riga = COLUMNS.daysIn(ZoneId.of("Europe/Riga"));
    String query =
        """
        select cast(%s as bigint) customer, cast('%s' as %s) as "day",
          cast(%s as decimal(38, 6)) amount
        """;
    rows(
        source,
        query.formatted(
            "-9223372036854775808", "2026-03-31 23:30:00", "timestamp", "92233720368547758.07"),
        riga,
        NUMBERS);
    rows(
        source,
        query.formatted(
            "3", "2026-03-31 21:30:00+00", "timestamp with time zone", "-92233720368547758.080000"),
        riga,
        NUMBERS);
    rows(
        source,
        query.formatted("4", "1969-12-31 20:59:59.5+00", "timestamp with time zone", "0"),
        riga,
        NUMBERS);
    long last = LocalDate.of(2026, 3, 31).toEpochDay();
    assertThat(read)
        .containsExactly(
            List.of(Long.MIN_VALUE, last, Long.MAX_VALUE),
            List.of(3L, last + 1, Long.MIN_VALUE),
            List.of(4L, -1L, 0L));
    assertThatThrownBy(
            () ->
                rows(
                    source,
                    query.formatted(
                        "1", "2026-03-31 23:30:00", "timestamp", "92233720368547758.08"),
                    riga,
                    NUMBERS))
        .hasMessageMatching(
            "row 1, column '(?i:amount)', value '92233720368547758.080000': "
                + "must fit 64 bits of minor units");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "duckdb", "chunks"})
  void whole_numbers_are_units_unless_minor_units_are_said(String source) throws SQLException {
    String query =
        "select 1 customer, cast('1970-01-02' as date) as \"day\", cast(%s as bigint) amount";
    rows(source, query.formatted("12"), COLUMNS, NUMBERS);
    rows(source, query.formatted("12"), COLUMNS.inMinorUnits(), NUMBERS);
    rows(
        source,
        query.formatted("12"),
        LogColumns.orders("customer", "day", "amount", Currency.getInstance("JPY")),
        NUMBERS);
    assertThat(read)
        .containsExactly(List.of(1L, 1L, 1200L), List.of(1L, 1L, 12L), List.of(1L, 1L, 12L));
    assertThatThrownBy(() -> rows(source, query.formatted("9223372036854775807"), COLUMNS, NUMBERS))
        .hasMessageMatching(
            "row 1, column '(?i:amount)', value '9223372036854775807': "
                + "must fit 64 bits of minor units");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "duckdb", "chunks"})
  void a_text_customer_must_not_be_blank(String source) {
    String query =
        "select cast('%s' as varchar) customer, cast('1970-01-02' as date) as \"day\", 1 amount";
    assertThatThrownBy(() -> rows(source, query.formatted(" "), COLUMNS, TEXTS))
        .hasMessageMatching("row 1, column '(?i:customer)', value ' ': must not be blank");
  }

  @ParameterizedTest
  @CsvSource({
    "date, infinity",
    "date, -infinity",
    "timestamp, infinity",
    "timestamptz, infinity",
    "timestamptz, -infinity"
  })
  void days_that_never_come_are_refused(String type, String value) {
    String query = "select 1 customer, %s '%s' as \"day\", 1 amount".formatted(type, value);
    assertThatThrownBy(() -> rows("chunks", query, COLUMNS, NUMBERS))
        .hasMessage("row 1, column 'day', value '%s': must be finite", value);
  }
}
