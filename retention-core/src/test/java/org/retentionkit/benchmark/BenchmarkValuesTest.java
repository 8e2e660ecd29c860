package org.retentionkit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.Ratio;
import org.retentionkit.testing.JsonRoundTrip;

class BenchmarkValuesTest {
  private static BenchmarkBuilder benchmark(Metric metric, String value) {
    return Benchmark.of(metric, Industry.RETAIL, value).source("A, b", "https://c", "unknown");
  }

  @Property
  void a_length_comes_back_from_its_own_words(
      @ForAll @IntRange(min = 1, max = 9999) int count, @ForAll CalendarUnit unit) {
    Length length = Length.of(count, unit);
    assertThat(Lengths.parse(Lengths.words(length))).isEqualTo(length);
    assertThat(Lengths.rule(Lengths.words(length), Metric.CUSTOMER_CHURN, "churn")).isNull();
  }

  @Test
  void lengths_are_read_as_tables_spell_them() {
    assertThat(Lengths.parse("4 quarters")).isEqualTo(Length.of(CalendarUnit.YEAR));
    assertThat(Lengths.parse(" Month ")).isEqualTo(Length.of(CalendarUnit.MONTH));
    assertThat(Lengths.parse("30 days")).isEqualTo(Length.of(30, CalendarUnit.DAY));
    assertThat(Lengths.words(Length.of(2, CalendarUnit.YEAR))).isEqualTo("2 years");
    assertThat(Lengths.parse("unknown")).isNull();
    for (CalendarUnit unit : CalendarUnit.values()) {
      assertThat(Lengths.words(Length.of(unit))).isEqualTo(unit.singular());
    }
  }

  @Test
  void values_lie_on_the_scale_of_their_metric() {
    assertThat(benchmark(Metric.NET_PROMOTER_SCORE, "-100").build().quantity())
        .hasToString("−100 points");
    assertThat(benchmark(Metric.NET_REVENUE_RETENTION, "110.50").build().quantity())
        .hasToString("110.5 %");
    assertThat(benchmark(Metric.CUSTOMER_CHURN, "0").build().fraction()).isEqualTo(Ratio.ZERO);
    assertThat(benchmark(Metric.CUSTOMER_RETENTION, "100").build().fraction()).isEqualTo(Ratio.ONE);
    refused(
        () -> benchmark(Metric.NET_PROMOTER_SCORE, "-100.1").build(),
        "value must be at least -100, but was -100.1");
    refused(
        () -> benchmark(Metric.NET_PROMOTER_SCORE, "101").build(),
        "value must be at most 100, but was 101");
    refused(
        () -> benchmark(Metric.CUSTOMER_CHURN, "-0.1").build(),
        "value must be at least 0, but was -0.1");
    refused(
        () -> benchmark(Metric.GROSS_REVENUE_RETENTION, "100.1").build(),
        "value must be at most 100, but was 100.1");
    refused(
        () -> benchmark(Metric.CUSTOMER_CHURN, "63 %"),
        "value must be a number such as 63 or 5.48, but was '63 %'");
  }

  @Test
  void a_period_belongs_to_metrics_that_depend_on_it() {
    refused(
        () -> benchmark(Metric.NET_PROMOTER_SCORE, "3").per(CalendarUnit.YEAR).build(),
        "length must not be given for the Net Promoter Score, but was 1 year");
  }

  @Test
  void what_is_not_given_is_unknown_and_a_source_must_be_given() {
    assertThat(benchmark(Metric.CUSTOMER_RETENTION, "63").build())
        .hasToString(
            "Customer retention rate, Retail: 63 %, statistic unknown, period unknown, data of"
                + " unknown years; A, b (https://c, page not dated)");
    assertThat(benchmark(Metric.NET_PROMOTER_SCORE, "63").note("n").build())
        .hasToString(
            "Net Promoter Score, Retail: 63 points, statistic unknown, data of unknown years; A, b"
                + " (https://c, page not dated)")
        .extracting(Benchmark::note, Benchmark::measures, Benchmark::population)
        .containsExactly("n", "Net Promoter Score", "unknown");
    assertThatThrownBy(() -> Benchmark.of(Metric.CUSTOMER_CHURN, Industry.MEDIA, "1").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("source must be given for a benchmark");
  }

  @Test
  void a_source_is_cited_with_its_date_where_it_is_known() {
    assertThat(new BenchmarkSource("Recurly, Churn", "https://example.org", "2025-03"))
        .hasToString("Recurly, Churn (https://example.org, page of 2025-03)");
    assertThat(new BenchmarkSource("Recurly, Churn", "https://example.org", "unknown"))
        .hasToString("Recurly, Churn (https://example.org, page not dated)");
  }

  @Test
  void blank_texts_and_dates_of_another_form_are_refused() {
    refused(() -> Industry.of("  "), "name must not be blank");
    refused(() -> new BenchmarkSource(" ", "b", "2025"), "title must not be blank");
    refused(() -> new BenchmarkSource("a", "", "2025"), "address must not be blank");
    for (String date : new String[] {"", "2025-13", "2025-00", "2025-01-32", "25", "May 2025"}) {
      refused(
          () -> new BenchmarkSource("a", "b", date),
          "date must be unknown or a date such as 2025, 2025-03 or 2025-03-31, but was '"
              + date
              + "'");
    }
    refused(
        () -> benchmark(Metric.CUSTOMER_CHURN, "1").dataYears(" ").build(),
        "dataYears must not be blank");
    refused(
        () -> benchmark(Metric.CUSTOMER_CHURN, "1").population(" ").build(),
        "population must not be blank");
    refused(
        () -> benchmark(Metric.CUSTOMER_CHURN, "1").measures("").build(),
        "measures must not be blank");
    refused(() -> new BenchmarkTable("", java.util.List.of()), "name must not be blank");
  }

  @Test
  void industries_are_named_by_the_host_too_and_sort_by_name() {
    assertThat(Industry.of(" Retail ")).isEqualTo(Industry.RETAIL).hasToString("Retail");
    assertThat(Industry.BANKING).isLessThan(Industry.RETAIL);
  }

  @Test
  void all_of_it_comes_back_from_json() {
    JsonRoundTrip.check(Industry.RETAIL, Industry.class);
    JsonRoundTrip.check(new BenchmarkSource("a", "b", "2025"), BenchmarkSource.class);
    JsonRoundTrip.check(benchmark(Metric.CUSTOMER_CHURN, "5.48").build(), Benchmark.class);
    JsonRoundTrip.check(BenchmarkTable.bundled(), BenchmarkTable.class);
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
