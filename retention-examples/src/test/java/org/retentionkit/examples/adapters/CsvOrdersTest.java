package org.retentionkit.examples.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retentionkit.examples.adapters.Rows.EUR;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.event.OrderSink;
import org.retentionkit.examples.log.Names;

/** A file is read to the cent, or refused with line, column, value and rule. */
class CsvOrdersTest {
  private static final LogColumns COLUMNS = LogColumns.orders("customer", "day", "amount", EUR);
  private static final CustomerKeys NUMBERS = CustomerKeys.numbers();
  private static final CustomerKeys TEXTS = CustomerKeys.texts(new Names());
  private static final String NOT_PLAIN = "must be a plain number such as 12.50, within 64 bits";
  private static final String NOT_DATE =
      "must be a date such as 2026-03-31, or a time such as 2026-03-31T23:30Z";

  private final List<List<Long>> read = new ArrayList<>();
  private final OrderSink sink =
      (customer, day, amount, from, to) -> {
        for (int i = from; i < to; i++) {
          read.add(List.of(customer[i], (long) day[i], amount[i]));
        }
      };

  @TempDir private Path folder;

  private long csv(String text, LogColumns columns, CustomerKeys keys) throws IOException {
    return CsvOrders.read("o.csv", new StringReader(text), ',', columns, keys, sink);
  }

  @ParameterizedTest
  @CsvSource({
    "'1,2026-03-01,12.345', amount, 12.345, must have at most 2 decimals",
    "'1,2026-03-01,1e3', amount, 1e3, '" + NOT_PLAIN + "'",
    "'1,2026-03-01,', amount, '', '" + NOT_PLAIN + "'",
    "'1,2026-03-01,12.', amount, 12., '" + NOT_PLAIN + "'",
    "'1,2026-03-01,.5', amount, .5, '" + NOT_PLAIN + "'",
    "'1,2026-03-01,-', amount, -, '" + NOT_PLAIN + "'",
    "'1,2026-03-01,1.2.3', amount, 1.2.3, '" + NOT_PLAIN + "'",
    "'1,2026-03-01,\"1,50\"', amount, '1,50', '" + NOT_PLAIN + "'",
    "'1,2026-03-01,92233720368547758.08', amount, 92233720368547758.08, '" + NOT_PLAIN + "'",
    "'1,2026-03-01,-92233720368547758.09', amount, -92233720368547758.09, '" + NOT_PLAIN + "'",
    "'1,2026-02-29,1', day, 2026-02-29, '" + NOT_DATE + "'",
    "'1,2026/02/28,1', day, 2026/02/28, '" + NOT_DATE + "'",
    "'1,2026-0:-28,1', day, 2026-0:-28, '" + NOT_DATE + "'",
    "'1,01.03.26,1', day, 01.03.26, '" + NOT_DATE + "'",
    "'1,,1', day, '', '" + NOT_DATE + "'",
    "'1,+999999999-01-01T00:00,1', day, +999999999-01-01T00:00,"
        + " must have an epoch day of 32 bits",
    "'1,+999999999-01-01T00:00Z,1', day, +999999999-01-01T00:00Z,"
        + " must have an epoch day of 32 bits",
    "'1,2026-03-01T25:00Z,1', day, 2026-03-01T25:00Z, '" + NOT_DATE + "'",
    "'1,2026-03/01,1', day, 2026-03/01, '" + NOT_DATE + "'",
    "' ,2026-03-01,1', customer, ' ', must be a whole number of 64 bits",
    "'x,2026-03-01,1', customer, x, must be a whole number of 64 bits",
    "'1.0,2026-03-01,1', customer, 1.0, must be a whole number of 64 bits",
    "'9223372036854775808,2026-03-01,1', customer, 9223372036854775808,"
        + " must be a whole number of 64 bits",
    "'1,2026-03-01', amount, '', 'must be there: the row has 2 fields and the header 3'",
    "'1,2026-03-01,1,2', number 4, '', 'must not be there: the row has 4 fields and the header 3'",
  })
  void csv_names_file_line_column_value_and_rule(
      String row, String column, String value, String rule) {
    String text = "customer,day,amount\n\"7\",2026-03-01,1\n\n" + row + "\n8,2026-03-01,1\n";
    assertThatThrownBy(() -> csv(text, COLUMNS, NUMBERS))
        .isExactlyInstanceOf(BadRowException.class)
        .hasMessage("o.csv, line 4, column '%s', value '%s': %s", column, value, rule);
  }

  @Test
  void csv_needs_its_columns_once() {
    assertThatThrownBy(() -> csv("customer,day,day,amount\n", COLUMNS, NUMBERS))
        .hasMessage(
            "o.csv, line 1, column 'day', value 'customer,day,day,amount': "
                + "must be in the header once");
    assertThatThrownBy(() -> csv("customer,day\n", COLUMNS, NUMBERS))
        .hasMessage(
            "o.csv, line 1, column 'amount', value 'customer,day': must be in the header once");
    assertThatThrownBy(() -> csv("", COLUMNS, NUMBERS))
        .hasMessage("o.csv, line 1, column 'customer', value '': must be in a header");
  }

