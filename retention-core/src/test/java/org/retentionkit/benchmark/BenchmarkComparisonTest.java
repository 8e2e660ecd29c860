package org.retentionkit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retentionkit.CalendarUnit.MONTH;
import static org.retentionkit.CalendarUnit.QUARTER;
import static org.retentionkit.CalendarUnit.WEEK;
import static org.retentionkit.CalendarUnit.YEAR;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Length;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Metric;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.Quantity;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.StatedRate;
import org.retentionkit.Term;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.benchmark.BenchmarkComparison.Standing;
import org.retentionkit.customer.ChurnCalculator;
import org.retentionkit.customer.ChurnDefinition;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.customer.RetentionRate;
import org.retentionkit.rate.RateConverter;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;

class BenchmarkComparisonTest {
  private static final BenchmarkTable BUNDLED = BenchmarkTable.bundled();
  private static final Period MARCH = Period.ofMonth(2026, 3);
  private static final CustomerCounts COUNTS =
      CustomerCounts.during(MARCH).opening(1_000).acquired(400).closing(800).build();
  private static final RetentionRate RETENTION = RetentionCalculator.retentionRate(COUNTS);

  private static Benchmark benchmark(Metric metric, String value, @Nullable Length length) {
    BenchmarkBuilder builder = Benchmark.of(metric, Industry.RETAIL, value);
    return (length == null ? builder : builder.per(length))
        .source("Ours, survey", "https://example.org", "2026")
        .build();
  }

  private static OwnFigure own(Metric metric, @Nullable Length length, String percent) {
    Ratio fraction = Ratio.of(percent).dividedBy(Ratio.of(100, 1));
    return OwnFigure.of(new StatedRate(metric, fraction, length));
  }

  private static OwnFigure own(String value) {
    return own(Metric.CUSTOMER_RETENTION, Length.of(YEAR), value);
  }

  private static BenchmarkComparison against63(String value) {
    return new BenchmarkComparison(
        own(value), benchmark(Metric.CUSTOMER_RETENTION, "63", Length.of(YEAR)));
  }

  @Test
  void forty_percent_against_retail_is_23_points_below_with_the_period_as_caveat() {
    BenchmarkComparison comparison = BUNDLED.compare(RETENTION, Industry.RETAIL);
    assertThat(comparison).hasToString("23 points below; the benchmark's period is unknown");
    assertThat(comparison.exact()).isEqualTo(Ratio.of(-23, 100));
    assertThat(comparison.value()).isEqualTo(-0.23);
    assertThat(comparison.points(1)).isEqualByComparingTo("-23.0");
    assertThat(comparison.standing()).isEqualTo(Standing.BELOW);
    assertThat(comparison.isDefined()).isTrue();
    assertThat(comparison.exceedsSamplingError(0.95)).isTrue();
    assertThat(comparison.caveats()).containsExactly("the benchmark's period is unknown");
    MeasurementContract.check(comparison);
    assertThat(comparison.explanation())
        .hasToString(
            "Gap to the benchmark: −23.0 percentage points = own 40.0 % − benchmark 63 %."
                + " Own: Customer retention rate, March 2026: 40.0 %."
                + " Benchmark: Customer retention rate, Retail: 63 %, statistic unknown, period"
                + " unknown, data of unknown years; Paddle, Industry retention rates"
                + " (https://www.paddle.com/resources/industry-retention-rates, page of"
                + " 2021-12-13)."
                + " It measures: customer retention rate: share of the customers kept; period not"
                + " stated; population: unknown."
                + " Note: articles credit HubSpot with these seven figures."
                + " The benchmark's period is unknown."
                + " The gap exceeds the sampling error of the own figure (95 % Wilson interval"
                + " 37.0 % to 43.1 %), the benchmark taken as exact.");
  }

