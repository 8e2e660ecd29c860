package org.retentionkit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    assertThat(seven).extracting(Benchmark::length).containsOnlyNulls();
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
                    Arrays.asList(row.metric(), row.industry(), row.statistic(), row.length())));
  }

  /** Written down from the sources a second time, as a guard against slips. */
  @Test
  void no_value_was_changed_added_or_lost() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Benchmark row : TABLE.rows()) {
      String key = row.source().title().replaceAll(",.*", "") + " " + row.metric().id();
      values.computeIfAbsent(key, k -> new ArrayList<>()).add(row.value().toPlainString());
    }
    assertThat(values)
        .hasSize(14)
        .containsEntry("Paddle customer-retention", list("63 75 78 81 83 84 84"))
        .containsEntry("First Page Sage customer-retention", list("76 74 85 86 79 71 62 70 74 66"))
        .containsEntry("Recurly Research customer-churn", list("5.48 5.15 6.81"))
        .containsEntry("Recurly Research involuntary-churn", list("1.89"))
        .containsEntry("Finerva net-revenue-retention", list("95 110 82 126"))
        .containsEntry("Finerva customer-retention", list("75 92"))
        .containsEntry("ChurnZero net-revenue-retention", list("102"))
        .containsEntry("SaaS Capital net-revenue-retention", list("100 102 103 105 107 110"))
        .containsEntry("SaaS Capital gross-revenue-retention", list("90 90 92 93 93 93"))
        .containsEntry("Metrilo repeat-purchase-rate", list("21 24.5 26 26 29 29 30 31.5 33 36 28"))
        .containsEntry("Adjust app-retention-day-1", list("25 29 26 24 23 23 19 15"))
        .containsEntry("Adjust app-retention-day-14", list("9"))
        .containsEntry("Adjust app-retention-day-30", list("6"))
        .containsEntry(
            "QuestionPro net-promoter-score",
            list("71 61 52 51 48 46 43 43 42 39 39 39 37 37 36 35 35 34 34"));
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

  private static List<String> list(String values) {
    return List.of(values.split(" "));
  }
}
