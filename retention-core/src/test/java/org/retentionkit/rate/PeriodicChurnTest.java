package org.retentionkit.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.testing.JsonRoundTrip;

class PeriodicChurnTest {
  /** metrics.md 3.5, "monthly 1, 2, 3, 5, 10 % → annual". */
  @ParameterizedTest
  @CsvSource({"0.01,11.36", "0.02,21.53", "0.03,30.62", "0.05,45.96", "0.10,71.76"})
  void published_monthly_rates_compound_to_the_published_annual_ones(String month, String year) {
    assertThat(MonthlyChurn.of(month).toAnnual(Conversion.COMPOUND).churn().percent(2))
        .isEqualByComparingTo(year);
  }

  @Test
  void two_percent_a_month_is_21_528328_percent_a_year() {
    assertThat(MonthlyChurn.of("0.02").toAnnual(Conversion.COMPOUND).churn().percent(6))
        .isEqualByComparingTo("21.528328");
  }

  /** Counter-test: many pages multiply by twelve. */
  @Test
  void five_percent_a_month_is_not_sixty_percent_a_year() {
    MonthlyChurn monthly = MonthlyChurn.of("0.05");
    assertThat(monthly.toAnnual(Conversion.COMPOUND).churn().percent(6))
        .isEqualByComparingTo("45.963991");
    assertThat(monthly.toAnnual(Conversion.LINEAR).churn().percent(0)).isEqualByComparingTo("60");
  }

  /**
   * Article 004 says "6 percent … less than a fifth every six months"; it is just under a third.
   */
  @ParameterizedTest
  @CsvSource({"0.03,16.702800", "0.06,31.013022", "0.10,46.855900"})
  void losses_over_six_months_compound(String month, String sixMonths) {
    Ratio lost = Conversion.COMPOUND.accumulate(Ratio.of(month), 6);
    assertThat(lost.percent(6)).isEqualByComparingTo(sixMonths);
    assertThat(1 - MonthlyChurn.of(month).stillHereAfter(6)).isCloseTo(lost.value(), within(1e-15));
  }

  /** Article 004 divides by six: 12 of 120 lost in six months. */
  @Test
  void dividing_by_six_understates_the_monthly_rate() {
    Ratio sixMonths = Ratio.of(12, 120);
    assertThat(Conversion.LINEAR.spread(sixMonths, 6).percent(3)).isEqualByComparingTo("1.667");
    assertThat(Conversion.COMPOUND.spread(sixMonths, 6).percent(3)).isEqualByComparingTo("1.741");
  }

  /** metrics.md 1.7: the seven benchmarks as monthly churn. */
  @ParameterizedTest
  @CsvSource({
    "0.37,3.7771",
    "0.25,2.3688",
    "0.22,2.0492",
    "0.19,1.7407",
    "0.17,1.5408",
    "0.16,1.4424"
  })
  void annual_churn_spreads_over_twelve_months(String year, String month) {
    assertThat(AnnualChurn.of(year).toMonthly(Conversion.COMPOUND).churn().percent(4))
        .isEqualByComparingTo(month);
  }

  @Test
  void retention_of_85_percent_a_year_is_98_65481_percent_a_month() {
    MonthlyChurn monthly = AnnualChurn.of("0.15").toMonthly(Conversion.COMPOUND);
    assertThat(monthly.retention().percent(5)).isEqualByComparingTo("98.65481");
    assertThat(monthly.churn().percent(5)).isEqualByComparingTo("1.34519");
  }

  @Property
  void compounding_there_and_back_returns_the_rate(
      @ForAll @LongRange(max = 999_999_999L) long billionths) {
    Ratio churn = Ratio.of(billionths, 1_000_000_000L);
    MonthlyChurn monthly = new MonthlyChurn(churn);
    assertThat(monthly.toAnnual(Conversion.COMPOUND).toMonthly(Conversion.COMPOUND).churn().value())
        .isCloseTo(churn.value(), within(1e-16));
    AnnualChurn annual = new AnnualChurn(churn);
    assertThat(
            annual
                .toQuarterly(Conversion.COMPOUND)
                .toMonthly(Conversion.COMPOUND)
                .toAnnual(Conversion.COMPOUND)
                .churn()
                .minus(churn)
                .value())
        .isCloseTo(0, within(1e-30));
  }

  @Property
  void linear_conversion_there_and_back_is_exact(@ForAll @IntRange(max = 1000) int thousandths) {
    AnnualChurn annual = new AnnualChurn(Ratio.of(thousandths, 1000));
    assertThat(
            annual
                .toQuarterly(Conversion.LINEAR)
                .toMonthly(Conversion.LINEAR)
                .toAnnual(Conversion.LINEAR))
        .isEqualTo(annual);
  }

  @Property
  void going_through_a_quarter_equals_going_straight_to_the_year(
      @ForAll @IntRange(max = 1000) int thousandths) {
    MonthlyChurn monthly = new MonthlyChurn(Ratio.of(thousandths, 1000));
    assertThat(monthly.toQuarterly(Conversion.COMPOUND).toAnnual(Conversion.COMPOUND))
        .isEqualTo(monthly.toAnnual(Conversion.COMPOUND));
  }

