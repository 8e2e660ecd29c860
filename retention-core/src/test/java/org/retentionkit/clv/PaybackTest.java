package org.retentionkit.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retentionkit.clv.ClvExamples.eur;

import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Figure;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.economics.AcquisitionSpending;
import org.retentionkit.economics.EconomicsCalculator;
import org.retentionkit.testing.MeasurementContract;

class PaybackTest {
  private static ClvInputsBuilder inputs(String cost, String revenue, Ratio margin) {
    return ClvInputs.per(CalendarUnit.MONTH)
        .acquisitionCost(eur(cost))
        .revenue(eur(revenue))
        .grossMargin(margin);
  }

  /** metrics.md 7, counter-test: Finmark prints CAC ÷ revenue × margin, which is 1.6. */
  @Test
  void payback_divides_by_the_margin_earned() {
    Figure payback =
        EconomicsCalculator.paybackPeriod(inputs("200", "100", Ratio.of("0.8")).build());
    assertThat(payback.exact()).isEqualTo(Ratio.of("2.5")).isNotEqualTo(Ratio.of("1.6"));
    assertThat(payback.rounded(0, RoundingMode.CEILING)).isEqualByComparingTo("3");
    MeasurementContract.check(payback);
    assertThat(payback.explanation())
        .hasToString(
            "Payback of acquisition cost: 2.50 months = acquisition cost 200.00 EUR ÷ (revenue"
                + " 100.00 EUR a month × margin 80 %).");
  }

  /** After the payback time the margins earned are the cost, exactly. */
  @Property
  void the_margins_earned_by_then_are_the_cost(
      @ForAll @IntRange(min = 1, max = 100_000) int customers,
      @ForAll @IntRange(min = 1, max = 1000) int revenue,
      @ForAll @IntRange(min = 1, max = 1000) int permille) {
    Ratio margin = Ratio.of(permille, 1000);
    ClvInputs counted =
        ClvInputs.per(CalendarUnit.MONTH)
            .acquisitionCost(
                EconomicsCalculator.acquisitionCost(
                    AcquisitionSpending.during(Period.ofMonth(2026, 3))
                        .sales(eur("6000"))
                        .marketing(eur("4000"))
                        .newCustomers(customers)
                        .build()))
            .revenue(eur(Integer.toString(revenue)))
            .grossMargin(margin)
            .build();
    assertThat(
            EconomicsCalculator.paybackPeriod(counted)
                .exact()
                .times(Ratio.of(revenue, 1))
                .times(margin))
        .isEqualTo(Ratio.of(10_000, customers));
  }

  @Test
  void a_margin_known_as_an_amount_pays_back_by_itself() {
    Figure payback =
        EconomicsCalculator.paybackPeriod(
            ClvInputs.per(CalendarUnit.YEAR)
                .acquisitionCost(eur("300"))
                .margin(eur("100"))
                .build());
    assertThat(payback.explanation())
        .hasToString(
            "Payback of acquisition cost: 3.00 years = acquisition cost 300.00 EUR ÷ contribution"
                + " margin 100.00 EUR a year.");
  }

  @Test
  void without_a_positive_margin_the_cost_is_never_paid_back() {
    Figure loss = EconomicsCalculator.paybackPeriod(inputs("200", "100", Ratio.of("-0.1")).build());
    assertThatThrownBy(loss::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Payback of acquisition cost is undefined: revenue 100.00 EUR a month × margin −10 % is"
                + " not positive, so that the cost is never paid back");
    assertThat(
            EconomicsCalculator.paybackPeriod(inputs("200", "0", Ratio.of("0.8")).build())
                .undefinedReason())
        .isEqualTo(
            "revenue 0.00 EUR a month × margin 80 % is not positive, so that the cost is never paid"
                + " back");
    ClvInputs amount =
        ClvInputs.per(CalendarUnit.MONTH).acquisitionCost(eur("1")).margin(eur("-5")).build();
    assertThat(EconomicsCalculator.paybackPeriod(amount).undefinedReason())
        .isEqualTo(
            "contribution margin −5.00 EUR a month is not positive, so that the cost is never paid"
                + " back");
    MeasurementContract.check(loss);
  }

  @Test
  void what_is_not_given_is_named() {
    Figure unknown =
        EconomicsCalculator.paybackPeriod(
            ClvInputs.per(CalendarUnit.YEAR).revenue(eur("100")).grossMargin("0.8").build());
    assertThat(unknown.explanation())
        .hasToString(
            "Payback of acquisition cost: undefined, acquisition cost is not given; acquisition cost ÷"
                + " (revenue 100.00 EUR a year × margin 80 %).");
    assertThat(EconomicsCalculator.paybackPeriod(inputs("0", "1", Ratio.ONE).build()).value())
        .isEqualTo(0.0);
    assertThatThrownBy(
            () ->
                ClvInputs.per(CalendarUnit.MONTH)
                    .acquisitionCost(
                        EconomicsCalculator.acquisitionCost(
                            AcquisitionSpending.during(Period.ofMonth(2026, 3))
                                .sales(eur("1"))
                                .marketing(eur("1"))
                                .newCustomers(0)
                                .build())))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Customer acquisition cost is undefined: new customers is 0 in March 2026");
  }

  /** Skok's months, whatever the inputs are per; of days and weeks no fixed number is a month. */
  @Test
  void payback_is_told_in_months_where_the_unit_is_a_fixed_number_of_them() {
    PaybackPeriod payback =
        EconomicsCalculator.paybackPeriod(
            ClvInputs.per(CalendarUnit.MONTH).revenue(eur("50")).grossMargin("0.8").build(),
            eur("300"));
    assertThat(payback.months()).isEqualTo(7.5);
    assertThat(payback).hasToString("Payback of acquisition cost: 7.50 months");
    ClvInputs yearly =
        ClvInputs.per(CalendarUnit.YEAR).margin(eur("480")).acquisitionCost(eur("1")).build();
    assertThat(EconomicsCalculator.paybackPeriod(yearly, eur("300")).months()).isEqualTo(7.5);
    PaybackPeriod weekly =
        EconomicsCalculator.paybackPeriod(
            ClvInputs.per(CalendarUnit.WEEK).margin(eur("10")).build(), eur("20"));
    assertThat(weekly.value()).isEqualTo(2);
    assertThatThrownBy(weekly::months)
        .hasMessage(
            "unit must be month, quarter or year to tell the payback in months, but was WEEK");
    PaybackPeriod never =
        EconomicsCalculator.paybackPeriod(
            ClvInputs.per(CalendarUnit.MONTH).margin(eur("0")).build(), eur("1"));
    assertThatThrownBy(never::months).isInstanceOf(UndefinedMeasureException.class);
    assertThatThrownBy(() -> EconomicsCalculator.paybackPeriod(yearly, Money.of("1", "USD")))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> EconomicsCalculator.paybackPeriod(yearly, eur("-1")))
        .hasMessage("acquisition cost must not be negative, but was -1");
  }
}
