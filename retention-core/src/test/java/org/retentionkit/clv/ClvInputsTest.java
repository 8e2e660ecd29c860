package org.retentionkit.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retentionkit.clv.ClvExamples.churn;
import static org.retentionkit.clv.ClvExamples.eur;
import static org.retentionkit.clv.ClvExamples.everything;
import static org.retentionkit.clv.ClvExamples.published;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.StatedRate;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.customer.ChurnDefinition;
import org.retentionkit.customer.ChurnRate;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.economics.EconomicsCalculator;
import org.retentionkit.rate.DiscountRate;
import org.retentionkit.testing.JsonRoundTrip;

class ClvInputsTest {
  @Test
  void revenue_per_customer_is_the_exact_quotient() {
    ClvInputs thirds =
        ClvInputs.per(CalendarUnit.MONTH).revenueOf(eur("1000"), 3).churn("0.05").build();
    assertThat(ClvCalculator.lifetimeValue(thirds).exact()).isEqualTo(Ratio.of(20_000, 3));
    assertThatThrownBy(() -> published().revenueOf(eur("1"), 0))
        .hasMessage("customers must be at least 1, but was 0");
  }

  @Test
  void a_discount_and_a_horizon_in_years_become_months() {
    ClvInputs assumptions =
        published()
            .discount(DiscountRate.annual("0.21"))
            .horizon(Length.of(2, CalendarUnit.YEAR))
            .build();
    Ratio monthly = assumptions.value(ClvTerm.DISCOUNT);
    assertThat(Ratio.ONE.plus(monthly).power(12).minus(Ratio.of("1.21")).value())
        .isBetween(-1e-37, 1e-37);
    assertThat(assumptions.value(ClvTerm.HORIZON)).isEqualTo(Ratio.of(24, 1));
    assertThatThrownBy(
            () -> ClvInputs.per(CalendarUnit.YEAR).horizon(Length.of(18, CalendarUnit.MONTH)))
        .hasMessage("step must divide the length of 18 months, but was YEAR");
  }

  @Test
  void a_measured_rate_is_of_the_quantity_and_the_length_asked_for() {
    assertThat(published().churn(churn("0.03", CalendarUnit.MONTH)).build())
        .isEqualTo(published().churn("0.03").build());
    assertThat(published().subscriptionChurn(churn("0.04", CalendarUnit.MONTH)).build())
        .isEqualTo(published().subscriptionChurn(Ratio.of("0.04")).build());
    assertThat(published().retention(rate(Metric.CUSTOMER_RETENTION, "0.97")).build())
        .isEqualTo(published().retention("0.97").build())
        .isEqualTo(published().churn("0.03").build());
    assertThat(published().revenueRetention(rate(Metric.NET_REVENUE_RETENTION, "1.02")).build())
        .isEqualTo(published().revenueRetention(Ratio.of("1.02")).build());
    assertThatThrownBy(() -> published().churn(rate(Metric.CUSTOMER_RETENTION, "0.97")))
        .hasMessage(
            "churn must be of the metric Customer churn rate, but was Customer retention rate"
                + " (stated)");
    assertThatThrownBy(() -> published().retention(rate(Metric.CUSTOMER_CHURN, "0.03")))
        .hasMessage(
            "retention must be of the metric Customer retention rate, but was Customer churn rate"
                + " (stated)");
    assertThatThrownBy(() -> published().revenueRetention(rate(Metric.CUSTOMER_RETENTION, "0.97")))
        .hasMessage(
            "revenue retention must be of the metric Net revenue retention or Gross revenue"
                + " retention, but was Customer retention rate (stated)");
    assertThatThrownBy(() -> published().churn(churn("1.2", CalendarUnit.MONTH)))
        .hasMessage(
            "churn must be a fraction of at most 1 (80 % is Ratio.ofPercent(80)), but was 1.2");
    assertThatThrownBy(() -> published().churn((Rate) null)).hasMessage("churn must not be null");
  }

