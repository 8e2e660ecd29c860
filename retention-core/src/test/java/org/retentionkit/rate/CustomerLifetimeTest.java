package org.retentionkit.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.retentionkit.CalendarUnit.MONTH;
import static org.retentionkit.CalendarUnit.YEAR;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.Ratio;
import org.retentionkit.StatedRate;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.MeasurementContract;

class CustomerLifetimeTest {
  @ParameterizedTest
  @CsvSource({
    "GEOMETRIC,50",
    "COMPLETED_PERIODS,49",
    "CONTINUOUS,49.49831645250916",
    "MEDIAN,34.30961849152067"
  })
  void two_percent_a_month_has_four_lifetimes(LifetimeDefinition definition, double months) {
    assertThat(lifetime("0.02", MONTH, definition).value()).isCloseTo(months, within(1e-9));
  }

  /** metrics.md 2.3: 80 % a year is 12.55 % a month, 1.25 years against 7.97 months. */
  @Test
  void the_geometric_lifetime_depends_on_the_step_and_the_continuous_one_does_not() {
    StatedRate annual = Rates.churn("0.80", YEAR);
    StatedRate monthly = RateConverter.convert(annual, MONTH);
    assertThat(
            LifetimeCalculator.expectedLifetime(annual, LifetimeDefinition.GEOMETRIC).value() * 12)
        .isEqualTo(15.0);
    assertThat(LifetimeCalculator.expectedLifetime(monthly, LifetimeDefinition.GEOMETRIC).value())
        .isCloseTo(7.97, within(5e-3));
    assertThat(
            LifetimeCalculator.expectedLifetime(annual, LifetimeDefinition.CONTINUOUS).value() * 12)
        .isCloseTo(7.456, within(1e-3))
        .isCloseTo(
            LifetimeCalculator.expectedLifetime(monthly, LifetimeDefinition.CONTINUOUS).value(),
            within(1e-12));
  }

  @Test
  void retention_of_85_percent_a_year_is_a_mean_of_6_667_years() {
    assertThat(lifetime("0.15", YEAR, LifetimeDefinition.GEOMETRIC).value())
        .isCloseTo(6.667, within(5e-4));
  }

  /** The mean number of periods begun is the sum of the shares still here. */
  @Property(tries = 50)
  void the_geometric_lifetime_is_the_sum_of_survivors(
      @ForAll @IntRange(min = 50, max = 1000) int c) {
    StatedRate churn = Rates.churn(Ratio.of(c, 1000), MONTH);
    double sum = 0;
    for (int period = 0; period < 1_500; period++) {
      sum += period == 0 ? 1 : LifetimeCalculator.stillHereAfter(churn, Length.of(period, MONTH));
    }
    assertThat(LifetimeCalculator.expectedLifetime(churn, LifetimeDefinition.GEOMETRIC).value())
        .isCloseTo(sum, within(1e-10));
  }

  @Property
  void every_lifetime_has_a_number_or_a_reason_and_says_either(
      @ForAll @IntRange(max = 1000) int c, @ForAll LifetimeDefinition definition) {
    MeasurementContract.check(
        LifetimeCalculator.expectedLifetime(Rates.churn(Ratio.of(c, 1000), MONTH), definition));
  }

  @Property
  void half_are_left_at_the_half_life(@ForAll @IntRange(min = 1, max = 999) int c) {
    StatedRate churn = Rates.churn(Ratio.of(c, 1000), MONTH);
    assertThat(Math.pow(1 - c / 1000.0, LifetimeCalculator.halfLife(churn).value()))
        .isCloseTo(0.5, within(1e-12));
  }

  /** Where ln(1 − churn) is no double with all its digits any more: 1 and ln 2 over the churn. */
  @Test
  void a_vanishing_churn_has_a_vast_lifetime_that_can_be_read() {
    for (String churn : List.of("1e-305", "1e-310", "1e-400")) {
      CustomerLifetime mean = lifetime(churn, MONTH, LifetimeDefinition.CONTINUOUS);
      CustomerLifetime median = lifetime(churn, MONTH, LifetimeDefinition.MEDIAN);
      assertThat(mean.exact().times(Ratio.of(churn))).isEqualTo(Ratio.ONE);
      assertThat(median.exact().times(Ratio.of(churn)).value()).isEqualTo(Math.log(2));
      assertThat(median.reading()).startsWith("Customer lifetime (median, the half-life): 6931");
    }
    CustomerLifetime vast = lifetime("1e-310", MONTH, LifetimeDefinition.MEDIAN);
    assertThat(vast.explanation().value()).isNull();
    assertThatThrownBy(vast::value)
        .hasMessage("value must not exceed the largest double, 1.8e308, but was 6.931E+309");
  }

