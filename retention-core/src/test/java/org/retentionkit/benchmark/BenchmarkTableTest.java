package org.retentionkit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Metric;

class BenchmarkTableTest {
  private static final String HEADER =
      "metric,segment,statistic,value,unit,period,data_years,population,measures,source,address,"
          + "page_date,note\n";
  private static final String COFFEE =
      "CUSTOMER_RETENTION,Coffee,top decile,71.50,%,year,2024,\"12 shops, ours\",kept,Own survey,"
          + "shelf 3,2025-02-28,\n";

  static BenchmarkTable parse(String rows) throws IOException {
    return BenchmarkTable.parse("ours.csv", new StringReader(HEADER + rows));
  }

  @Test
  void a_host_table_is_read_from_csv_and_from_code_alike() throws IOException {
    Benchmark fromCode =
        Benchmark.of(Metric.CUSTOMER_RETENTION, Industry.of("Coffee"), "71.5")
            .statistic(Statistic.TOP_DECILE)
            .per(CalendarUnit.YEAR)
            .dataYears("2024")
            .population("12 shops, ours")
            .measures("kept")
            .source("Own survey", "shelf 3", "2025-02-28")
            .build();
    BenchmarkTable table = parse("# ours\n" + COFFEE);
    assertThat(table).isEqualTo(BenchmarkTable.of("ours.csv", List.of(fromCode)));
    assertThat(fromCode)
        .hasToString(
            "Customer retention rate, Coffee: 71.5 %, top decile, period year, data of 2024;"
                + " Own survey (shelf 3, page of 2025-02-28)");
  }

  @Test
  void what_a_row_leaves_out_is_refused_with_line_column_value_and_rule() {
    String[] fields = COFFEE.strip().replace("\"12 shops, ours\"", "ours").split(",", -1);
    for (int i = 0; i < 12; i++) {
      String[] broken = fields.clone();
      broken[i] = " ";
      refused(
          String.join(",", broken),
          "ours.csv, line 2, column "
              + HEADER.strip().split(",")[i]
              + ": must not be empty, but was ''");
    }
  }

  @Test
  void malformed_values_are_refused_with_line_column_value_and_rule() {
    refused(
        COFFEE.replace("CUSTOMER_RETENTION", "CUSTOMER_RETENSION"),
        "ours.csv, line 2, column metric: must be one of CUSTOMER_RETENTION, CUSTOMER_CHURN,"
            + " VOLUNTARY_CHURN, INVOLUNTARY_CHURN, NET_REVENUE_RETENTION,"
            + " GROSS_REVENUE_RETENTION, REPEAT_PURCHASE_RATE, REPEAT_PURCHASE_RATE_IN_WINDOW,"
            + " RETURNING_CUSTOMER_RATE, APP_RETENTION_DAY_1, APP_RETENTION_DAY_7,"
            + " APP_RETENTION_DAY_14, APP_RETENTION_DAY_30, NET_PROMOTER_SCORE, but was"
            + " 'CUSTOMER_RETENSION'");
    refused(
        "# comment\n" + COFFEE.replace("top decile", "best"),
        "ours.csv, line 3, column statistic: must be one of mean, median, top quartile, top decile,"
            + " best in class, unknown, but was 'best'");
    refused(
        COFFEE.replace("71.50", "71,50"), "ours.csv, line 2: must have 13 fields, but was '14'");
    refused(
        COFFEE.replace("71.50", "high"),
        "ours.csv, line 2, column value: must be a number such as 63 or 5.48, but was 'high'");
    refused(
        COFFEE.replace("71.50", "1e99999"),
        "ours.csv, line 2, column value: must be at most 100, but was '1e99999'");
    refused(
        COFFEE.replace("71.50", "100.01"),
        "ours.csv, line 2, column value: must be at most 100, but was '100.01'");
    refused(
        COFFEE.replace("71.50", "-1"),
        "ours.csv, line 2, column value: must be at least 0, but was '-1'");
    refused(
        COFFEE.replace(",%,", ",points,"),
        "ours.csv, line 2, column unit: must be % for CUSTOMER_RETENTION, but was 'points'");
    refused(
        COFFEE.replace(",year,", ",annual,"),
        "ours.csv, line 2, column period: must be unknown, none, or a length such as month or 30"
            + " days, but was 'annual'");
    refused(
        COFFEE.replace(",year,", ",0 days,"),
        "ours.csv, line 2, column period: must be at least 1, but was '0 days'");
    refused(
        COFFEE.replace(",year,", ",none,"),
        "ours.csv, line 2, column period: must be a length or unknown for CUSTOMER_RETENTION, but"
            + " was 'none'");
    refused(
        COFFEE.replace("CUSTOMER_RETENTION", "REPEAT_PURCHASE_RATE"),
        "ours.csv, line 2, column period: must be none for REPEAT_PURCHASE_RATE, but was 'year'");
    refused(
        COFFEE.replace("2025-02-28", "28.02.2025"),
        "ours.csv, line 2, column page_date: must be unknown or a date such as 2025, 2025-03 or"
            + " 2025-03-31, but was '28.02.2025'");
    refused(
        COFFEE + COFFEE.replace("71.50", "72"),
        "ours.csv, line 3, column value: must not give a figure twice, but was '72'");
  }

