package org.retentionkit.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.retentionkit.CalendarUnit.DAY;
import static org.retentionkit.CalendarUnit.MONTH;
import static org.retentionkit.CalendarUnit.QUARTER;
import static org.retentionkit.CalendarUnit.WEEK;
import static org.retentionkit.CalendarUnit.YEAR;
import static org.retentionkit.rate.Conversion.LINEAR;
import static org.retentionkit.rate.RateConverter.convert;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.StatedRate;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.customer.ChurnCalculator;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.testing.JsonRoundTrip;

class RateConverterTest {
  /** metrics.md 3.5, "monthly 1, 2, 3, 5, 10 % → annual". */
  @ParameterizedTest
  @CsvSource({"0.01,11.36", "0.02,21.53", "0.03,30.62", "0.05,45.96", "0.10,71.76"})
  void published_monthly_rates_compound_to_the_published_annual_ones(String month, String year) {
    assertThat(convert(Rates.churn(month, MONTH), YEAR).percent(2)).isEqualByComparingTo(year);
  }

  @Test
  void a_converted_rate_is_a_rate_of_the_same_kind_and_says_its_length() {
    StatedRate year = convert(Rates.churn("0.02", MONTH), YEAR);
    assertThat(year.percent(6)).isEqualByComparingTo("21.528328");
    assertThat(year.span()).isEqualTo(Length.of(12, MONTH));
    assertThat(year.explanation().sentence())
        .isEqualTo("Customer churn rate (stated): 21.5 % a year = stated 21.5283 % a year.");
    assertThat(year).hasToString("Customer churn rate (stated): 21.5 % a year");
    JsonRoundTrip.check(year, StatedRate.class);
  }

  /** Counter-test: many pages multiply by twelve. */
  @Test
  void five_percent_a_month_is_not_sixty_percent_a_year() {
    StatedRate monthly = Rates.churn("0.05", MONTH);
    assertThat(convert(monthly, YEAR).percent(6)).isEqualByComparingTo("45.963991");
    assertThat(convert(monthly, Length.of(YEAR), LINEAR).percent(0)).isEqualByComparingTo("60");
  }

  /**
   * Article 004 says "6 percent … less than a fifth every six months"; it is just under a third.
   */
  @ParameterizedTest
  @CsvSource({"0.03,16.702800", "0.06,31.013022", "0.10,46.855900"})
  void losses_over_six_months_compound(String month, String sixMonths) {
    StatedRate monthly = Rates.churn(month, MONTH);
    Length half = Length.of(6, MONTH);
    StatedRate lost = convert(monthly, half, Conversion.COMPOUND);
    assertThat(lost.percent(6)).isEqualByComparingTo(sixMonths);
    assertThat(1 - LifetimeCalculator.stillHereAfter(monthly, half))
        .isCloseTo(lost.value(), within(1e-15));
  }

  /** Article 004 divides by six: 12 of 120 lost in six months. */
  @Test
  void dividing_by_six_understates_the_monthly_rate() {
    StatedRate sixMonths =
        new StatedRate(Metric.CUSTOMER_CHURN, Ratio.of(12, 120), Length.of(6, MONTH));
    assertThat(convert(sixMonths, Length.of(MONTH), LINEAR).percent(3))
        .isEqualByComparingTo("1.667");
    assertThat(convert(sixMonths, MONTH).percent(3)).isEqualByComparingTo("1.741");
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
    assertThat(convert(Rates.churn(year, YEAR), MONTH).percent(4)).isEqualByComparingTo(month);
  }

  @Test
  void retention_of_85_percent_a_year_is_98_65481_percent_a_month() {
    assertThat(convert(Rates.retention(Ratio.of("0.85"), YEAR), MONTH).percent(5))
        .isEqualByComparingTo("98.65481");
  }

