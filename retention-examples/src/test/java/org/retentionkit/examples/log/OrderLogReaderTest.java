package org.retentionkit.examples.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.examples.csv.BadInputException;
import org.retentionkit.examples.csv.BadRows;
import org.retentionkit.examples.csv.BadValueException;
import org.retentionkit.examples.csv.DateForm;

class OrderLogReaderTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  @Property
  void each_amount_in_minor_units_is_read_back(
      @ForAll @LongRange(min = 0) long cents, @ForAll @IntRange(max = 3) int zeros) {
    BigDecimal amount = BigDecimal.valueOf(cents, 2).setScale(2 + zeros);
    assertThat(AmountForm.of(EUR, '.').minorUnits(amount.toPlainString())).isEqualTo(cents);
    assertThat(AmountForm.of(EUR, ',').minorUnits(amount.toPlainString().replace('.', ',')))
        .isEqualTo(cents);
  }

  @Property
  void each_amount_with_a_third_decimal_is_refused(@ForAll @LongRange(min = 0) long mills) {
    Assume.that(mills % 10 != 0);
    String amount = BigDecimal.valueOf(mills, 3).toPlainString();
    assertThatThrownBy(() -> AmountForm.of(EUR, '.').minorUnits(amount))
        .isInstanceOf(BadValueException.class)
        .hasMessage("must have at most 2 decimals, as EUR has");
  }

  @Property
  void each_day_of_the_allowed_years_is_read_back(
      @ForAll @LongRange(min = -25_567, max = 84_005) long epochDay) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    assertThat(DateForm.of("yyyy-MM-dd").parse(day.toString())).isEqualTo(day);
  }

  @Test
  void a_currency_without_decimals_of_its_own_is_refused() {
    Currency gold = Currency.getInstance("XAU");
    assertThatThrownBy(() -> AmountForm.of(gold, '.'))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("currency must have decimals, but was XAU");
  }

  @Test
  void rows_come_in_the_order_of_the_log() {
    List<String> rows = new ArrayList<>();
    reader(BadRows.stopping())
        .read(
            new StringReader("amount,customer,date\n1,b,2026-01-31\n0.5, a ,2026-01-01\n"),
            (customer, day, cents) -> rows.add(customer + " " + day + " " + cents));
    assertThat(rows).containsExactly("b 2026-01-31 100", "a 2026-01-01 50");
  }

  @Test
  void a_log_that_breaks_off_is_refused() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] buffer, int from, int length) throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public void close() {}
        };
    refused(broken, "log, after line 0: must be readable");
  }

  @Test
  void a_row_without_end_is_refused() {
    refused(
        "customer,date,amount\n1,2026-01-31,1\n" + "x".repeat(3_000_000),
        "log, after line 2: must be well-formed CSV: each quote closed, no long row");
  }

  @Test
  void a_column_without_a_name_is_called_by_its_number() {
    refused(
        "customer,date,amount,,\n1,2026-01-31,1,,x\uFFFF\n",
        "log, line 2, column 'number 5', value 'x\uFFFD': must be text in UTF-8, or the encoding be"
            + " named with --charset");
    refused(
        "customer,date,amount,\n1,2026-01-31,1\n",
        "log, line 2, column 'number 4', value '': must be there: the row has 3 fields and the"
            + " header 4");
    refused(
        "customer,date,amount,\u0000\n1,2026-01-31,1,\n",
        "log, line 1, column 'number 4', value 'customer, date, amount, \uFFFD': must be text in"
            + " UTF-8, or the encoding be named with --charset");
  }

  private static void refused(String csv, String message) {
    refused(new StringReader(csv), message);
  }

  private static void refused(Reader csv, String message) {
    assertThatThrownBy(
            () -> reader(BadRows.stopping()).read(csv, (customer, day, minorUnits) -> {}))
        .isInstanceOf(BadInputException.class)
        .hasMessage(message);
  }

  private static OrderLogReader reader(BadRows badRows) {
    return new OrderLogReader(
        "log",
        new LogFormat(
            "customer", "date", "amount", ',', DateForm.of("yyyy-MM-dd"), AmountForm.of(EUR, '.')),
        StandardCharsets.UTF_8,
        badRows);
  }
}
