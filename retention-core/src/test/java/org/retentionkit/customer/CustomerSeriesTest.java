package org.retentionkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.retentionkit.Average;
import org.retentionkit.AverageDefinition;
import org.retentionkit.Period;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;

class CustomerSeriesTest {
  private static final Period JANUARY = Period.ofMonth(2026, 1);
  private static final Period FEBRUARY = Period.ofMonth(2026, 2);
  private static final CustomerSeries TWO =
      CustomerSeries.of(
          CustomerCounts.during(JANUARY).opening(1000).joined(0).lost(100).lostOfNew(0).build(),
          CustomerCounts.during(FEBRUARY).opening(900).joined(0).lost(180).lostOfNew(0).build());

  /** A series of months that lose and win the given per cents. */
  private static CustomerSeries series(List<Integer> lossPercents) {
    List<CustomerCounts> counts = new ArrayList<>();
    Period month = JANUARY;
    long opening = 10_000;
    for (int percent : lossPercents) {
      CustomerCounts next =
          CustomerCounts.during(month)
              .opening(opening)
              .joined(7)
              .lost(opening * percent / 100)
              .lostOfNew(0)
              .build();
      counts.add(next);
      opening = next.closing();
      month = month.next();
    }
    return new CustomerSeries(counts);
  }

  @Property
  void pooled_retention_and_churn_add_up_to_exactly_one(
      @ForAll @Size(min = 1, max = 24) List<@IntRange(max = 100) Integer> losses) {
    CustomerSeries series = series(losses);
    MeasurementContract.check(RetentionCalculator.retentionTrend(series));
    for (AverageDefinition average : AverageDefinition.values()) {
      MeasurementContract.check(
          ChurnCalculator.averageChurnRate(series, ChurnDefinition.AVERAGE_BASE, average));
      assertThat(
              RetentionCalculator.averageRetentionRate(series, average)
                  .exact()
                  .plus(
                      ChurnCalculator.averageChurnRate(
                              series, ChurnDefinition.OPENING_COHORT, average)
                          .exact()))
          .isEqualTo(Ratio.ONE);
    }
  }

  @Property
  void averages_lie_between_the_smallest_and_the_largest_rate(
      @ForAll @Size(min = 1, max = 24) List<@IntRange(max = 100) Integer> losses) {
    CustomerSeries series = series(losses);
    for (AverageDefinition average : AverageDefinition.values()) {
      Average rate =
          ChurnCalculator.averageChurnRate(series, ChurnDefinition.OPENING_PLUS_NEW, average);
      List<Ratio> each = rate.rates().stream().map(Rate::exact).filter(Ratio::isDefined).toList();
      assertThat(rate.exact())
          .isBetween(
              each.stream().min(Ratio::compareTo).orElseThrow(),
              each.stream().max(Ratio::compareTo).orElseThrow());
    }
  }

  @Test
  void pooled_and_simple_average_differ_and_say_which_months_took_part() {
    Average pooled = RetentionCalculator.averageRetentionRate(TWO, AverageDefinition.POOLED);
    Average simple = RetentionCalculator.averageRetentionRate(TWO, AverageDefinition.SIMPLE);
    assertThat(pooled.exact()).isEqualTo(Ratio.of(1620, 1900));
    assertThat(simple.exact()).isEqualTo(Ratio.of(85, 100));
    assertThat(pooled.explanation())
        .hasToString(
            "Average rate, pooled, 2026-01-01 to 2026-02-28: 85.3 % = sum of counted 1620 ÷ sum of"
                + " bases 1900. Customer retention rate of January 2026, February 2026.");
    assertThat(simple.explanation())
        .hasToString(
            "Average rate, simple, 2026-01-01 to 2026-02-28: 85.0 % = sum of rates 170.0 % ÷ periods"
                + " 2. Customer retention rate of January 2026, February 2026.");
  }

  @Test
  void the_last_periods_and_those_before_the_last_are_series_again() {
    assertThat(TWO.last(2)).isEqualTo(TWO);
    assertThat(TWO.last(1).counts()).containsExactly(TWO.counts().get(1));
    assertThat(TWO.beforeLast(1).counts()).containsExactly(TWO.counts().get(0));
    assertThatThrownBy(() -> TWO.last(0)).hasMessage("periods must lie between 1 and 2, but was 0");
    assertThatThrownBy(() -> TWO.last(3)).hasMessage("periods must lie between 1 and 2, but was 3");
    assertThatThrownBy(() -> TWO.beforeLast(2))
        .hasMessage("periods must lie between 1 and 1, but was 2");
  }