  @Test
  void csv_must_be_well_formed_and_in_utf_8() throws IOException {
    assertThatThrownBy(() -> csv("customer,day,amount\n1,2026-03-01,\"1\n", COLUMNS, NUMBERS))
        .isInstanceOf(IOException.class)
        .hasMessage("o.csv, after line 2: must be well-formed CSV");
    Path file = folder.resolve("o.csv");
    Files.write(file, "customer,day,amount\n\u00e9,,\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> CsvOrders.read(file, COLUMNS, TEXTS, sink))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("o.csv, after line 1: must be in UTF-8");
  }

  @Test
  void a_long_or_invisible_value_is_shown_short_and_on_one_line() {
    String text = "customer,day,amount\n1,2026-03-01,\"\u001b\n" + "x".repeat(100) + "\"\n";
    assertThatThrownBy(() -> csv(text, COLUMNS, NUMBERS))
        .hasMessage(
            "o.csv, line 2, column 'amount', value '\uFFFD\uFFFD%s…': %s",
            "x".repeat(58), NOT_PLAIN);
  }

  @Test
  void csv_reads_extremes_signs_zeros_and_times() throws IOException {
    String text =
        """
        customer,day,amount
        -9223372036854775808,0000-01-01,-92233720368547758.08
        9223372036854775807,9999-12-31,+92233720368547758.07000
        0,1969-12-31,0
        1,2026-03-31T23:30,1.5
        1,2026-03-31T21:30Z,-0.05
        1,2026-03-31T20:59:59.999+00:00,007
        1,2026-03-31T19:30-01:30,1.0
        """;
    LogColumns riga = COLUMNS.daysIn(ZoneId.of("Europe/Riga"));
    assertThat(csv(text, riga, NUMBERS)).isEqualTo(7);
    long last = LocalDate.of(2026, 3, 31).toEpochDay();
    assertThat(read)
        .containsExactly(
            List.of(Long.MIN_VALUE, LocalDate.of(0, 1, 1).toEpochDay(), Long.MIN_VALUE),
            List.of(Long.MAX_VALUE, LocalDate.of(9999, 12, 31).toEpochDay(), Long.MAX_VALUE),
            List.of(0L, -1L, 0L),
            List.of(1L, last, 150L),
            List.of(1L, last + 1, -5L),
            List.of(1L, last, 700L),
            List.of(1L, last + 1, 100L));
  }

  /** In St. John's the clock went back at 00:01, so that the evening before came once more. */
  @Test
  void a_day_may_be_cut_in_two_by_the_clock() throws IOException {
    String text =
        """
        customer,day,amount
        1,2006-10-29T02:30:59Z,0
        1,2006-10-29T02:31:00Z,0
        1,2006-10-29T03:29:59Z,0
        1,2006-10-29T03:30:00Z,0
        1,1800-01-01T00:00:00Z,0
        1,2006-10-29T02:30:59Z,0
        """;
    csv(text, COLUMNS.daysIn(ZoneId.of("America/St_Johns")), NUMBERS);
    long sunday = LocalDate.of(2006, 10, 29).toEpochDay();
    long first = LocalDate.of(1799, 12, 31).toEpochDay();
    assertThat(read)
        .extracting(row -> row.get(1))
        .containsExactly(sunday, sunday - 1, sunday - 1, sunday, first, sunday);
  }

  @Test
  void csv_in_minor_units_takes_whole_numbers_only() throws IOException {
    assertThat(csv("customer,day,amount\n1,1970-01-02,1250\n", COLUMNS.inMinorUnits(), NUMBERS))
        .isEqualTo(1);
    assertThat(read).containsExactly(List.of(1L, 1L, 1250L));
    assertThatThrownBy(
            () -> csv("customer,day,amount\n1,1970-01-02,1.5\n", COLUMNS.inMinorUnits(), NUMBERS))
        .hasMessage(
            "o.csv, line 2, column 'amount', value '1.5': must be a whole number of 64 bits");
  }

  @Test
  void rows_that_do_not_fit_the_block_wait_for_the_next() {
    Block block = new Block(sink);
    assertThat(block.start(3000)).isZero();
    block.added(3000);
    assertThat(read).isEmpty();
    assertThat(block.start(2000)).isZero();
    assertThat(read).hasSize(3000);
    block.added(Block.ROWS);
    assertThat(read).hasSize(3000 + Block.ROWS);
    assertThat(block.flush()).isEqualTo(3000 + Block.ROWS);
    assertThat(read).hasSize(3000 + Block.ROWS);
  }

  @Test
  void a_currency_needs_decimals_and_minor_units_need_an_amount() {
    Currency gold = Currency.getInstance("XAU");
    assertThatThrownBy(() -> LogColumns.orders("customer", "day", "amount", gold))
        .hasMessage("currency must have decimals, but was XAU");
    LogColumns activity = LogColumns.activity("customer", "day");
    assertThatThrownBy(activity::inMinorUnits)
        .hasMessage("columns must have an amount to be in minor units");
  }
}
