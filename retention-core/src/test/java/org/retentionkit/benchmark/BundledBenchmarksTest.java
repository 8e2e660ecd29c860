package org.retentionkit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.retentionkit.Metric;
import org.retentionkit.Ratio;

/** What the published figures that come with the library must hold. */
class BundledBenchmarksTest {
  private static final BenchmarkTable TABLE = BenchmarkTable.bundled();

  @Test
  void the_seven_of_the_articles_are_there_with_mean_548_sevenths_and_median_81() {
    List<Benchmark> seven =
        TABLE.rows().stream()
            .filter(row -> row.source().title().startsWith("Paddle"))
            .sorted((a, b) -> a.value().compareTo(b.value()))
            .toList();
    assertThat(seven)
        .extracting(row -> row.industry() + " " + row.value())
        .containsExactlyInAnyOrder(
            "Retail 63",
            "Banking 75",
            "Telecom 78",
            "IT services 81",
            "Insurance 83",
            "Professional services 84",
            "Media 84");
    assertThat(seven).extracting(Benchmark::period).containsOnly(PeriodLength.UNKNOWN);
    assertThat(seven).extracting(Benchmark::metric).containsOnly(Metric.CUSTOMER_RETENTION);
    Ratio sum = seven.stream().map(Benchmark::fraction).reduce(Ratio.ZERO, Ratio::plus);
    assertThat(sum.times(Ratio.of(100, 7))).isEqualTo(Ratio.of(548, 7));
    assertThat(seven.get(3).value()).isEqualByComparingTo("81");
  }

  @Test
  void each_row_says_what_it_measures_for_whom_and_who_says_so() {
    assertThat(TABLE.rows())
        .hasSize(80)
        .allSatisfy(
            row -> {
              assertThat(row.measures()).hasSizeGreaterThan(10);
              assertThat(row.population()).isNotBlank();
              assertThat(row.dataYears()).matches("unknown|\\d{4}.*");
              assertThat(row.source().title()).contains(", ");
              assertThat(row.source().address()).startsWith("https://");
            });
  }

  @Test
  void no_figure_is_given_twice() {
    Set<List<Object>> keys = new HashSet<>();
    assertThat(TABLE.rows())
        .allMatch(
            row ->
                keys.add(
                    List.of(row.metric(), row.industry(), row.statistic(), row.period())));
  }

  /** Counts and sums of the values, written down from the sources: a guard against slips. */
  @Test
  void no_value_was_changed_added_or_lost() {
    Map<String, List<Benchmark>> bySource =
        TABLE.rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.source().title().replaceAll(",.*", "") + " " + row.metric(),
                    TreeMap::new,
                    Collectors.toList()));
    assertThat(bySource)
        .hasToString(bySource.toString())
        .extractingFromEntries(
            entry ->
                entry.getKey()
                    + ": "
                    + entry.getValue().size()
                    + " rows, sum "
                    + entry.getValue().stream()
                        .map(Benchmark::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString())
        .containsExactly(
            "Adjust APP_RETENTION_DAY_1: 8 rows, sum 184",
            "Adjust APP_RETENTION_DAY_14: 1 rows, sum 9",
            "Adjust APP_RETENTION_DAY_30: 1 rows, sum 6",
            "ChurnZero NET_REVENUE_RETENTION: 1 rows, sum 102",
            "Finerva CUSTOMER_RETENTION: 2 rows, sum 167",
            "Finerva NET_REVENUE_RETENTION: 4 rows, sum 413",
            "First Page Sage CUSTOMER_RETENTION: 10 rows, sum 741",
            "Metrilo REPEAT_PURCHASE_RATE: 11 rows, sum 314.0",
            "Paddle CUSTOMER_RETENTION: 7 rows, sum 548",
            "QuestionPro NET_PROMOTER_SCORE: 19 rows, sum 809",
            "Recurly Research CUSTOMER_CHURN: 3 rows, sum 17.44",
            "Recurly Research INVOLUNTARY_CHURN: 1 rows, sum 1.89",
            "SaaS Capital GROSS_REVENUE_RETENTION: 6 rows, sum 551",
            "SaaS Capital NET_REVENUE_RETENTION: 6 rows, sum 627");
  }

  @Test
  void pages_that_do_not_say_what_they_measure_are_left_out() {
    assertThat(TABLE.rows())
        .extracting(row -> row.source().address())
        .noneMatch(
            address ->
                address.contains("answeriq")
                    || address.contains("demandsage")
                    || address.contains("worldmetrics")
                    || address.contains("churn-rate-benchmarks"));
  }

  @Test
  void the_named_industries_are_those_of_the_table() {
    List<Industry> named =
        List.of(
            Industry.RETAIL,
            Industry.BANKING,
            Industry.TELECOM,
            Industry.IT_SERVICES,
            Industry.INSURANCE,
            Industry.PROFESSIONAL_SERVICES,
            Industry.MEDIA,
            Industry.E_COMMERCE,
            Industry.B2B_SAAS,
            Industry.SUBSCRIPTIONS,
            Industry.B2B_SUBSCRIPTIONS,
            Industry.B2C_SUBSCRIPTIONS,
            Industry.MOBILE_APPS);
    assertThat(TABLE.rows()).extracting(Benchmark::industry).containsAll(named);
  }

  @Test
  void the_table_says_how_large_it_is() {
    assertThat(TABLE).hasToString("bundled, 80 benchmarks");
    assertThat(BenchmarkTable.bundled()).isSameAs(TABLE);
  }
}
