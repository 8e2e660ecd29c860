package org.retentionkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs as they come: all these are the same two orders, 12.50 and 7.00. */
class ReadingTest {
  private static final String PLAIN =
      "customer,date,amount\nAnn,2026-01-05,12.50\nBob,2026-01-31,7\n";

  @TempDir private Path folder;

  @Test
  void a_plain_log_is_read() throws IOException {
    twoOrders(PLAIN);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_column() throws IOException {
    twoOrders("\uFEFF" + PLAIN);
    twoOrders("\uFEFF" + PLAIN.replace("customer", "\"customer\""));
  }

  @Test
  void windows_and_old_line_ends_a_missing_last_one_and_blank_lines_are_fine() throws IOException {
    twoOrders(PLAIN.replace("\n", "\r\n"));
    twoOrders(PLAIN.replace("\n", "\r"));
    twoOrders(PLAIN.stripTrailing());
    twoOrders("\n\n" + PLAIN.replace("\n", "\n\n"));
  }

  @Test
  void quoted_fields_and_spaces_around_values_are_fine() throws IOException {
    twoOrders(
        "\"customer\",\" date \",note,\"amount\"\n"
            + "\"Ann, \"\"A\"\"\",\"2026-01-05\",\"two\nlines\", 12.50 \n"
            + "\"Bob\", 2026-01-31 ,,\"7\"\n");
  }

  @Test
  void zeros_behind_the_minor_unit_and_a_plus_sign_are_fine() throws IOException {
    twoOrders(PLAIN.replace("12.50", "+12.5000").replace(",7", ",007.0"));
  }

  @Test
  void columns_delimiter_date_form_and_decimal_mark_can_be_named() throws IOException {
    twoOrders(
        "Datum;Kunde;Betrag\n05.01.2026;Ann;12,50\n31.01.2026;Bob;7\n",
        "--customer-column=Kunde",
        "--date-column",
        "Datum",
        "--amount-column=Betrag",
        "--delimiter=;",
        "--date-format=dd.MM.yyyy",
        "--decimal-mark=,");
    twoOrders(PLAIN.replace(",", "\t"), "--delimiter", "tab");
    twoOrders(
        PLAIN
            .replace("2026-01-05", "JAN 5 2026 23:59:59 -0800")
            .replace("2026-01-31", "jan 31 2026 00:00:00 +0200"),
        "--date-format",
        "MMM d uuuu HH:mm:ss xx");
  }

  @Test
  void other_encodings_can_be_named() throws IOException {
    twoOrders(PLAIN.getBytes(StandardCharsets.UTF_16), "--charset", "UTF-16");
    twoOrders(
        PLAIN.replace("Ann", "Žanis").getBytes(Charset.forName("windows-1257")),
        "--charset=windows-1257");
  }

  @Test
  void currencies_without_and_with_three_decimals_are_exact() throws IOException {
    JsonNode yen =
        json(PLAIN.replace("12.50", "1250").getBytes(StandardCharsets.UTF_8), "--currency=JPY");
    assertThat(yen.at("/log/revenue").asText()).isEqualTo("1257");
    JsonNode dinar =
        json(PLAIN.replace("12.50", "12.505").getBytes(StandardCharsets.UTF_8), "--currency=KWD");
    assertThat(dinar.at("/log/revenue").decimalValue()).isEqualByComparingTo("19.505");
  }

  @Test
  void bad_rows_are_skipped_counted_and_the_first_ten_listed() throws IOException {
    StringBuilder csv = new StringBuilder(PLAIN);
    for (int i = 0; i < 12; i++) {
      csv.append("Eve,2026-01-").append(i).append("x,1.00\n");
    }
    csv.append("Dan,2026-01-31,1.00\n");
    Path file = Files.writeString(folder.resolve("orders.csv"), csv);

    Run text = Run.of("--skip-bad-rows", file.toString());
    assertThat(text.status()).isZero();
    assertThat(text.err()).isEmpty();
    assertThat(text.out())
        .contains(
            """
            Rows left out
              Rows  12
              Line  Column  Value       Rule
                 4  date    2026-01-0x  must be a date written yyyy-MM-dd, such as 2026-01-31
                 5  date    2026-01-1x  must be a date written yyyy-MM-dd, such as 2026-01-31
            """)
        .contains(
            """
                13  date    2026-01-9x  must be a date written yyyy-MM-dd, such as 2026-01-31
              The first 10 are listed.
            """);
    JsonNode json = json(csv.toString().getBytes(StandardCharsets.UTF_8), "--skip-bad-rows");
    assertThat(json.at("/log/orders").asLong()).isEqualTo(3);
    assertThat(json.at("/skipped/count").asLong()).isEqualTo(12);
    assertThat(json.at("/skipped/first")).hasSize(10);
    assertThat(json.at("/skipped/first/0").toString())
        .isEqualTo(
            "{\"line\":4,\"column\":\"date\",\"value\":\"2026-01-0x\",\"rule\":\"must be a date"
                + " written yyyy-MM-dd, such as 2026-01-31\"}");
  }

  @Test
  void ten_bad_rows_are_all_that_are_listed_of_ten() throws IOException {
    Path file =
        Files.writeString(folder.resolve("orders.csv"), PLAIN + "Eve,2026-01-05,-1\n".repeat(10));
    assertThat(Run.of("--skip-bad-rows", file.toString()).out())
        .contains("Rows left out\n  Rows  10\n")
        .contains("\n  All are listed.\n");
  }

  @Test
  void a_mark_that_no_month_has_is_not_explained() throws IOException {
    Path whole = Files.writeString(folder.resolve("whole.csv"), PLAIN);
    assertThat(Run.of(whole.toString()).out())
        .contains("\n  ^ Warming up: ")
        .doesNotContain("* In progress: ");
    Path part =
        Files.writeString(folder.resolve("part.csv"), PLAIN.replace("2026-01-31", "2026-01-30"));
    assertThat(Run.of(part.toString()).out())
        .contains("\n  * In progress: through 2026-01-30, the log's last day.\n")
        .doesNotContain("^ Warming up: ");
  }

  @Test
  void a_row_that_would_pass_64_bits_is_skipped_whole() throws IOException {
    String csv =
        "customer,date,amount\nA,2026-01-01,92233720368547758.07\nB,2026-02-01,0.01\nA,2026-01-02,0\n";
    JsonNode json = json(csv.getBytes(StandardCharsets.UTF_8), "--skip-bad-rows");
    assertThat(json.at("/log/revenue").decimalValue()).isEqualByComparingTo("92233720368547758.07");
    assertThat(json.at("/log/customers").asLong()).isEqualTo(1);
    assertThat(json.at("/log/lastDay").asText()).isEqualTo("2026-01-02");
    assertThat(json.at("/skipped/count").asLong()).isEqualTo(1);
  }

  @Test
  void skipping_is_said_also_when_there_was_nothing_to_skip() throws IOException {
    Path file = Files.writeString(folder.resolve("orders.csv"), PLAIN);
    assertThat(Run.of("--skip-bad-rows", file.toString()).out())
        .contains("Rows left out\n  Rows  0\n\nDefinitions\n");
    assertThat(Run.of(file.toString()).out()).doesNotContain("Rows left out");
  }

  @Test
  void long_logs_tell_their_progress_on_standard_error_only() throws IOException {
    StringBuilder csv = new StringBuilder("customer,date,amount\n");
    for (int i = 0; i < 500_001; i++) {
      csv.append(i % 100).append(",2026-01-05,1.00\n");
    }
    Path file = Files.writeString(folder.resolve("orders.csv"), csv);
    Run run = Run.of(file.toString());
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEqualTo("read 250,000 orders\nread 500,000 orders\n");
    assertThat(run.out())
        .doesNotContain("read ")
        .contains("Orders                       500,001\n");
  }

  private void twoOrders(String csv, String... options) throws IOException {
    twoOrders(csv.getBytes(StandardCharsets.UTF_8), options);
  }

  private void twoOrders(byte[] csv, String... options) throws IOException {
    JsonNode json = json(csv, options);
    assertThat(json.at("/log/customers").asLong()).isEqualTo(2);
    assertThat(json.at("/log/orders").asLong()).isEqualTo(2);
    assertThat(json.at("/log/revenue").decimalValue()).isEqualByComparingTo("19.50");
    assertThat(json.at("/log/firstDay").asText()).isEqualTo("2026-01-05");
    assertThat(json.at("/log/lastDay").asText()).isEqualTo("2026-01-31");
  }

  private JsonNode json(byte[] csv, String... options) throws IOException {
    Path file = Files.write(folder.resolve("orders.csv"), csv);
    List<String> args = new ArrayList<>(Arrays.asList(options));
    args.add("--json");
    args.add(file.toString());
    Run run = Run.of(args.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return new ObjectMapper()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .readTree(run.out());
  }
}