  @Property
  void the_gap_and_the_benchmark_add_up_to_the_own_figure(
      @ForAll @IntRange(max = 10_000) int own, @ForAll @IntRange(max = 10_000) int other) {
    BigDecimal value = BigDecimal.valueOf(other, 2);
    BenchmarkComparison comparison =
        new BenchmarkComparison(
            own(BigDecimal.valueOf(own, 2).toPlainString()),
            benchmark(Metric.CUSTOMER_RETENTION, value.toPlainString(), Length.of(YEAR)));
    assertThat(comparison.exact().plus(comparison.benchmark().fraction()))
        .isEqualTo(Ratio.of(own, 10_000));
    assertThat(comparison.standing())
        .isEqualTo(own > other ? Standing.ABOVE : own < other ? Standing.BELOW : Standing.LEVEL);
  }

  @Test
  void the_standing_is_exact_and_read_in_words() {
    assertThat(against63("63")).hasToString("level");
    assertThat(against63("64")).hasToString("1 point above");
    assertThat(against63("67.55")).hasToString("4.6 points above");
    assertThat(against63("62")).hasToString("1 point below");
    assertThat(against63("62.999")).hasToString("less than 0.1 points below");
    assertThat(against63("62.999").standing()).isEqualTo(Standing.BELOW);
    assertThat(against63("63").standing()).isEqualTo(Standing.LEVEL);
    assertThat(against63("63.001").standing()).isEqualTo(Standing.ABOVE);
  }