  /** Retention and churn are one loss: what is converted still adds up to exactly 100 %. */
  @Property
  void retention_and_churn_convert_to_complements(
      @ForAll @IntRange(max = 1000) int thousandths, @ForAll("units") CalendarUnit[] units) {
    Ratio churn = Ratio.of(thousandths, 1000);
    for (Conversion conversion : Conversion.values()) {
      if (conversion == LINEAR && thousandths > 80) {
        continue;
      }
      Length length = Length.of(units[1]);
      Ratio lost = convert(Rates.churn(churn, units[0]), length, conversion).exact();
      Ratio kept =
          convert(Rates.retention(churn.complement(), units[0]), length, conversion).exact();
      assertThat(lost.plus(kept)).isEqualTo(Ratio.ONE);
    }
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<CalendarUnit[]> units() {
    return net.jqwik.api.Arbitraries.of(
        new CalendarUnit[] {MONTH, YEAR},
        new CalendarUnit[] {YEAR, MONTH},
        new CalendarUnit[] {QUARTER, YEAR},
        new CalendarUnit[] {WEEK, DAY},
        new CalendarUnit[] {DAY, WEEK});
  }

  @Property
  void compounding_there_and_back_returns_the_rate(
      @ForAll @LongRange(max = 999_999_999L) long billionths) {
    Ratio churn = Ratio.of(billionths, 1_000_000_000L);
    assertThat(convert(convert(Rates.churn(churn, MONTH), YEAR), MONTH).value())
        .isCloseTo(churn.value(), within(1e-16));
    StatedRate back = convert(convert(convert(Rates.churn(churn, YEAR), QUARTER), MONTH), YEAR);
    assertThat(back.exact().minus(churn).value()).isCloseTo(0, within(1e-30));
  }

  @Property
  void linear_conversion_there_and_back_is_exact(@ForAll @IntRange(max = 1000) int thousandths) {
    StatedRate annual = Rates.churn(Ratio.of(thousandths, 1000), YEAR);
    StatedRate monthly =
        convert(convert(annual, Length.of(QUARTER), LINEAR), Length.of(MONTH), LINEAR);
    assertThat(convert(monthly, Length.of(YEAR), LINEAR)).isEqualTo(annual);
  }

  @Property
  void going_through_a_quarter_equals_going_straight_to_the_year(
      @ForAll @IntRange(max = 1000) int thousandths) {
    StatedRate monthly = Rates.churn(Ratio.of(thousandths, 1000), MONTH);
    assertThat(convert(convert(monthly, QUARTER), YEAR)).isEqualTo(convert(monthly, YEAR));
  }

  /** Faults M12 and M22: next to 0 there are 40 digits, and a billion months cost microseconds. */
  @Test
  void tiny_rates_keep_their_digits_and_long_times_cost_nothing() {
    assertThat(convert(Rates.churn("1e-39", YEAR), MONTH).value())
        .isCloseTo(8.333333333333333e-41, within(1e-55));
    StatedRate monthly = Rates.churn("0.05", MONTH);
    assertThat(LifetimeCalculator.stillHereAfter(monthly, Length.of(999_999_999, MONTH)))
        .isEqualTo(0.0);
    assertThat(
            convert(
                    Rates.churn("0.000001", MONTH),
                    Length.of(1_000_000, MONTH),
                    Conversion.COMPOUND)
                .value())
        .isCloseTo(0.6321207427683554, within(1e-15));
    assertThat(LifetimeCalculator.stillHereAfter(Rates.churn("0.02", MONTH), Length.of(4, YEAR)))
        .isCloseTo(0.3791854228, within(1e-10));
  }

  @Test
  void days_and_weeks_convert_into_each_other_and_quarters_into_years() {
    assertThat(convert(Rates.churn("0.001", DAY), WEEK).percent(4)).isEqualByComparingTo("0.6979");
    assertThat(convert(Rates.churn("0.005", WEEK), DAY).percent(4)).isEqualByComparingTo("0.0716");
    assertThat(convert(Rates.churn("0.06", QUARTER), YEAR).percent(3))
        .isEqualByComparingTo("21.925");
    StatedRate fortnight =
        new StatedRate(Metric.CUSTOMER_CHURN, Ratio.of("0.1"), Length.of(14, DAY));
    assertThat(convert(fortnight, Length.of(3, WEEK), Conversion.COMPOUND).value())
        .isCloseTo(1 - Math.pow(0.9, 1.5), within(1e-15));
  }

  @Test
  void weeks_do_not_convert_into_months() {
    assertThatThrownBy(() -> convert(Rates.churn("0.01", WEEK), MONTH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("target must be in days or weeks, as the rate is for 1 week, but was 1 month");
    assertThatThrownBy(() -> convert(Rates.churn("0.01", MONTH), DAY))
        .hasMessage(
            "target must be in months, quarters or years, as the rate is for 1 month, but was 1 day");
  }

  @Test
  void what_cannot_be_converted_is_refused_by_its_rule() {
    assertThatThrownBy(() -> convert(Rates.churn("0.10", MONTH), Length.of(YEAR), LINEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("accumulated churn must lie between 0 and 1, but was 6/5");
    assertThatThrownBy(() -> convert(Rates.churn("1.01", MONTH), YEAR))
        .hasMessage("rate must lie between 0 and 1, but was 1.01");
    assertThatThrownBy(() -> convert(Rates.retention(Ratio.of("-0.01"), MONTH), YEAR))
        .hasMessage("rate must lie between 0 and 1, but was -0.01");
    StatedRate share =
        new StatedRate(Metric.REPEAT_PURCHASE_RATE, Ratio.of("0.2"), Length.of(YEAR));
    assertThatThrownBy(() -> convert(share, MONTH))
        .hasMessage(
            "rate must be of the metric Customer churn rate or Customer retention rate or Gross"
                + " revenue retention or Net revenue retention, but was Repeat purchase rate"
                + " (stated)");
    assertThatThrownBy(() -> convert(share, (CalendarUnit) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("unit must not be null");
  }

  @Test
  void net_revenue_retention_above_100_percent_compounds_upwards() {
    StatedRate monthly =
        new StatedRate(Metric.NET_REVENUE_RETENTION, Ratio.of("1.01"), Length.of(MONTH));
    assertThat(convert(monthly, YEAR).percent(4)).isEqualByComparingTo("112.6825");
  }

  /** The limits go through the same function as the rate. */
  @Test
  void the_interval_of_an_annualised_churn_is_that_of_the_month_compounded() {
    CustomerCounts march =
        CustomerCounts.during(Period.ofMonth(2026, 3)).opening(1_000).acquired(35).lost(35).build();
    ConfidenceInterval month = ChurnCalculator.churnRate(march).interval(0.95);
    ConfidenceInterval year = RateConverter.interval(ChurnCalculator.churnRate(march), YEAR, 0.95);
    assertThat(year.lower()).isCloseTo(1 - Math.pow(1 - month.lower(), 12), within(1e-14));
    assertThat(year.upper()).isCloseTo(1 - Math.pow(1 - month.upper(), 12), within(1e-14));
    assertThat(year.toPercentString()).isEqualTo("95 % Wilson interval 26.4 % to 44.8 %");
  }

  @Test
  void discount_rates_come_back_from_json() {
    JsonRoundTrip.check(DiscountRate.annual("0.1"), DiscountRate.class);
    JsonRoundTrip.check(
        LifetimeCalculator.halfLife(Rates.churn("0.02", MONTH)), CustomerLifetime.class);
  }

  /** A tenth a month is everybody in ten months, and more than everybody in eleven. */
  @Test
  void linear_churn_may_reach_everybody_and_not_more() {
    StatedRate tenth = Rates.churn("0.1", MONTH);
    assertThat(convert(tenth, Length.of(10, MONTH), LINEAR).exact()).isEqualTo(Ratio.ONE);
    assertThatThrownBy(() -> convert(tenth, Length.of(11, MONTH), LINEAR))
        .hasMessage("accumulated churn must lie between 0 and 1, but was 11/10");
    assertThat(convert(Rates.churn("1", MONTH), YEAR).exact()).isEqualTo(Ratio.ONE);
    assertThat(convert(Rates.churn("0", MONTH), YEAR).exact()).isEqualTo(Ratio.ZERO);
  }

  @Test
  void a_rate_of_no_length_or_of_nobody_cannot_be_converted() {
    StatedRate timeless = new StatedRate(Metric.CUSTOMER_CHURN, Ratio.of("0.1"), null);
    assertThatThrownBy(() -> convert(timeless, YEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("length of the rate must be known to convert it, but was none");
    CustomerCounts nobody =
        CustomerCounts.during(Period.ofMonth(2026, 3)).opening(0).acquired(0).lost(0).build();
    assertThatThrownBy(() -> convert(ChurnCalculator.churnRate(nobody), YEAR))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Customer churn rate is undefined: opening is 0 in March 2026 (acquired 0,"
                + " closing 0)");
    assertThatThrownBy(() -> convert(Rates.churn("-0.01", MONTH), YEAR))
        .hasMessage("rate must lie between 0 and 1, but was -0.01");
    StatedRate less =
        new StatedRate(Metric.GROSS_REVENUE_RETENTION, Ratio.of("-0.01"), Length.of(MONTH));
    assertThatThrownBy(() -> convert(less, YEAR))
        .hasMessage("rate must not be negative, but was -0.01");
    assertThat(
            convert(
                    new StatedRate(
                        Metric.GROSS_REVENUE_RETENTION, Ratio.of("0.99"), Length.of(MONTH)),
                    YEAR)
                .percent(3))
        .isEqualByComparingTo("88.638");
  }
}