  @Test
  void a_series_is_read_line_by_line() {
    assertThat(TWO)
        .hasToString(
            """
            January 2026: opening 1000, lost 100, joined 0, lost of new 0, reactivated 0, acquired 0, closing 900
            February 2026: opening 900, lost 180, joined 0, lost of new 0, reactivated 0, acquired 0, closing 720\
            """);
  }

  @Test
  void a_month_that_opened_with_nobody_is_left_out_and_named() {
    CustomerSeries start =
        CustomerSeries.of(
            CustomerCounts.during(JANUARY).opening(0).joined(50).lost(0).lostOfNew(0).build(),
            CustomerCounts.during(FEBRUARY).opening(50).joined(0).lost(10).lostOfNew(0).build());
    Average average = RetentionCalculator.averageRetentionRate(start, AverageDefinition.SIMPLE);
    assertThat(average.percent(0)).isEqualByComparingTo("80");
    assertThat(average.periods()).containsExactly(FEBRUARY);
    assertThat(average.leftOut()).containsExactly(JANUARY);
    assertThat(average.explanation().notes())
        .extracting(Object::toString)
        .containsExactly(
            "Customer retention rate of February 2026.",
            "Left out, because undefined: January 2026.");
    Average none =
        RetentionCalculator.averageRetentionRate(
            CustomerSeries.of(start.counts().get(0)), AverageDefinition.POOLED);
    assertThatThrownBy(none::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Average rate, pooled is undefined: no period from January 2026 has a rate");
  }

  /** ChartMogul: the mean churn of the previous six months, the current one left out. */
  @Test
  void the_mean_of_the_previous_six_months_leaves_the_current_one_out() {
    CustomerSeries series = series(List.of(50, 1, 2, 3, 4, 5, 6, 90));
    Average mean =
        ChurnCalculator.averageChurnRate(
            series.beforeLast(6), ChurnDefinition.OPENING_COHORT, AverageDefinition.SIMPLE);
    assertThat(mean.value()).isCloseTo(0.035, within(2e-4));
    assertThat(mean.periods()).hasSize(6).startsWith(FEBRUARY).endsWith(Period.ofMonth(2026, 7));
  }

  @Test
  void trailing_means_cover_each_window() {
    CustomerSeries series = series(List.of(10, 20, 30, 40));
    List<Average> means =
        ChurnCalculator.trailingChurnRates(
            series, ChurnDefinition.OPENING_COHORT, 3, AverageDefinition.SIMPLE);
    assertThat(means).hasSize(2);
    assertThat(means.get(0).value()).isCloseTo(0.2, within(1e-3));
    assertThat(means.get(1).value()).isCloseTo(0.3, within(1e-3));
    assertThat(means.get(1))
        .isEqualTo(
            ChurnCalculator.averageChurnRate(
                series.last(3), ChurnDefinition.OPENING_COHORT, AverageDefinition.SIMPLE));
    assertThatThrownBy(
            () ->
                ChurnCalculator.trailingChurnRates(
                    series, ChurnDefinition.OPENING_COHORT, 5, AverageDefinition.SIMPLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("periods must lie between 1 and 4, but was 5");
    assertThatThrownBy(() -> series.last(0))
        .hasMessage("periods must lie between 1 and 4, but was 0");
    assertThatThrownBy(() -> series.beforeLast(4))
        .hasMessage("periods must lie between 1 and 3, but was 4");
  }

  @Test
  void neighbours_must_meet_and_balance() {
    CustomerCounts january = TWO.counts().get(0);
    assertThatThrownBy(
            () ->
                CustomerSeries.of(
                    january,
                    CustomerCounts.during(FEBRUARY)
                        .opening(901)
                        .joined(0)
                        .lost(0)
                        .lostOfNew(0)
                        .build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("opening of February 2026 must equal closing 900 of January 2026, but was 901");
    assertThatThrownBy(
            () ->
                CustomerSeries.of(
                    january,
                    CustomerCounts.during(FEBRUARY.next())
                        .opening(900)
                        .joined(0)
                        .lost(0)
                        .lostOfNew(0)
                        .build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "counts must follow each other without gap or overlap, but March 2026 does not begin"
                + " where January 2026 ends");
    assertThatThrownBy(CustomerSeries::of)
        .hasMessage("counts must hold at least one period, but was empty");
    assertThatThrownBy(() -> CustomerSeries.of(january, null))
        .hasMessage("counts[1] must not be null");
  }

  @Test
  void values_come_back_from_json() {
    JsonRoundTrip.check(TWO, CustomerSeries.class);
    JsonRoundTrip.check(RetentionCalculator.retentionTrend(TWO), RetentionTrend.class);
  }
}
