package org.retentionkit.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retentionkit.clv.ClvExamples.eur;
import static org.retentionkit.clv.ClvExamples.everything;
import static org.retentionkit.clv.ClvExamples.published;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.rate.AnnualChurn;
import org.retentionkit.rate.Conversion;
import org.retentionkit.rate.DiscountRate;
import org.retentionkit.rate.Horizon;
import org.retentionkit.rate.MonthlyChurn;
import org.retentionkit.rate.WeeklyChurn;
import org.retentionkit.testing.JsonRoundTrip;

class ClvAssumptionsTest {
  @Test
  void revenue_per_customer_is_the_exact_quotient() {
    ClvAssumptions thirds =
        ClvAssumptions.per(CalendarUnit.MONTH)
            .revenueOf(eur("1000"), 3)
            .churn(MonthlyChurn.of("0.05"))
            .build();
    assertThat(ClvCalculator.lifetimeValue(thirds).exact()).isEqualTo(Ratio.of(20_000, 3));
    assertThatThrownBy(() -> published().revenueOf(eur("1"), 0))
        .hasMessage("customers must be at least 1, but was 0");
  }

  @Test
  void a_discount_and_a_horizon_in_years_become_months() {
    ClvAssumptions assumptions =
        published().discount(DiscountRate.annual("0.21")).horizon(Horizon.years(2)).build();
    Ratio monthly = assumptions.value(ClvTerm.DISCOUNT);
    assertThat(Ratio.ONE.plus(monthly).power(12).minus(Ratio.of("1.21")).value())
        .isBetween(-1e-37, 1e-37);
    assertThat(assumptions.value(ClvTerm.HORIZON)).isEqualTo(Ratio.of(24, 1));
    assertThatThrownBy(() -> ClvAssumptions.per(CalendarUnit.YEAR).horizon(Horizon.months(18)))
        .hasMessage("target must divide the horizon of 18 months, but was YEAR");
  }

  @Test
  void a_churn_in_another_unit_needs_a_named_conversion() {
    AnnualChurn annual = AnnualChurn.of("0.6");
    assertThatThrownBy(() -> published().churn(annual))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "churn must be per month like these assumptions, but was per year; convert it by a named"
                + " conversion");
    assertThatThrownBy(() -> published().subscriptionChurn(annual))
        .hasMessage(
            "subscription churn must be per month like these assumptions, but was per year; convert"
                + " it by a named conversion");
    assertThatThrownBy(
            () ->
                published()
                    .trailingChurn(new TrailingChurn(CalendarUnit.YEAR, List.of(Ratio.ZERO))))
        .hasMessage(
            "trailing churn must be per month like these assumptions, but was per year; convert it"
                + " by a named conversion");
    assertThatThrownBy(() -> published().churn(WeeklyChurn.of("0.1"), Conversion.COMPOUND))
        .hasMessage("a month is not a whole, fixed number of weeks");
    assertThat(published().churn(annual, Conversion.LINEAR).build().value(ClvTerm.CHURN))
        .isEqualTo(Ratio.of("0.05"));
    assertThat(published().churn(annual, Conversion.COMPOUND).build().value(ClvTerm.CHURN))
        .isEqualTo(annual.toMonthly(Conversion.COMPOUND).churn());
  }

  @Test
  void two_currencies_are_an_error_that_names_both() {
    assertThatThrownBy(() -> published().acquisitionCost(Money.of("1", "USD")))
        .isInstanceOf(CurrencyMismatchException.class)
        .hasMessage("currency must be the same in one sum, but was EUR and USD");
  }

  @Test
  void without_money_there_is_no_currency_and_no_value() {
    assertThatThrownBy(() -> ClvAssumptions.per(CalendarUnit.MONTH).margin(Ratio.ONE).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("revenue or subscription revenue must be given");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REVENUE|-1|revenue must not be negative, but was -1",
        "MARGIN|1.01|margin must be at most 1, but was 1.01",
        "CHURN|1.01|churn must be at most 1, but was 1.01",
        "MEAN_CHURN|1.01|mean churn must be at most 1, but was 1.01",
        "SUBSCRIPTION_CHURN|1.01|subscription churn must be at most 1, but was 1.01",
        "REVENUE_RETENTION|-0.1|revenue retention must not be negative, but was -0.1",
        "DISCOUNT|-0.1|discount must not be negative, but was -0.1",
        "HORIZON|1.5|horizon must be a whole number of at least 1, but was 1.5",
        "HORIZON|0|horizon must be a whole number of at least 1, but was 0",
        "PAST_PERIODS|0.5|past periods must be a whole number of at least 1, but was 0.5"
      })
  void an_assumption_outside_its_range_is_named(ClvTerm term, String value, String message) {
    assertThatThrownBy(() -> new ClvAssumption(term, Ratio.of(value)))
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
    "HORIZON,1"
  })
  void the_ends_of_a_range_belong_to_it(ClvTerm term, String value) {
    assertThat(new ClvAssumption(term, Ratio.of(value)).value()).isEqualTo(Ratio.of(value));
  }

  @Test
  void an_undefined_assumption_is_refused() {
    assertThatThrownBy(() -> new ClvAssumption(ClvTerm.MARGIN, Ratio.of(1, 0)))
        .hasMessage("margin must be a number, but was 1/0");
  }

  @Test
  void each_term_is_given_once_and_the_order_does_not_matter() {
    ClvAssumption revenue = new ClvAssumption(ClvTerm.REVENUE, Ratio.ONE);
    ClvAssumption churn = new ClvAssumption(ClvTerm.CHURN, Ratio.ONE);
    ClvAssumptions sorted = published().build();
    assertThat(new ClvAssumptions(sorted.currency(), CalendarUnit.MONTH, List.of(churn, revenue)))
        .isEqualTo(
            new ClvAssumptions(sorted.currency(), CalendarUnit.MONTH, List.of(revenue, churn)));
    assertThatThrownBy(
            () ->
                new ClvAssumptions(
                    sorted.currency(), CalendarUnit.MONTH, List.of(churn, revenue, churn)))
        .hasMessage("given must hold each term once, but was CHURN twice");
    assertThat(sorted.gives(ClvTerm.CHURN)).isTrue();
    assertThat(sorted.gives(ClvTerm.HORIZON)).isFalse();
  }

  @Test
  void a_later_word_replaces_an_earlier_one() {
    assertThat(published().margin(Ratio.ONE).build().value(ClvTerm.MARGIN)).isEqualTo(Ratio.ONE);
  }

  @Test
  void everything_comes_back_from_json() {
    JsonRoundTrip.check(everything(), ClvAssumptions.class);
    LifetimeValue value = ClvCalculator.lifetimeValue(everything());
    JsonRoundTrip.check(value, LifetimeValue.class);
    JsonRoundTrip.check(value.lessAcquisitionCost(), NetLifetimeValue.class);
    JsonRoundTrip.check(
        new TrailingChurn(CalendarUnit.MONTH, List.of(Ratio.of("0.04"))), TrailingChurn.class);
    JsonRoundTrip.check(new ClvAssumption(ClvTerm.CHURN, Ratio.ONE), ClvAssumption.class);
  }
}