  @Test
  void a_churn_in_another_unit_needs_a_named_conversion() {
    StatedRate annual = churn("0.6", CalendarUnit.YEAR);
    assertThatThrownBy(() -> published().churn(annual))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "churn must be per month like these inputs, but was per year; convert it by"
                + " RateConverter.convert, which names how");
    assertThatThrownBy(() -> published().subscriptionChurn(annual))
        .hasMessageStartingWith(
            "subscription churn must be per month like these inputs, but was per year;");
    StatedRate fortnight =
        new StatedRate(Metric.CUSTOMER_CHURN, Ratio.ZERO, Length.of(14, CalendarUnit.DAY));
    assertThatThrownBy(() -> published().churn(fortnight))
        .hasMessageContaining("but was per 14 days;");
  }

  /** A counted month, and a month in which nobody could be lost. */
  @Test
  void a_counted_rate_is_taken_as_it_is_and_an_undefined_one_is_refused() {
    ChurnRate march = ChurnDefinition.OPENING_COHORT.of(new CountsOf(1_000, 40).counts());
    assertThat(published().churn(march).build().value(ClvTerm.CHURN)).isEqualTo(Ratio.of(4, 100));
    ChurnRate empty = ChurnDefinition.OPENING_COHORT.of(new CountsOf(0, 0).counts());
    assertThatThrownBy(() -> published().churn(empty))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessageStartingWith("Customer churn rate is undefined: opening is 0 in March 2026");
  }

  private record CountsOf(long opening, long lost) {
    CustomerCounts counts() {
      return CustomerCounts.during(Period.ofMonth(2026, 3))
          .opening(opening)
          .acquired(0)
          .closing(opening - lost)
          .build();
    }
  }

  private static StatedRate rate(Metric metric, String share) {
    return new StatedRate(metric, Ratio.of(share), Length.of(CalendarUnit.MONTH));
  }

  @Test
  void two_currencies_are_an_error_that_names_both() {
    assertThatThrownBy(() -> published().acquisitionCost(Money.of("1", "USD")))
        .isInstanceOf(CurrencyMismatchException.class)
        .hasMessage("currency must be the same in one sum, but was EUR and USD");
  }

  @Test
  void without_money_there_is_no_currency_and_no_value() {
    assertThatThrownBy(() -> ClvInputs.per(CalendarUnit.MONTH).grossMargin(Ratio.ONE).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("revenue, margin or another amount of money must be given");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REVENUE|-1|revenue must not be negative, but was -1",
        "MARGIN|1.01|margin must be a fraction of at most 1 (80 % is Ratio.ofPercent(80)), but was 1.01",
        "CHURN|1.01|churn must be a fraction of at most 1 (80 % is Ratio.ofPercent(80)), but was 1.01",
        "MEAN_CHURN|1.01|mean churn must be a fraction of at most 1 (80 % is Ratio.ofPercent(80)), but was 1.01",
        "SUBSCRIPTION_CHURN|1.01|subscription churn must be a fraction of at most 1 (80 % is Ratio.ofPercent(80)), but was 1.01",
        "REVENUE_RETENTION|-0.1|revenue retention must not be negative, but was -0.1",
        "DISCOUNT|-0.1|discount must not be negative, but was -0.1",
        "HORIZON|1.5|horizon must be a whole number of at least 1, but was 1.5",
        "HORIZON|0|horizon must be a whole number of at least 1, but was 0",
        "HORIZON|2147483648|horizon must not exceed the limit 2147483647, but was 2147483648",
        "PAST_PERIODS|0.5|past periods must be a whole number of at least 1, but was 0.5"
      })
  void an_assumption_outside_its_range_is_named(ClvTerm term, String value, String message) {
    assertThatThrownBy(() -> of(term, Ratio.of(value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "MARGIN,-1",
    "MARGIN,1",
    "CHURN,1",
    "CHURN,0",
    "MEAN_CHURN,1",
    "SUBSCRIPTION_CHURN,1",
    "REVENUE_RETENTION,1.2",
    "DISCOUNT,2",
    "REVENUE,0",
    "HORIZON,1",
    "HORIZON,2147483647"
  })
  void the_ends_of_a_range_belong_to_it(ClvTerm term, String value) {
    assertThat(of(term, Ratio.of(value)).value(term)).isEqualTo(Ratio.of(value));
  }

  @Test
  void an_undefined_assumption_is_refused() {
    assertThatThrownBy(() -> of(ClvTerm.MARGIN, Ratio.of(1, 0)))
        .hasMessage("margin must be a number, but was 1/0");
  }

  private static ClvInputs of(ClvTerm term, Ratio value) {
    return new ClvInputs(Money.currency("EUR"), CalendarUnit.MONTH, Map.of(term, value));
  }

  @Test
  void what_is_not_given_is_not_0() {
    assertThat(published().build().gives(ClvTerm.CHURN)).isTrue();
    assertThat(published().build().gives(ClvTerm.HORIZON)).isFalse();
    assertThat(published().build().value(ClvTerm.HORIZON).isDefined()).isFalse();
  }

  @Test
  void null_is_named() {
    assertThatThrownBy(() -> ClvCalculator.lifetimeValue(null))
        .hasMessage("inputs must not be null");
    assertThatThrownBy(() -> ClvCalculator.lifetimeValues(null))
        .hasMessage("inputs must not be null");
    assertThatThrownBy(() -> ClvCalculator.lifetimeValue(published().build(), null))
        .hasMessage("definition must not be null");
    assertThatThrownBy(() -> EconomicsCalculator.paybackPeriod(null))
        .hasMessage("inputs must not be null");
    assertThatThrownBy(() -> EconomicsCalculator.ltvToCac(null, eur("1")))
        .hasMessage("lifetimeValue must not be null");
    assertThatThrownBy(() -> ClvCalculator.valueOfRetentionGain(published().build(), (Ratio) null))
        .hasMessage("points must not be null");
    assertThatThrownBy(() -> ClvCalculator.historicValue(null, HistoricDefinition.PROFIT))
        .hasMessage("account must not be null");
    assertThatThrownBy(() -> ClvInputs.per(null)).hasMessage("unit must not be null");
    assertThatThrownBy(() -> published().revenue(null)).hasMessage("revenue must not be null");
    assertThatThrownBy(() -> published().horizon(null)).hasMessage("horizon must not be null");
  }

  @Test
  void inputs_read_as_what_was_said() {
    assertThat(published().acquisitionCost(eur("200")).horizon(24).build())
        .hasToString(
            "revenue 100.00 EUR a month, margin 80 %, churn 5 % a month, discount 1 % a month,"
                + " acquisition cost 200.00 EUR, horizon 24 months");
  }

  @Test
  void retention_is_the_complement_of_churn() {
    assertThat(published().build().withRetention(Ratio.of("0.9")))
        .isEqualTo(published().churn("0.1").build());
    assertThat(published().retention("0").build()).isEqualTo(published().churn("1").build());
    assertThatThrownBy(() -> published().retention("1.1"))
        .hasMessage(
            "retention must be a fraction of at most 1 (80 % is Ratio.ofPercent(80)), but was 1.1");
    assertThatThrownBy(() -> published().retention("-0.1"))
        .hasMessage("retention must lie between 0 and 1, but was -0.1");
    assertThatThrownBy(() -> published().retention(Ratio.of(0, 0)))
        .hasMessage("retention must lie between 0 and 1, but was 0/0");
  }

  @Test
  void a_later_word_replaces_an_earlier_one() {
    assertThat(published().grossMargin(Ratio.ONE).build().value(ClvTerm.MARGIN))
        .isEqualTo(Ratio.ONE);
  }

  @Test
  void everything_comes_back_from_json() {
    JsonRoundTrip.check(everything(), ClvInputs.class);
    JsonRoundTrip.check(ClvCalculator.lifetimeValue(everything()), LifetimeValue.class);
  }

  @Test
  void a_decimal_is_the_fraction_that_was_typed_and_not_the_nearest_binary_one() {
    ClvInputs typed = published().grossMargin(0.8).churn(0.04).build();
    assertThat(typed).isEqualTo(published().grossMargin("0.8").churn("0.04").build());
    assertThat(published().retention(0.96).build().value(ClvTerm.CHURN))
        .isEqualByComparingTo(Ratio.of("0.04"));
    assertThat(ClvCalculator.valueOfRetentionGain(typed, 0.01).exact())
        .isEqualByComparingTo(ClvCalculator.valueOfRetentionGain(typed, "0.01").exact());
  }

  @Test
  void a_percentage_typed_for_a_fraction_is_refused_by_a_rule_that_says_how_it_is_typed() {
    ClvInputsBuilder inputs = published();
    assertThatThrownBy(() -> inputs.grossMargin(80))
        .hasMessage(
            "margin must be a fraction of at most 1 (80 % is Ratio.ofPercent(80)), but was 80.0");
    assertThatThrownBy(() -> inputs.churn(4))
        .hasMessage(
            "churn must be a fraction of at most 1 (80 % is Ratio.ofPercent(80)), but was 4.0");
    assertThatThrownBy(() -> inputs.retention(96))
        .hasMessage(
            "retention must be a fraction of at most 1 (80 % is Ratio.ofPercent(80)), but was 96.0");
    assertThatThrownBy(() -> inputs.churn(Double.NaN))
        .hasMessage("churn must be a finite number, but was NaN");
  }
}
