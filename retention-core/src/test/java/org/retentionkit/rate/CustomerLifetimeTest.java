package org.retentionkit.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.Ratio;
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
    assertThat(MonthlyChurn.of("0.02").lifetime(definition).value())
        .isCloseTo(months, within(1e-9));
  }

  /** metrics.md 2.3: 80 % a year is 12.55 % a month, 1.25 years against 7.97 months. */
  @Test
  void the_geometric_lifetime_depends_on_the_step_and_the_continuous_one_does_not() {
    AnnualChurn annual = AnnualChurn.of("0.80");
    MonthlyChurn monthly = annual.toMonthly(Conversion.COMPOUND);
    assertThat(annual.lifetime(LifetimeDefinition.GEOMETRIC).value() * 12).isEqualTo(15.0);
    assertThat(monthly.lifetime(LifetimeDefinition.GEOMETRIC).value())
        .isCloseTo(7.97, within(5e-3));
    assertThat(annual.lifetime(LifetimeDefinition.CONTINUOUS).value() * 12)
        .isCloseTo(7.456, within(1e-3))
        .isCloseTo(monthly.lifetime(LifetimeDefinition.CONTINUOUS).value(), within(1e-12));
  }

  @Test
  void retention_of_85_percent_a_year_is_a_mean_of_6_667_years() {
    assertThat(AnnualChurn.of("0.15").lifetime(LifetimeDefinition.GEOMETRIC).value())
        .isCloseTo(6.667, within(5e-4));
  }

  /** The mean number of periods begun is the sum of the shares still here. */
  @Property(tries = 50)
  void the_geometric_lifetime_is_the_sum_of_survivors(
      @ForAll @IntRange(min = 50, max = 1000) int c) {
    MonthlyChurn churn = new MonthlyChurn(Ratio.of(c, 1000));
    double sum = 0;
    for (int period = 0; period < 1_500; period++) {
      sum += churn.stillHereAfter(period);
    }
    assertThat(churn.lifetime(LifetimeDefinition.GEOMETRIC).value()).isCloseTo(sum, within(1e-10));
  }

  @Property
  void every_lifetime_has_a_number_or_a_reason_and_says_either(
      @ForAll @IntRange(max = 1000) int c, @ForAll LifetimeDefinition definition) {
    MeasurementContract.check(new MonthlyChurn(Ratio.of(c, 1000)).lifetime(definition));
  }

  @Property
  void half_are_left_at_the_half_life(@ForAll @IntRange(min = 1, max = 999) int c) {
    MonthlyChurn churn = new MonthlyChurn(Ratio.of(c, 1000));
    assertThat(Math.pow(1 - c / 1000.0, churn.halfLife().value())).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void nobody_leaving_means_unbounded_not_infinite_and_not_zero() {
    CustomerLifetime lifetime = MonthlyChurn.of("0").lifetime(LifetimeDefinition.GEOMETRIC);
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
    AnnualChurn all = AnnualChurn.of("1");
    assertThat(all.lifetime(LifetimeDefinition.GEOMETRIC).value()).isEqualTo(1.0);
    assertThat(all.lifetime(LifetimeDefinition.COMPLETED_PERIODS).value()).isEqualTo(0.0);
    assertThat(all.lifetime(LifetimeDefinition.CONTINUOUS).value()).isEqualTo(0.0);
    assertThat(all.halfLife().value()).isEqualTo(0.0);
  }

  @Test
  void a_lifetime_explains_itself() {
    assertThat(MonthlyChurn.of("0.02").lifetime(LifetimeDefinition.GEOMETRIC).explanation())
        .hasToString(
            "Customer lifetime (mean periods begun): 50.00 months = 1 ÷ churn 2 % a month.");
  }
}