  @Test
  void the_cause_of_a_refusal_is_kept_and_nothing_is_half_read() {
    assertThatThrownBy(() -> parse(COFFEE + COFFEE.replace("71.50", "high")))
        .hasMessageStartingWith("ours.csv, line 3, column value")
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_failing_reader_fails_the_table() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("disk");
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> BenchmarkTable.parse("ours", broken))
        .isInstanceOf(IOException.class)
        .hasMessage("disk");
  }

  @Test
  void adding_a_table_to_itself_changes_nothing_and_two_tables_keep_their_order()
      throws IOException {
    BenchmarkTable bundled = BenchmarkTable.bundled();
    assertThat(bundled.plus(bundled)).isEqualTo(bundled);
    BenchmarkTable both = bundled.plus(parse(COFFEE));
    assertThat(both.name()).isEqualTo("bundled + ours.csv");
    assertThat(both.rows()).hasSize(bundled.rows().size() + 1);
    assertThat(both.rows().subList(0, 80)).isEqualTo(bundled.rows());
    assertThat(both.find(Metric.CUSTOMER_RETENTION, Industry.of("Coffee"))).hasSize(1);
    assertThat(both.find(Metric.CUSTOMER_CHURN, Industry.of("Coffee"))).isEmpty();
  }

  @Test
  void two_values_for_one_figure_are_refused() throws IOException {
    BenchmarkTable one = parse(COFFEE);
    BenchmarkTable other = parse(COFFEE.replace("71.50", "72"));
    assertThatThrownBy(() -> one.plus(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "rows of ours.csv must not give a figure twice, but hold "
                + one.rows().get(0)
                + ", and "
                + other.rows().get(0));
  }

  @Test
  void rows_that_differ_in_anything_that_matters_stand_side_by_side() throws IOException {
    for (String variant :
        List.of(
            COFFEE.replace("CUSTOMER_RETENTION", "VOLUNTARY_CHURN"),
            COFFEE.replace("Coffee", "Tea"),
            COFFEE.replace("top decile", "mean"),
            COFFEE.replace(",year,", ",2 years,"),
            COFFEE.replace(",2024,", ",2023,"),
            COFFEE.replace("12 shops", "13 shops"),
            COFFEE.replace("Own survey", "Other survey"),
            COFFEE.replace("shelf 3", "shelf 4"))) {
      assertThat(parse(COFFEE + variant).rows()).hasSize(2);
    }
    refused(
        COFFEE + COFFEE.replace("2025-02-28", "2026"),
        "ours.csv, line 3, column value: must not give a figure twice, but was '71.50'");
  }

  @Test
  void the_industries_of_a_metric_are_listed_once_each_in_order() throws IOException {
    BenchmarkTable table =
        parse(COFFEE + COFFEE.replace("Coffee", "Bread") + COFFEE.replace("top decile", "mean"));
    assertThat(table.industries(Metric.CUSTOMER_RETENTION))
        .containsExactly(Industry.of("Bread"), Industry.of("Coffee"));
    assertThat(table.industries(Metric.CUSTOMER_CHURN)).isEmpty();
  }

  private static void refused(String rows, String message) {
    assertThatThrownBy(() -> parse(rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
