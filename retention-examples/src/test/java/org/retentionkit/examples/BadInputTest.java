package org.retentionkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bad log gives one line on standard error, status 2 and no half report. */
class BadInputTest {
  private static final String HEADER = "customer,date,amount\n";

  @TempDir private Path folder;

  @Test
  void a_missing_column_is_named_with_the_columns_there_are() throws IOException {
    refused("customer_id,date,quantity,amount\n1,2026-01-31,1,5.00\n")
        .is(
            "FILE, line 1, column 'customer', value 'customer_id, date, quantity, amount': must be"
                + " in the header, or another be named with --customer-column");
    refused("customer,day,amount\n1,2026-01-31,5.00\n")
        .is(
            "FILE, line 1, column 'date', value 'customer, day, amount': must be in the header, or"
                + " another be named with --date-column");
    refused("customer,date,price\n1,2026-01-31,5.00\n", "--amount-column", "sum")
        .is(
            "FILE, line 1, column 'sum', value 'customer, date, price': must be in the header, or"
                + " another be named with --amount-column");
  }

  @Test
  void a_column_named_twice_is_refused() throws IOException {
    refused("customer,date,amount,date\n1,2026-01-31,5.00,2026-01-31\n")
        .is(
            "FILE, line 1, column 'date', value 'customer, date, amount, date': must be in the"
                + " header only once");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-30",
    "31.01.2026",
    "2026-1-5",
    "'2026-01-05T10:00:00'",
    "0097-13-01",
    "today",
    "''"
  })
  void a_malformed_date_is_refused(String date) throws IOException {
    refused(HEADER + "1,2026-01-31,5.00\n\n2," + date + ",5.00\n")
        .is(
            "FILE, line 4, column 'date', value '"
                + date
                + "': must be a date written yyyy-MM-dd, such as 2026-01-31");
  }

  @Test
  void a_malformed_date_shows_an_example_in_the_form_asked_for() throws IOException {
    refused(HEADER + "1,2026-01-31,5.00\n", "--date-format", "d MMMM yyyy HH:mm")
        .is(
            "FILE, line 2, column 'date', value '2026-01-31': must be a date written d MMMM yyyy"
                + " HH:mm, such as 31 January 2026 00:00");
  }

  @ParameterizedTest
  @CsvSource({"1899-12-31", "2200-01-01", "0197-01-01"})
  void a_date_that_can_only_be_a_slip_is_refused(String date) throws IOException {
    refused(HEADER + "1," + date + ",5.00\n")
        .is(
            "FILE, line 2, column 'date', value '"
                + date
                + "': must lie in the years 1900 to 2199");
  }

  @ParameterizedTest
  @CsvSource({"abc", "1e3", "12.", ".5", "'$5'", "''", "5.0.0", "--5", "0x10", "NaN", "٣"})
  void a_malformed_amount_is_refused(String amount) throws IOException {
    refused(HEADER + "1,2026-01-31," + amount + "\n")
        .is(
            "FILE, line 2, column 'amount', value '"
                + amount
                + "': must be a plain number such as 12.50");
  }

  @Test
  void a_negative_amount_is_refused() throws IOException {
    refused(HEADER + "1,2026-01-31,-5.00\n")
        .is(
            "FILE, line 2, column 'amount', value '-5.00': must not be negative; leave refunds out"
                + " or net them first");
  }

  @Test
  void an_over_precise_amount_is_refused_by_the_decimals_of_its_currency() throws IOException {
    refused(HEADER + "1,2026-01-31,5.001\n")
        .is(
            "FILE, line 2, column 'amount', value '5.001': must have at most 2 decimals, as USD"
                + " has");
    refused(HEADER + "1,2026-01-31,5.5\n", "--currency", "JPY")
        .is("FILE, line 2, column 'amount', value '5.5': must have at most 0 decimals, as JPY has");
    refused(HEADER + "1,2026-01-31,x\n", "--currency", "JPY")
        .is("FILE, line 2, column 'amount', value 'x': must be a plain number such as 12");
    refused(HEADER + "1,2026-01-31,5.0001\n", "--currency", "KWD")
        .is(
            "FILE, line 2, column 'amount', value '5.0001': must have at most 3 decimals, as KWD"
                + " has");
  }

  @Test
  void an_amount_or_sum_beyond_64_bits_is_refused() throws IOException {
    refused(HEADER + "1,2026-01-31,92233720368547758.08\n")
        .is(
            "FILE, line 2, column 'amount', value '92233720368547758.08': must not exceed"
                + " 92233720368547758.07");
    refused(HEADER + "1,2026-01-31,92233720368547758.07\n2,2026-01-31,0.01\n")
        .is(
            "FILE, line 3, column 'amount', value '0.01': must not make the sum of all amounts"
                + " exceed 92233720368547758.07");
  }

  @Test
  void a_blank_customer_is_refused() throws IOException {
    refused(HEADER + "\"  \",2026-01-31,5.00\n")
        .is("FILE, line 2, column 'customer', value '': must not be blank");
  }

  @Test
  void an_empty_file_and_a_file_without_orders_are_refused() throws IOException {
    refused("").is("FILE, line 1: must hold a header, but the file is empty");
    refused("\n\r\n\n").is("FILE, line 1: must hold a header, but the file is empty");
    refused("\uFEFF").is("FILE, line 1: must hold a header, but the file is empty");
    refused(HEADER + "\n\n").is("FILE: must hold orders, but has only a header");
  }

  @Test
  void a_row_with_too_few_or_too_many_fields_is_refused() throws IOException {
    refused("customer,date,quantity,amount\n1,2026-01-31,1\n")
        .is(
            "FILE, line 2, column 'amount', value '': must be there: the row has 3 fields and the"
                + " header 4");
    refused(HEADER + "1,2026-01-31,12,50\n")
        .is(
            "FILE, line 2, column 'number 4', value '50': must not be there: the row has 4 fields"
                + " and the header 3");
  }

  @Test
  void another_encoding_is_noticed_where_it_first_shows() throws IOException {
    byte[] latin =
        (HEADER + "Ann,2026-01-31,5.00\nJosé,2026-01-31,5.00\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    refused(latin)
        .is(
            "FILE, line 3, column 'customer', value 'Jos\uFFFD': must be text in UTF-8, or the"
                + " encoding be named with --charset");
    byte[] other =
        ("customer,date,amount,note\n1,2026-01-31,5.00,café\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    refused(other)
        .is(
            "FILE, line 2, column 'note', value 'caf\uFFFD': must be text in UTF-8, or the"
                + " encoding be named with --charset");
    refused((HEADER + "1,2026-01-31,5.00\n").getBytes(StandardCharsets.UTF_16))
        .is(
            "FILE, line 1, column 'number 1',"
                + " value '\uFFFD\uFFFD\uFFFDc\uFFFDu\uFFFDs\uFFFDt\uFFFDo\uFFFDm\uFFFDe\uFFFDr\uFFFD,"
                + " \uFFFDd\uFFFDa\uFFFDt\uFFFDe\uFFFD, \uFFFDa\uFFFDm\uFFFDo\uFFFDu\uFFFDn\uFFFDt\uFFFD': must be text"
                + " in UTF-8, or the encoding be named with --charset");
  }

  @Test
  void broken_quotes_are_refused_also_when_bad_rows_are_skipped() throws IOException {
    refused(HEADER + "1,2026-01-31,5.00\n\"2,2026-01-31,5.00\n", "--skip-bad-rows")
        .is("FILE, after line 2: must be well-formed CSV: each quote closed, no long row");
    refused(HEADER + "1,\"2026-01-31\"x,5.00\n")
        .is("FILE, after line 1: must be well-formed CSV: each quote closed, no long row");
  }

  @Test
  void a_value_stays_on_one_line_and_short() throws IOException {
    refused(HEADER + "1,\"2026\n-01\u2028\t31\",5.00\n")
        .is(
            "FILE, line 2, column 'date', value '2026\uFFFD-01\uFFFD\uFFFD31': must be a date"
                + " written yyyy-MM-dd, such as 2026-01-31");
    refused(HEADER + "1," + "x".repeat(100) + ",5.00\n")
        .is(
            "FILE, line 2, column 'date', value '"
                + "x".repeat(60)
                + "…': must be a date written yyyy-MM-dd, such as 2026-01-31");
  }

  @Test
  void a_log_of_nothing_but_bad_rows_is_refused_when_they_are_skipped() throws IOException {
    refused(HEADER + "1,x,5.00\n2,2026-01-31,y\n", "--skip-bad-rows")
        .is(
            "FILE: must hold orders, but each row is bad; first line 2, column 'date', value 'x':"
                + " must be a date written yyyy-MM-dd, such as 2026-01-31");
  }

  @Test
  void a_missing_file_a_directory_and_an_impossible_name_are_refused() {
    Path missing = folder.resolve("missing.csv");
    assertThat(Run.of(missing.toString()))
        .isEqualTo(
            new Run(
                2,
                "",
                "error: "
                    + missing
                    + ": must be a readable file, but there is none of that"
                    + " name\n"));
    assertThat(Run.of(folder.toString()))
        .isEqualTo(
            new Run(
                2, "", "error: " + folder + ": must be a readable file, but it is a directory\n"));
    assertThat(Run.of("a\0b"))
        .isEqualTo(
            new Run(2, "", "error: a\uFFFDb: must be a readable file, but this is no file name\n"));
  }

  private Refusal refused(String csv, String... options) throws IOException {
    return refused(csv.getBytes(StandardCharsets.UTF_8), options);
  }

  private Refusal refused(byte[] csv, String... options) throws IOException {
    Path file = Files.write(folder.resolve("orders.csv"), csv);
    List<String> args = new ArrayList<>(Arrays.asList(options));
    args.add(file.toString());
    return new Refusal(file, Run.of(args.toArray(String[]::new)));
  }

  private record Refusal(Path file, Run run) {
    void is(String message) {
      assertThat(run)
          .isEqualTo(new Run(2, "", "error: " + message.replace("FILE", file.toString()) + "\n"));
    }
  }
}