  @Test
  void many_periods_stay_accurate_without_growing_digits() {
    Ratio third = Ratio.of(1, 3);
    assertThat(Conversion.COMPOUND.accumulate(third, 1_000).value()).isEqualTo(1.0);
    assertThat(Conversion.COMPOUND.accumulate(Ratio.of("0.000001"), 1_000_000).value())
        .isCloseTo(0.6321207427683554, within(1e-15));
    assertThat(MonthlyChurn.of("0.02").stillHereAfter(48)).isCloseTo(0.3791854228, within(1e-10));
  }

  @Test
  void days_and_weeks_convert_into_each_other() {
    assertThat(DailyChurn.of("0.001").toWeekly(Conversion.COMPOUND).churn().percent(4))
        .isEqualByComparingTo("0.6979");
    assertThat(WeeklyChurn.of("0.005").toDaily(Conversion.COMPOUND).churn().percent(4))
        .isEqualByComparingTo("0.0716");
    assertThat(QuarterlyChurn.of("0.06").toAnnual(Conversion.COMPOUND).churn().percent(3))
        .isEqualByComparingTo("21.925");
  }

  @Test
  void weeks_do_not_convert_into_months() {
    assertThatThrownBy(() -> WeeklyChurn.of("0.01").toMonthly(Conversion.COMPOUND))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a month is not a whole, fixed number of weeks");
    assertThatThrownBy(() -> MonthlyChurn.of("0.01").toDaily(Conversion.COMPOUND))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a month is not a whole, fixed number of days");
  }

  @Test
  void a_linear_sum_above_everybody_is_refused() {
    assertThatThrownBy(() -> MonthlyChurn.of("0.10").toAnnual(Conversion.LINEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("accumulated churn must lie between 0 and 1, but was 6/5");
  }

  @ParameterizedTest
  @CsvSource({"-0.01,-0.01", "1.01,1.01/1"})
  void a_churn_outside_0_to_1_is_refused(String churn, String shown) {
    assertThatThrownBy(() -> MonthlyChurn.of(churn))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("churn must lie between 0 and 1, but was " + shown);
  }

  @Test
  void the_unit_of_a_measured_rate_is_that_of_its_period() {
    Ratio churn = Ratio.of(1, 10);
    assertThat(PeriodicChurn.of(churn, Period.ofMonth(2026, 2))).isEqualTo(new MonthlyChurn(churn));
    assertThat(PeriodicChurn.of(churn, Period.ofQuarter(2026, 2)))
        .isEqualTo(new QuarterlyChurn(churn));
    assertThat(PeriodicChurn.of(churn, Period.ofYear(2026))).isEqualTo(new AnnualChurn(churn));
    assertThat(PeriodicChurn.of(churn, Period.ofWeek(java.time.LocalDate.of(2026, 3, 2))))
        .isEqualTo(new WeeklyChurn(churn));
    assertThat(
            PeriodicChurn.of(
                churn, Period.starting(java.time.LocalDate.of(2026, 3, 2), CalendarUnit.DAY)))
        .isEqualTo(new DailyChurn(churn));
    assertThatThrownBy(
            () ->
                PeriodicChurn.of(
                    churn,
                    Period.of(
                        java.time.LocalDate.of(2026, 1, 1), java.time.LocalDate.of(2026, 7, 1))))
        .hasMessage(
            "period must be one day, week, month, quarter or year, but was 2026-01-01 to 2026-06-30");
  }

  @Test
  void rates_come_back_from_json() {
    JsonRoundTrip.check(MonthlyChurn.of("0.02"), MonthlyChurn.class);
    JsonRoundTrip.check(AnnualChurn.of("0.2"), AnnualChurn.class);
    JsonRoundTrip.check(
        MonthlyChurn.of("0.02").lifetime(LifetimeDefinition.MEDIAN), CustomerLifetime.class);
    JsonRoundTrip.check(DiscountRate.annual("0.1"), DiscountRate.class);
    JsonRoundTrip.check(Horizon.years(2), Horizon.class);
  }

  @ParameterizedTest
  @EnumSource(CalendarUnit.class)
  void a_unit_known_only_at_run_time_still_becomes_the_type(CalendarUnit unit) {
    PeriodicChurn churn = PeriodicChurn.of(Ratio.of("0.05"), unit);
    assertThat(churn.unit()).isEqualTo(unit);
    assertThat(churn.to(unit, Conversion.COMPOUND)).isEqualTo(churn);
  }

  @Test
  void converting_to_a_run_time_unit_is_converting_to_its_type() {
    assertThat(MonthlyChurn.of("0.05").to(CalendarUnit.YEAR, Conversion.COMPOUND))
        .isEqualTo(MonthlyChurn.of("0.05").toAnnual(Conversion.COMPOUND));
    assertThat(AnnualChurn.of("0.6").to(CalendarUnit.MONTH, Conversion.LINEAR))
        .isEqualTo(MonthlyChurn.of("0.05"));
  }

  /** 0.05 to the power of 1000 has 1,300 zeros behind the point; it must not be an error. */
  @Test
  void a_loss_that_leaves_next_to_nobody_is_still_a_number() {
    assertThat(Conversion.COMPOUND.accumulate(Ratio.of("0.95"), 1_000).value()).isEqualTo(1.0);
    assertThat(MonthlyChurn.of("0.95").stillHereAfter(100_000)).isEqualTo(0.0);
  }
}