  @Test
  void a_figure_without_counts_has_no_sampling_error() {
    assertThat(against63("40").own().isCounted()).isFalse();
    assertThatThrownBy(() -> against63("40").exceedsSamplingError(0.95))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The sampling error of Customer retention rate (stated): 40.0 % a year is undefined: it is not known as"
                + " a share of one counted group; pass its interval");
    assertThat(against63("40").explanation().toString()).doesNotContain("sampling");
  }

  @Test
  void a_gap_within_sampling_error_is_called_so() {
    CustomerCounts few = CustomerCounts.during(MARCH).opening(10).acquired(0).closing(6).build();
    BenchmarkComparison comparison =
        BUNDLED.compare(RetentionCalculator.retentionRate(few), Industry.RETAIL);
    assertThat(comparison.exceedsSamplingError(0.95)).isFalse();
    assertThat(comparison.explanation().toString())
        .endsWith(
            "The gap is within the sampling error of the own figure (95 % Wilson interval 31.3 % to"
                + " 83.2 %), the benchmark taken as exact.");
    assertThat(comparison.exceedsSamplingError(new ConfidenceInterval(0.5, 0.6, 0.9, "own")))
        .isTrue();
    assertThat(comparison.exceedsSamplingError(new ConfidenceInterval(0.5, 0.63, 0.9, "own")))
        .isFalse();
  }

  @Test
  void an_equal_period_is_preferred_to_an_unknown_one() {
    BenchmarkTable table =
        BenchmarkTable.of(
            "ours",
            java.util.List.of(
                benchmark(Metric.CUSTOMER_RETENTION, "60", null),
                benchmark(Metric.CUSTOMER_RETENTION, "97", Length.of(MONTH)),
                benchmark(Metric.CUSTOMER_RETENTION, "70", Length.of(YEAR))));
    assertThat(table.compare(own("80"), Industry.RETAIL)).hasToString("10 points above");
    assertThat(table.compare(RETENTION, Industry.RETAIL)).hasToString("57 points below");
    assertThat(
            table.compare(
                own(Metric.CUSTOMER_RETENTION, Length.of(QUARTER), "80"), Industry.RETAIL))
        .hasToString("20 points above; the benchmark's period is unknown");
  }

  @Test
  void an_unknown_own_period_is_a_caveat_where_one_benchmark_is_left_and_refused_otherwise() {
    OwnFigure vague = own(Metric.CUSTOMER_RETENTION, null, "80");
    Benchmark yearly = benchmark(Metric.CUSTOMER_RETENTION, "70", Length.of(YEAR));
    Benchmark monthly = benchmark(Metric.CUSTOMER_RETENTION, "97", Length.of(MONTH));
    assertThat(BenchmarkTable.of("o", java.util.List.of(yearly)).compare(vague, Industry.RETAIL))
        .hasToString("10 points above; the own period is unknown");
    assertThat(BUNDLED.compare(vague, Industry.RETAIL))
        .hasToString(
            "17 points above; the benchmark's period is unknown; the own period is unknown");
    refused(
        () ->
            BenchmarkTable.of("o", java.util.List.of(yearly, monthly))
                .compare(vague, Industry.RETAIL),
        "industry must name one benchmark, but o has 2: "
            + yearly
            + " | "
            + monthly
            + ". Choose one of find(metric, industry) and make a BenchmarkComparison");
  }

  @Test
  void several_benchmarks_of_one_length_are_refused_and_listed() {
    Benchmark one = benchmark(Metric.CUSTOMER_RETENTION, "70", Length.of(YEAR));
    Benchmark other =
        Benchmark.of(Metric.CUSTOMER_RETENTION, Industry.RETAIL, "71")
            .per(Length.of(YEAR))
            .source("Theirs, survey", "https://example.org", "2026")
            .build();
    refused(
        () ->
            BenchmarkTable.of("o", java.util.List.of(one, other))
                .compare(own("40"), Industry.RETAIL),
        "industry must name one benchmark, but o has 2: "
            + one
            + " | "
            + other
            + ". Choose one of find(metric, industry) and make a BenchmarkComparison");
  }

  @Test
  void another_length_of_period_is_refused_and_the_way_to_convert_is_told() {
    CustomerCounts month =
        CustomerCounts.during(MARCH).opening(1_000).acquired(0).closing(980).build();
    BenchmarkTable yearly =
        BenchmarkTable.of(
            "o",
            java.util.List.of(
                benchmark(Metric.CUSTOMER_CHURN, "20", Length.of(YEAR)),
                benchmark(Metric.CUSTOMER_CHURN, "50", Length.of(24, MONTH)),
                benchmark(Metric.CUSTOMER_RETENTION, "80", Length.of(YEAR)),
                benchmark(Metric.NET_REVENUE_RETENTION, "102", Length.of(YEAR))));
    refused(
        () -> yearly.compare(ChurnCalculator.churnRate(month), Industry.RETAIL),
        "own period must be 1 year, but was 1 month: compare RateConverter.convert(rate,"
            + " …), or measure it over 1 year");
    refused(
        () -> yearly.compare(RetentionCalculator.retentionRate(month), Industry.RETAIL),
        "own period must be 1 year, but was 1 month: compare RateConverter.convert(rate,"
            + " …), or measure it over 1 year");
    refused(
        () ->
            yearly.compare(
                own(Metric.NET_REVENUE_RETENTION, Length.of(MONTH), "101"), Industry.RETAIL),
        "own period must be 1 year, but was 1 month: compare RateConverter.convert(rate, …), or measure it over 1 year");
    refused(
        () -> yearly.compare(own(Metric.CUSTOMER_CHURN, Length.of(WEEK), "1"), Industry.RETAIL),
        "own period must be 1 year, but was 1 week: compare RateConverter.convert(rate, …), or measure it over 1 year");
    StatedRate lost = new StatedRate(Metric.CUSTOMER_CHURN, Ratio.of("0.02"), Length.of(MONTH));
    OwnFigure converted = OwnFigure.of(RateConverter.convert(lost, YEAR));
    assertThat(yearly.compare(converted, Industry.RETAIL)).hasToString("1.5 points above");
    assertThat(converted).hasToString("Customer churn rate (stated): 21.5 % a year");
    StatedRate kept = new StatedRate(Metric.CUSTOMER_RETENTION, Ratio.of("0.98"), Length.of(MONTH));
    assertThat(yearly.compare(RateConverter.convert(kept, YEAR), Industry.RETAIL))
        .hasToString("1.5 points below");
  }

  @Test
  void another_metric_is_refused_and_the_way_to_convert_is_told() {
    OwnFigure churn = OwnFigure.of(ChurnCalculator.churnRate(COUNTS));
    Benchmark retention = benchmark(Metric.CUSTOMER_RETENTION, "80", Length.of(MONTH));
    refused(
        () -> new BenchmarkComparison(churn, retention),
        "own metric must be Customer retention rate, but was Customer churn rate: compare"
            + " RetentionCalculator.retentionRate of the same counts");
    refused(
        () ->
            new BenchmarkComparison(
                OwnFigure.of(RETENTION), benchmark(Metric.CUSTOMER_CHURN, "2", Length.of(MONTH))),
        "own metric must be Customer churn rate, but was Customer retention rate: compare"
            + " ChurnCalculator.churnRate of the same counts");
    for (Metric other : new Metric[] {Metric.NET_REVENUE_RETENTION, Metric.VOLUNTARY_CHURN}) {
      for (OwnFigure own : new OwnFigure[] {churn, OwnFigure.of(RETENTION)}) {
        refused(
            () -> own.requireLike(other, Length.of(MONTH)),
            "own metric must be "
                + other.title()
                + ", but was "
                + own.metric().title()
                + ": they measure different things and do not convert");
      }
    }
    refused(
        () ->
            own(Metric.NET_REVENUE_RETENTION, Length.of(YEAR), "101")
                .requireLike(Metric.CUSTOMER_RETENTION, Length.of(YEAR)),
        "own metric must be Customer retention rate, but was Net revenue retention: they measure"
            + " different things and do not convert");
    refused(
        () ->
            own(Metric.NET_REVENUE_RETENTION, Length.of(YEAR), "101")
                .requireLike(Metric.CUSTOMER_CHURN, Length.of(YEAR)),
        "own metric must be Customer churn rate, but was Net revenue retention: they measure"
            + " different things and do not convert");
  }

  @Test
  void another_scale_is_refused() {
    refused(
        () -> OwnFigure.of(Metric.NET_PROMOTER_SCORE, RETENTION),
        "unit of Customer retention rate must be points to be the Net Promoter Score, but was 40.0"
            + " %");
  }

  @Test
  void a_measure_without_a_metric_of_its_own_must_be_given_one() {
    Rate score = new Score(Ratio.of(1, 3), null);
    refused(
        () -> BUNDLED.compare(score, Industry.RETAIL),
        "Score has no metric of its own; name one: OwnFigure.of(metric, rate)");
    assertThat(OwnFigure.of(Metric.VOLUNTARY_CHURN, ChurnCalculator.churnRate(COUNTS)).metric())
        .isEqualTo(Metric.VOLUNTARY_CHURN);
  }

  @Test
  void an_industry_without_a_benchmark_is_refused_with_those_there_are() {
    refused(
        () -> BUNDLED.compare(ChurnCalculator.churnRate(COUNTS), Industry.RETAIL),
        "industry must have a benchmark of Customer churn rate in bundled, but was Retail; known"
            + " are: B2B subscriptions, B2C subscriptions, Subscriptions");
    refused(
        () -> BUNDLED.compare(own(Metric.VOLUNTARY_CHURN, Length.of(YEAR), "1"), Industry.RETAIL),
        "industry must have a benchmark of Voluntary churn rate in bundled, but was Retail; the"
            + " table has none of that metric");
  }

  @Test
  void a_period_that_opened_with_nobody_has_a_comparison_that_says_why_it_has_no_number() {
    RetentionRate none =
        RetentionCalculator.retentionRate(
            CustomerCounts.during(MARCH).opening(0).acquired(4).closing(4).build());
    BenchmarkComparison comparison = BUNDLED.compare(none, Industry.RETAIL);
    String reason = "opening is 0 in March 2026 (acquired 4, closing 4)";
    assertThat(comparison.isDefined()).isFalse();
    assertThat(comparison.undefinedReason()).isEqualTo(reason);
    assertThat(comparison.exact().isDefined()).isFalse();
    assertThat(comparison)
        .hasToString("undefined, " + reason + "; the benchmark's period is unknown");
    assertThat(comparison.own())
        .hasToString("Customer retention rate, March 2026: undefined, " + reason);
    assertThat(comparison.explanation().toString())
        .startsWith(
            "Gap to the benchmark: undefined, "
                + reason
                + "; own not known − benchmark 63 %. Own: ");
    for (ThrowingCallable call :
        new ThrowingCallable[] {
          comparison::value, comparison::standing, () -> comparison.points(1)
        }) {
      assertThatThrownBy(call)
          .isInstanceOf(UndefinedMeasureException.class)
          .hasMessage("Gap to the benchmark is undefined: " + reason);
    }
  }

  @Test
  void a_rate_over_another_group_is_compared_without_counts() {
    CustomerCounts full =
        CustomerCounts.during(MARCH).opening(1_000).joined(500).lost(50).lostOfNew(12).build();
    BenchmarkComparison comparison =
        BUNDLED.compare(
            ChurnCalculator.churnRate(full, ChurnDefinition.AVERAGE_BASE), Industry.SUBSCRIPTIONS);
    assertThat(comparison).hasToString("0.4 points below");
    assertThat(comparison.own().isCounted()).isFalse();
    assertThat(comparison.own().explanation().title())
        .isEqualTo("Customer churn rate (all losses over the average base)");
  }

  /** A score in points, as a Net Promoter Score is. */
  private record Score(Ratio exact, @Nullable String missing) implements Rate {
    private static final long serialVersionUID = 1L;

    private enum Kind implements Measure<Score, Score> {
      SCORE;

      @Override
      public Spec<Score> spec() {
        return Spec.of(
                "test.score",
                "Score",
                Term.of("score", Score::exact, s -> Quantity.of(0)),
                "a test")
            .undefinedIf(s -> s.missing() == null ? null : Message.text(s.missing()))
            .points(1);
      }

      @Override
      public Score of(Score summary) {
        return summary;
      }
    }

    @Override
    public Kind definition() {
      return Kind.SCORE;
    }

    @Override
    public Score summary() {
      return this;
    }
  }

  /** Fault M5: the standing of an NPS of 1/3 is exact. */
  @Test
  void a_score_is_compared_in_points_and_exactly() {
    OwnFigure score = OwnFigure.of(Metric.NET_PROMOTER_SCORE, new Score(Ratio.of(7, 100), null));
    assertThat(score.exact()).isEqualTo(Ratio.of(7, 100));
    assertThat(score.length()).isNull();
    BenchmarkComparison comparison = BUNDLED.compare(score, Industry.E_COMMERCE);
    assertThat(comparison).hasToString("41 points below");
    assertThat(comparison.explanation().toString())
        .startsWith("Gap to the benchmark: −41.0 points = own +7.0 points − benchmark +48 points.");
    OwnFigure third = OwnFigure.of(Metric.NET_PROMOTER_SCORE, new Score(Ratio.of(1, 3), null));
    assertThat(BUNDLED.compare(third, Industry.E_COMMERCE).exact()).isEqualTo(Ratio.of(-11, 75));
    OwnFigure none =
        OwnFigure.of(Metric.NET_PROMOTER_SCORE, new Score(Ratio.of(0, 0), "nobody answered"));
    assertThat(BUNDLED.compare(none, Industry.E_COMMERCE))
        .hasToString("undefined, nobody answered");
  }

  @Test
  void own_figures_that_cannot_be_are_refused() {
    OwnFigure good = OwnFigure.of(RETENTION);
    refused(
        () ->
            new OwnFigure(
                Metric.NET_PROMOTER_SCORE,
                good.explanation(),
                Length.of(YEAR),
                good.exact(),
                good.counts()),
        "length must not be given for the Net Promoter Score, but was 1 year");
    refused(
        () ->
            new OwnFigure(
                good.metric(), good.explanation(), null, Ratio.of(0, 0), new Proportion(0, 0)),
        "exact must be defined if and only if it is explained, but was 0/0");
    refused(
        () ->
            new OwnFigure(good.metric(), good.explanation(), null, Ratio.ONE, new Proportion(1, 2)),
        "counts must be the figure 1, but was 1/2");
  }

  @Test
  void comparisons_come_back_from_json() {
    JsonRoundTrip.check(OwnFigure.of(RETENTION), OwnFigure.class);
    JsonRoundTrip.check(BUNDLED.compare(RETENTION, Industry.RETAIL), BenchmarkComparison.class);
  }

  @Test
  void the_definition_names_its_formula() {
    assertThat(against63("1").definition().source())
        .isEqualTo("a difference of two percentages or scores");
    assertThat(against63("1").definition().metric()).isEmpty();
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
