package org.retentionkit.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retentionkit.clv.ClvExamples.eur;
import static org.retentionkit.clv.ClvExamples.everything;
import static org.retentionkit.clv.ClvExamples.published;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.retentionkit.Amount;
import org.retentionkit.CalendarUnit;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Figure;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.economics.AcquisitionSpending;
import org.retentionkit.economics.EconomicsCalculator;
import org.retentionkit.testing.MeasurementContract;

class ValueAndCostTest {
  @Test
  void acquisition_cost_comes_off_any_form() {
    Amount net =
        ClvCalculator.lifetimeValue(everything(), ClvDefinition.MARGIN_OVER_CHURN)
            .lessAcquisitionCost();
    assertThat(net.rounded(RoundingMode.HALF_EVEN)).hasToString("1400.00 EUR");
    assertThat(net.explanation())
        .hasToString(
            "Customer lifetime value less acquisition cost: 1400.00 EUR = lifetime value 1600.00 EUR"
                + " − acquisition cost 200.00 EUR. The lifetime value is: Customer lifetime value"
                + " (gross margin): 1600.00 EUR = revenue 100.00 EUR a month × margin 80 % ÷ churn 5"
                + " % a month.");
  }

  @Test
  void value_and_cost_are_read_side_by_side() {
    Amount known =
        ClvCalculator.lifetimeValue(
            ClvInputs.per(CalendarUnit.MONTH).revenue(eur("50")).churn("0.04").build());
    Amount cost =
        CostDefinition.GIVEN.of(
            ClvInputs.per(CalendarUnit.MONTH).acquisitionCost(eur("300")).build());
    MeasurementContract.check(cost);
    assertThat(new ValueAndCost(known, cost))
        .hasToString(
            "Customer lifetime value (revenue): 1250.00 EUR, Customer acquisition cost (given):"
                + " 300.00 EUR");
    assertThat(ValueDefinition.LESS_ACQUISITION_COST.of(new ValueAndCost(known, cost)))
        .hasToString("Customer lifetime value less acquisition cost: 950.00 EUR");
  }

  /** The textbook's own form and the general one agree. */
  @Test
  void the_textbook_form_is_the_discounted_value_less_the_cost() {
    assertThat(
            ClvCalculator.lifetimeValue(everything(), ClvDefinition.DISCOUNTED_AT_PERIOD_END)
                .lessAcquisitionCost()
                .exact())
        .isEqualTo(
            ClvCalculator.lifetimeValue(everything(), ClvDefinition.DISCOUNTED_LESS_ACQUISITION)
                .exact());
  }

