package org.retentionkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.retentionkit.examples.cli.Help;

class RetentionReportTest {
  @Test
  void without_arguments_it_reports_on_the_synthetic_sample() {
    assertThat(Run.of()).isEqualTo(new Run(0, SampleReport.TEXT + page(), ""));
  }

  /** What is said of the page, which is written to the working folder. */
  private static String page() {
    return "\nThe page: " + Path.of("retention-report.html").toAbsolutePath().toUri() + "\n";
  }

  @Test
  void the_help_is_printed_whatever_stands_beside_it() {
    assertThat(Run.of("--help")).isEqualTo(new Run(0, Help.text(), ""));
    assertThat(Run.of("--json", "--delimiter=;", "--help")).isEqualTo(new Run(0, Help.text(), ""));
  }

  @Test
  void a_report_that_cannot_be_written_is_status_1() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    int status =
        RetentionReport.run(
            new String[0],
            new PrintStream(full, false, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    assertThat(status).isEqualTo(1);
  }

  @Test
  void the_number_of_active_days_is_an_option_and_printed() {
    Run run = Run.of("--active-days", "30");
    assertThat(run.out())
        .contains("Customer active for          30 days after the last order")
        .contains("Warming up: opens within 30 days of the log's first day, 2025-01-01")
        .contains("while the last order is at most 30 days old")
        .contains("Months taking part  2025-02 to 2026-02 (13 months)");
  }

  @Test
  void without_a_month_to_compare_there_is_no_average_and_it_says_why() throws IOException {
    Run run = Run.of("--active-days=1000");
    assertThat(run.out())
        .contains(
            """
            Average month
              Months taking part  none
              Retention, pooled   –
              Retention, simple   –
              Churn, pooled       –
              Churn, simple       –
              There is no average: no month that is whole and past warming up opened with customers.

            """)
        .doesNotContain("Worked out");
    JsonNode averages =
        new ObjectMapper().readTree(Run.of("--json", "--active-days=1000").out()).get("averages");
    assertThat(averages.get("months")).isEmpty();
    assertThat(averages.at("/retentionPooled/undefined").asText())
        .isEqualTo("no month that is whole and past warming up opened with customers");
  }

  /** Each number of the text, made again from the JSON by rounding. */
  @Test
  void json_and_text_tell_the_same_facts() throws IOException {
    JsonNode json = new ObjectMapper().readTree(Run.of("--json").out());
    Map<String, String> marks = Map.of("complete", "", "warming up", "^", "in progress", "*");
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode month : json.at("/customers/months")) {
      List<String> row = new ArrayList<>();
      row.add(month.get("month").asText() + marks.get(month.get("status").asText()));
      for (String count :
          List.of(
              "opening",
              "joined",
              "lostOfNew",
              "acquired",
              "reactivated",
              "lostOfOpening",
              "closing")) {
        row.add(count(month.get(count)));
      }
      for (String rate : List.of("retention", "churn")) {
        row.add(percent(month.get(rate)));
        row.add(interval(month.get(rate + "Interval")));
      }
      rows.add(row);
    }
    assertThat(table("Customers by month")).isEqualTo(rows);
    rows.clear();
    for (JsonNode month : json.at("/purchases/months")) {
      String mark = marks.get(month.get("status").asText()).replace("^", "");
      rows.add(
          List.of(
              month.get("month").asText() + mark,
              count(month.get("buyers")),
              count(month.get("orders")),
              percent(month.get("repeat")),
              interval(month.get("repeatInterval")),
              money(month.get("revenue")),
              money(month.get("averageOrder")),
              money(month.get("perBuyer")),
              money(month.get("perActive")),
              percent(month.get("topFifth"))));
    }
    assertThat(table("Purchases by month")).isEqualTo(rows);
    JsonNode averages = json.get("averages");
    assertThat(section("Average month").subList(1, 5))
        .containsExactly(
            "  Retention, pooled   " + percent(averages.get("retentionPooled")),
            "  Retention, simple   " + percent(averages.get("retentionSimple")),
            "  Churn, pooled       " + percent(averages.get("churnPooled")),
            "  Churn, simple       " + percent(averages.get("churnSimple")));
    JsonNode log = json.get("log");
    assertThat(section("The log").stream().map(line -> line.substring(31)))
        .containsExactly(
            log.get("source").asText(),
            log.get("firstDay").asText(),
            log.get("lastDay").asText(),
            log.get("activeDays").asInt() + " days after the last order",
            count(log.get("customers")),
            count(log.get("orders")),
            count(log.get("zeroOrders")),
            log.get("currency").asText(),
            money(log.get("revenue")),
            money(log.get("averageOrder")),
            percent(log.get("repeat")),
            interval(log.get("repeatInterval")));
    JsonNode concentration = json.get("concentration");
    assertThat(section("Concentration of revenue").stream().map(line -> line.substring(33)))
        .containsExactly(
            percent(concentration.get("topFifth")),
            percent(concentration.get("fourFifths")),
            "the top "
                + count(concentration.get("fourFifthsCount"))
                + " of "
                + count(log.get("customers"))
                + " customers",
            String.format(
                Locale.ROOT,
                "%.3f, where 0 is all alike and 1 one customer alone",
                concentration.get("gini").asDouble()));
    assertThat(json.at("/definitions/notes")).hasSize(10);
  }

  private static List<List<String>> table(String title) {
    return section(title).stream()
        .filter(line -> line.startsWith("  20"))
        .map(line -> Arrays.asList(line.strip().split(" {2,}")))
        .toList();
  }

  private static List<String> section(String title) {
    return SampleReport.TEXT
        .lines()
        .dropWhile(line -> !line.equals(title))
        .skip(1)
        .takeWhile(line -> !line.isEmpty())
        .toList();
  }

  private static String count(JsonNode number) {
    assertThat(number.isIntegralNumber()).isTrue();
    return String.format(Locale.ROOT, "%,d", number.asLong());
  }

  private static String money(JsonNode number) {
    assertThat(number.isNumber()).isTrue();
    return String.format(Locale.ROOT, "%,.2f", number.decimalValue());
  }

  private static String percent(JsonNode share) {
    if (share.has("undefined")) {
      return "–";
    }
    BigDecimal value =
        share.isNumber()
            ? share.decimalValue()
            : BigDecimal.valueOf(share.get("part").asLong())
                .divide(
                    BigDecimal.valueOf(share.get("whole").asLong()), 20, RoundingMode.HALF_EVEN);
    return value.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN) + " %";
  }

  private static String interval(JsonNode limits) {
    return limits.has("undefined")
        ? "–"
        : String.format(
            Locale.ROOT,
            "%.1f–%.1f",
            limits.get("lower").asDouble() * 100,
            limits.get("upper").asDouble() * 100);
  }
}
