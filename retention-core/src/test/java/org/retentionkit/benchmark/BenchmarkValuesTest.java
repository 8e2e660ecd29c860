package org.retentionkit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Metric;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.testing.JsonRoundTrip;

class BenchmarkValuesTest {
  private static BenchmarkBuilder benchmark(Metric metric, String value) {
    return Benchmark.of(metric, Industry.RETAIL, value).source("A, b", "https://c", "unknown");
  }

  @Property
  void a_length_comes_back_from_its_own_words(
      @ForAll @IntRange(min = 1, max = 9999) int count, @ForAll boolean months) {
    PeriodLength length = months ? PeriodLength.ofMonths(count) : PeriodLength.ofDays(count);
    assertThat(PeriodLength.parse(length.toString())).isEqualTo(length);
    assertThat(length.isKnown()).isTrue();
  }

  @Test
  void lengths_are_equal_when_they_are_the_same_days_or_months() {
    assertThat(PeriodLength.parse("4 quarters")).isEqualTo(PeriodLength.YEAR).hasToString("year");
    assertThat(PeriodLength.parse("12 months")).isEqualTo(PeriodLength.of(Period.ofYear(2025)));
    assertThat(PeriodLength.parse("2 weeks")).isEqualTo(PeriodLength.ofDays(14));
    assertThat(PeriodLength.parse("2 weeks")).hasToString("14 days");
    assertThat(PeriodLength.parse(" Month ")).isEqualTo(PeriodLength.MONTH).hasToString("month");
    assertThat(PeriodLength.parse("1 day")).isEqualTo(PeriodLength.ofDays(1)).hasToString("day");
    assertThat(PeriodLength.parse("7 days")).hasToString("week");
    assertThat(PeriodLength.parse("quarter")).hasToString("quarter");
    assertThat(PeriodLength.parse("2 years")).hasToString("2 years");
    assertThat(PeriodLength.parse("18 months")).hasToString("18 months");
    assertThat(PeriodLength.ofDays(30)).isNotEqualTo(PeriodLength.MONTH);
    assertThat(PeriodLength.parse("unknown")).isEqualTo(PeriodLength.UNKNOWN);
    assertThat(PeriodLength.parse("none")).isEqualTo(PeriodLength.NONE);
    assertThat(PeriodLength.UNKNOWN.isKnown()).isFalse();
    assertThat(PeriodLength.NONE.isKnown()).isFalse();
    assertThat(PeriodLength.of(Period.ofWeek(LocalDate.of(2026, 3, 2)))).hasToString("week");
    for (CalendarUnit unit : CalendarUnit.values()) {
      assertThat(PeriodLength.of(unit)).hasToString(unit.singular());
    }
  }

  @Test
  void lengths_that_cannot_be_are_refused() {
    refused(
        () -> PeriodLength.parse("days"),
        "period must be unknown, none, or a length such as month or 30 days, but was 'days'");
    refused(
        () -> PeriodLength.parse("30"),
        "period must be unknown, none, or a length such as month or 30 days, but was '30'");
    refused(() -> PeriodLength.ofMonths(0), "count must be at least 1, but was 0");
    refused(
        () -> new PeriodLength(PeriodLength.Kind.NONE, 2), "count must be 0 for NONE, but was 2");
    refused(
        () -> new PeriodLength(PeriodLength.Kind.UNKNOWN, -1),
        "count must be 0 for UNKNOWN, but was -1");
  }

  @Test
  void values_lie_on_the_scale_of_their_metric() {
    assertThat(benchmark(Metric.NET_PROMOTER_SCORE, "-100").build().valueText())
        .isEqualTo("-100 points");
    assertThat(benchmark(Metric.NET_REVENUE_RETENTION, "110.50").build().valueText())
        .isEqualTo("110.5 %");
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
        () -> benchmark(Metric.NET_PROMOTER_SCORE, "3").per(PeriodLength.YEAR).build(),
        "period must be none for NET_PROMOTER_SCORE, but was year");
    refused(
        () -> benchmark(Metric.CUSTOMER_CHURN, "3").per(PeriodLength.NONE).build(),
        "period must be a length or unknown for CUSTOMER_CHURN, but was none");
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
    JsonRoundTrip.check(PeriodLength.YEAR, PeriodLength.class);
    JsonRoundTrip.check(new BenchmarkSource("a", "b", "2025"), BenchmarkSource.class);
    JsonRoundTrip.check(benchmark(Metric.CUSTOMER_CHURN, "5.48").build(), Benchmark.class);
    JsonRoundTrip.check(BenchmarkTable.bundled(), BenchmarkTable.class);
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