  @Test
  void acquisition_cost_is_not_taken_off_twice() {
    LifetimeValue net =
        ClvCalculator.lifetimeValue(everything(), ClvDefinition.DISCOUNTED_LESS_ACQUISITION);
    assertThatThrownBy(net::lessAcquisitionCost)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "lifetimeValue must be before acquisition cost, but was DISCOUNTED_LESS_ACQUISITION");
  }

  @Test
  void an_unknown_cost_or_an_unbounded_value_has_no_net_value() {
    Amount unknown =
        ClvCalculator.lifetimeValue(published().build(), ClvDefinition.SIMPLE)
            .lessAcquisitionCost();
    assertThat(unknown.undefinedReason()).isEqualTo("acquisition cost is not given");
    assertThat(unknown.isDefined()).isFalse();
    assertThat(unknown.explanation().sentence())
        .startsWith(
            "Customer lifetime value less acquisition cost: undefined, acquisition cost is not given;"
                + " lifetime value 2000.00 EUR − acquisition cost. The lifetime value is:");
    Amount unbounded =
        ClvCalculator.lifetimeValue(
                published().churn("0").acquisitionCost(eur("1")).build(), ClvDefinition.SIMPLE)
            .lessAcquisitionCost();
    assertThat(unbounded.undefinedReason())
        .isEqualTo(
            "of the lifetime value: it is unbounded, because churn is 0 and nobody is expected to"
                + " leave");
    assertThat(unbounded.explanation().sentence())
        .startsWith(
            "Customer lifetime value less acquisition cost: undefined, of the lifetime value: it is"
                + " unbounded, because churn is 0 and nobody is expected to leave; lifetime value −"
                + " acquisition cost 1.00 EUR. The lifetime value is:");
  }

  private static Amount worth(String amount) {
    return ClvCalculator.lifetimeValue(
        ClvInputs.per(CalendarUnit.MONTH).revenue(eur(amount)).churn("1").build());
  }

  private static Amount cost(long newCustomers) {
    return EconomicsCalculator.acquisitionCost(
        AcquisitionSpending.during(Period.ofMonth(2026, 3))
            .sales(eur("6000"))
            .marketing(eur("4000"))
            .newCustomers(newCustomers)
            .build());
  }

  @Test
  void lifetime_value_is_stated_as_a_multiple_of_the_cost() {
    Figure multiple = EconomicsCalculator.ltvToCac(worth("1600"), cost(50));
    assertThat(multiple.exact()).isEqualTo(Ratio.of(8, 1));
    assertThat(multiple.explanation())
        .hasToString(
            "LTV:CAC: 8.00 times = lifetime value 1600.00 EUR ÷ acquisition cost 200.00 EUR. The"
                + " lifetime value is: Customer lifetime value (revenue).");
    assertThat(multiple).hasToString("LTV:CAC: 8.00 times");
    assertThat(EconomicsCalculator.ltvToCac(worth("1600"), eur("200")).exact())
        .isEqualTo(multiple.exact());
    assertThat(EconomicsCalculator.ltvToCac(cost(50), cost(50)).exact()).isEqualTo(Ratio.ONE);
    MeasurementContract.check(multiple);
  }

  /** 50 EUR at 80 % and 4 % churn a month is worth 1000 EUR; winning it cost 300 EUR. */
  @Test
  void one_set_of_inputs_gives_value_multiple_and_payback() {
    ClvInputs inputs =
        ClvInputs.per(CalendarUnit.MONTH)
            .revenue(Money.of(50, "EUR"))
            .grossMargin(Ratio.ofPercent(80))
            .churn(ClvExamples.churn("0.04", CalendarUnit.MONTH))
            .acquisitionCost(Money.of(300, "EUR"))
            .build();
    assertThat(ClvCalculator.lifetimeValue(inputs))
        .hasToString("Customer lifetime value (gross margin): 1000.00 EUR");
    assertThat(ClvCalculator.lifetimeValue(inputs).amount()).isEqualTo(eur("1000"));
    assertThat(EconomicsCalculator.ltvToCac(inputs).exact()).isEqualTo(Ratio.of(10, 3));
    assertThat(EconomicsCalculator.paybackPeriod(inputs).exact()).isEqualTo(Ratio.of("7.5"));
    assertThat(EconomicsCalculator.paybackPeriod(inputs))
        .hasToString("Payback of acquisition cost: 7.50 months");
  }

  @Test
  void a_multiple_of_nothing_or_of_something_undefined_is_undefined() {
    Figure noCost = EconomicsCalculator.ltvToCac(worth("1"), cost(0));
    assertThat(noCost.explanation())
        .hasToString(
            "LTV:CAC: undefined, of the acquisition cost: new customers is 0 in March 2026; lifetime"
                + " value 1.00 EUR ÷ acquisition cost. The lifetime value is: Customer lifetime"
                + " value (revenue).");
    Figure noValue = EconomicsCalculator.ltvToCac(cost(0), eur("1"));
    assertThat(noValue.explanation())
        .hasToString(
            "LTV:CAC: undefined, of the lifetime value: new customers is 0 in March 2026; lifetime"
                + " value ÷ acquisition cost 1.00 EUR. The lifetime value is: Customer acquisition"
                + " cost.");
    assertThat(noValue.isDefined()).isFalse();
    assertThat(EconomicsCalculator.ltvToCac(worth("1"), eur("0")).undefinedReason())
        .isEqualTo("acquisition cost is not above 0");
    assertThat(EconomicsCalculator.ltvToCac(published().build()).undefinedReason())
        .isEqualTo("acquisition cost is not given");
    assertThatThrownBy(() -> EconomicsCalculator.ltvToCac(worth("1"), Money.of("1", "USD")))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> EconomicsCalculator.ltvToCac(worth("1"), eur("-1")))
        .hasMessage("acquisition cost must not be negative, but was -1");
    MeasurementContract.check(noCost);
    MeasurementContract.check(noValue);
  }

  /** Gupta and Lehmann at 80 % and 85 %, 10 % discount: 100 × 0.85 ÷ 0.25 − 100 × 0.8 ÷ 0.3. */
  @Test
  void a_rise_of_retention_is_worth_the_difference_of_two_values() {
    ClvInputs now =
        ClvInputs.per(CalendarUnit.YEAR)
            .margin(Money.of(100, "EUR"))
            .retention("0.8")
            .annualDiscount("0.1")
            .build();
    Amount gain = ClvCalculator.valueOfRetentionGain(now, "0.05");
    assertThat(gain.exact()).isEqualTo(Ratio.of(340, 1).minus(Ratio.of(800, 3)));
    assertThat(gain.explanation())
        .hasToString(
            "Gain of customer lifetime value by more retention: 73.33 EUR = value after 340.00 EUR −"
                + " value before 266.67 EUR. Retention rises from 80 % to 85 %. The lifetime value"
                + " is: Customer lifetime value (discounted, survivors pay at period end).");
    assertThat(ClvCalculator.lifetimeValue(now).explanation())
        .hasToString(
            "Customer lifetime value (discounted, survivors pay at period end): 266.67 EUR ="
                + " contribution margin 100.00 EUR a year × (1 − churn 20 % a year) ÷ (churn 20 % a"
                + " year + discount 10 % a year).");
    assertThatThrownBy(() -> ClvCalculator.valueOfRetentionGain(now, "0.21"))
        .hasMessage("raised retention must not exceed 100 %, but was 101.00 %");
    assertThatThrownBy(() -> ClvCalculator.valueOfRetentionGain(now, "0"))
        .hasMessage("points must be above 0, but was 0");
    assertThatThrownBy(() -> ClvCalculator.valueOfRetentionGain(now, Ratio.of(0, 0)))
        .hasMessage("points must be above 0, but was 0/0");
  }

  @Test
  void a_rise_from_or_to_something_undefined_is_undefined() {
    ClvInputs endless = ClvInputs.per(CalendarUnit.YEAR).revenue(eur("1")).churn("0.1").build();
    Amount gain = ClvCalculator.valueOfRetentionGain(endless, "0.1");
    assertThat(gain.undefinedReason())
        .isEqualTo(
            "of the value after: it is unbounded, because churn is 0 and nobody is expected to"
                + " leave");
    MeasurementContract.check(gain);
    Amount unknown =
        ClvCalculator.valueOfRetentionGain(
            ClvInputs.per(CalendarUnit.YEAR).revenue(eur("1")).build(), "0.1");
    assertThat(unknown.undefinedReason()).isEqualTo("of the value before: churn is not given");
    MeasurementContract.check(unknown);
  }
}