  @Test
  void nobody_leaving_means_unbounded_not_infinite_and_not_zero() {
    CustomerLifetime lifetime = lifetime("0", MONTH, LifetimeDefinition.GEOMETRIC);
    assertThat(lifetime.isDefined()).isFalse();
    assertThat(lifetime.toOptional()).isEmpty();
    assertThatThrownBy(lifetime::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Customer lifetime (mean periods begun) is undefined: it is unbounded, because churn is 0"
                + " and nobody is expected to leave");
    assertThat(lifetime.explanation().sentence())
        .isEqualTo(
            "Customer lifetime (mean periods begun): undefined, it is unbounded, because churn is 0"
                + " and nobody is expected to leave; 1 ÷ churn 0 % a month.");
  }

  @Test
  void everybody_leaving_at_once_has_no_time_but_one_begun_period() {
    StatedRate all = Rates.churn("1", YEAR);
    assertThat(LifetimeCalculator.expectedLifetime(all, LifetimeDefinition.GEOMETRIC).value())
        .isEqualTo(1.0);
    assertThat(
            LifetimeCalculator.expectedLifetime(all, LifetimeDefinition.COMPLETED_PERIODS).value())
        .isEqualTo(0.0);
    assertThat(LifetimeCalculator.expectedLifetime(all, LifetimeDefinition.CONTINUOUS).value())
        .isEqualTo(0.0);
    assertThat(LifetimeCalculator.halfLife(all).value()).isEqualTo(0.0);
  }

  @Test
  void a_lifetime_explains_itself() {
    assertThat(lifetime("0.02", MONTH, LifetimeDefinition.GEOMETRIC).explanation())
        .hasToString(
            "Customer lifetime (mean periods begun): 50.00 months = 1 ÷ churn 2 % a month.");
  }

  /** Fault M8: next to 1 the logarithm is taken of the exact retention. */
  @Test
  void churn_next_to_everybody_keeps_its_digits() {
    assertThat(lifetime("0.999999999", MONTH, LifetimeDefinition.CONTINUOUS).value())
        .isCloseTo(0.048254942433694645, within(1e-17));
    assertThat(lifetime("0.999999999999999999", MONTH, LifetimeDefinition.MEDIAN).value())
        .isCloseTo(Math.log(2) / (18 * Math.log(10)), within(1e-17));
  }

  @Test
  void a_lifetime_of_a_rate_for_several_units_counts_in_those_units() {
    StatedRate fortnight =
        new StatedRate(Metric.CUSTOMER_CHURN, Ratio.of("0.1"), Length.of(14, CalendarUnit.DAY));
    assertThat(LifetimeCalculator.expectedLifetime(fortnight).explanation().sentence())
        .isEqualTo(
            "Customer lifetime (mean periods begun): 140.00 days ="
                + " (1 ÷ churn 10 % in 14 days) × length 14 days.");
    assertThat(LifetimeCalculator.expectedLifetime(fortnight))
        .hasToString("Customer lifetime (mean periods begun): 140.00 days");
  }

  @Test
  void retention_says_the_same_as_its_churn() {
    assertThat(LifetimeCalculator.expectedLifetime(Rates.retention(Ratio.of("0.98"), MONTH)))
        .isEqualTo(lifetime("0.02", MONTH, LifetimeDefinition.GEOMETRIC));
  }

  private static CustomerLifetime lifetime(
      String churn, CalendarUnit unit, LifetimeDefinition definition) {
    return LifetimeCalculator.expectedLifetime(Rates.churn(churn, unit), definition);
  }

  @Test
  void a_lifetime_is_told_in_months_where_the_unit_is_a_fixed_number_of_them() {
    assertThat(lifetimeAt("0.05", CalendarUnit.MONTH).months()).isEqualTo(20);
    assertThat(lifetimeAt("0.8", CalendarUnit.YEAR).months()).isEqualTo(15);
    assertThat(lifetimeAt("0.5", CalendarUnit.QUARTER).months()).isEqualTo(6);
    assertThatThrownBy(() -> lifetimeAt("0.05", CalendarUnit.WEEK).months())
        .hasMessage(
            "length must be in months, quarters or years to tell the lifetime in months, "
                + "but was 1 week");
    assertThatThrownBy(() -> lifetimeAt("0", CalendarUnit.MONTH).months())
        .isInstanceOf(org.retentionkit.UndefinedMeasureException.class);
  }

  private static CustomerLifetime lifetimeAt(String churn, CalendarUnit unit) {
    return new CustomerLifetime(Ratio.of(churn), Length.of(unit), LifetimeDefinition.GEOMETRIC);
  }

  /** A definition is a value: what was computed by one can be asked of another. */
  @Test
  void one_lifetime_can_be_asked_by_every_definition() {
    CustomerLifetime mean = lifetime("0.02", MONTH, LifetimeDefinition.GEOMETRIC);
    assertThat(LifetimeDefinition.MEDIAN.of(mean))
        .isEqualTo(lifetime("0.02", MONTH, LifetimeDefinition.MEDIAN));
    assertThat(LifetimeDefinition.GEOMETRIC.of(mean)).isEqualTo(mean);
  }
}
