package org.retentionkit.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.JsonRoundTrip;

class AcquisitionTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);
  private static final Ratio MARGIN = Ratio.of("0.8");

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static AcquisitionCost cost(long newCustomers) {
    return AcquisitionCalculator.acquisitionCost(
        AcquisitionSpending.during(MARCH)
            .sales(eur("6000"))
            .marketing(eur("4000"))
            .newCustomers(newCustomers)
            .build());
  }

  private static StatedAmount worth(String amount) {
    return StatedAmount.of("Customer lifetime value", eur(amount));
  }

  private static LtvToCac multiple(String lifetimeValue, String acquisitionCost) {
    return new LtvToCac(worth(lifetimeValue), StatedAmount.of("Cost", eur(acquisitionCost)));
  }

  @Test
  void a_new_customer_costs_sales_and_marketing_over_those_won() {
    assertThat(cost(50).exact()).isEqualTo(Ratio.of(200, 1));
    assertThat(cost(50).explanation())
        .hasToString(
            "Customer acquisition cost, March 2026: 200.00 EUR = (sales 6000 EUR + marketing 4000"
                + " EUR) ÷ new customers 50.");
  }

  @Test
  void when_nobody_was_won_the_cost_is_undefined_not_infinite() {
    assertThatThrownBy(() -> cost(0).rounded(RoundingMode.UP))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Customer acquisition cost is undefined: new customers is 0 in March 2026");
    assertThat(cost(0).explanation())
        .hasToString(
            "Customer acquisition cost, March 2026: undefined, new customers is 0 in March 2026;"
                + " (sales 6000 EUR + marketing 4000 EUR) ÷ new customers 0.");
  }

  @Test
  void spending_is_complete_not_negative_and_in_one_currency() {
    assertThatThrownBy(
            () -> AcquisitionSpending.during(MARCH).sales(eur("1")).newCustomers(1).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("sales, marketing and new customers must be given");
    assertThatThrownBy(
            () -> AcquisitionSpending.during(MARCH).marketing(eur("1")).newCustomers(1).build())
        .hasMessage("sales, marketing and new customers must be given");
    assertThatThrownBy(
            () -> AcquisitionSpending.during(MARCH).sales(eur("1")).marketing(eur("1")).build())
        .hasMessage("sales, marketing and new customers must be given");
    assertThatThrownBy(() -> AcquisitionSpending.during(MARCH).sales(eur("-1")))
        .hasMessage("sales must not be negative, but was -1 EUR");
    assertThatThrownBy(() -> AcquisitionSpending.during(MARCH).marketing(eur("-1")))
        .hasMessage("marketing must not be negative, but was -1 EUR");
    assertThatThrownBy(() -> AcquisitionSpending.during(MARCH).newCustomers(-1))
        .hasMessage("new customers must not be negative, but was -1");
    assertThatThrownBy(() -> new AcquisitionSpending(MARCH, eur("1"), Money.of("1", "USD"), 1))
        .isInstanceOf(CurrencyMismatchException.class)
        .hasMessage("currency must be the same in one sum, but was EUR and USD");
    assertThat(new AcquisitionSpending(MARCH, eur("0"), eur("0"), 0).total()).isEqualTo(eur("0"));
  }

  @Test
  void lifetime_value_is_stated_as_a_multiple_of_the_cost() {
    AcquisitionCost cost = cost(50);
    LtvToCac multiple = new LtvToCac(worth("1600"), StatedAmount.of(cost));
    assertThat(multiple.exact()).isEqualTo(Ratio.of(8, 1));
    assertThat(multiple.explanation())
        .hasToString(
            "LTV:CAC: 8.00 times = lifetime value 1600.00 EUR ÷ acquisition cost 200.00 EUR. The"
                + " lifetime value is: Customer lifetime value.");
    assertThat(AcquisitionCalculator.ltvToCac(cost, cost).exact()).isEqualTo(Ratio.ONE);
  }

  @Test
  void a_multiple_of_nothing_or_of_something_undefined_is_undefined() {
    StatedAmount unknown = StatedAmount.of(cost(0));
    LtvToCac noCost = new LtvToCac(worth("1"), unknown);
    assertThat(noCost.undefinedReason())
        .contains("of the acquisition cost: new customers is 0 in March 2026");
    assertThat(noCost.explanation())
        .hasToString(
            "LTV:CAC: undefined, of the acquisition cost: new customers is 0 in March 2026; lifetime"
                + " value 1.00 EUR ÷ acquisition cost. The lifetime value is: Customer lifetime"
                + " value.");
    LtvToCac noValue = new LtvToCac(unknown, worth("1"));
    assertThat(noValue.undefinedReason())
        .contains("of the lifetime value: new customers is 0 in March 2026");
    assertThat(noValue.explanation())
        .hasToString(
            "LTV:CAC: undefined, of the lifetime value: new customers is 0 in March 2026; lifetime"
                + " value ÷ acquisition cost 1.00 EUR. The lifetime value is: Customer acquisition"
                + " cost.");
    assertThat(noValue.isDefined()).isFalse();
    assertThat(multiple("1", "0").undefinedReason()).contains("acquisition cost is not above 0");
    assertThatThrownBy(() -> new LtvToCac(worth("1"), StatedAmount.of("x", Money.of("1", "USD"))))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void a_stated_amount_is_an_amount_or_a_reason() {
    assertThatThrownBy(() -> new StatedAmount("x", Ratio.ONE, Money.currency("EUR"), "why"))
        .hasMessage("undefinedReason must be given exactly if there is no amount, but was why");
    assertThatThrownBy(() -> new StatedAmount("x", Ratio.of(0, 0), Money.currency("EUR"), ""))
        .hasMessage("undefinedReason must be given exactly if there is no amount, but was ");
  }

  /** metrics.md 7, counter-test: Finmark prints CAC ÷ revenue × margin, which is 1.6. */
  @Test
  void payback_divides_by_the_margin_earned() {
    PaybackTime payback =
        AcquisitionCalculator.payback(cost(50), eur("100"), CalendarUnit.MONTH, MARGIN);
    assertThat(payback.exact()).isEqualTo(Ratio.of("2.5")).isNotEqualTo(Ratio.of("1.6"));
    assertThat(payback.rounded(0, RoundingMode.CEILING)).isEqualByComparingTo("3");
    assertThat(payback.explanation())
        .hasToString(
            "Payback of acquisition cost: 2.50 months = acquisition cost 200.00 EUR ÷ (revenue 100"
                + " EUR a month × margin 80.0 %).");
  }

  /** After the payback time the margins earned are the cost, exactly. */
  @Property
  void the_margins_earned_by_then_are_the_cost(
      @ForAll @IntRange(min = 1, max = 100_000) int customers,
      @ForAll @IntRange(min = 1, max = 1000) int revenue,
      @ForAll @IntRange(min = 1, max = 1000) int permille) {
    Ratio margin = Ratio.of(permille, 1000);
    PaybackTime payback =
        AcquisitionCalculator.payback(
            cost(customers), eur(Integer.toString(revenue)), CalendarUnit.MONTH, margin);
    assertThat(payback.exact().times(Ratio.of(revenue, 1)).times(margin))
        .isEqualTo(Ratio.of(10_000, customers));
  }

  @Test
  void without_a_positive_margin_the_cost_is_never_paid_back() {
    PaybackTime loss =
        AcquisitionCalculator.payback(cost(50), eur("100"), CalendarUnit.MONTH, Ratio.of("-0.1"));
    assertThatThrownBy(loss::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Payback of acquisition cost is undefined: revenue 100 EUR × margin -10.0 % is not"
                + " positive, so that the cost is never paid back");
    assertThat(
            AcquisitionCalculator.payback(cost(50), eur("0"), CalendarUnit.MONTH, MARGIN)
                .undefinedReason())
        .contains(
            "revenue 0 EUR × margin 80.0 % is not positive, so that the cost is never paid back");
    PaybackTime unknown =
        AcquisitionCalculator.payback(cost(0), eur("100"), CalendarUnit.YEAR, MARGIN);
    assertThat(unknown.isDefined()).isFalse();
    assertThat(unknown.explanation())
        .hasToString(
            "Payback of acquisition cost: undefined, of the acquisition cost: new customers is 0 in"
                + " March 2026; acquisition cost ÷ (revenue 100 EUR a year × margin 80.0 %).");
  }

  @Test
  void payback_refuses_what_cannot_be() {
    assertThatThrownBy(
            () ->
                AcquisitionCalculator.payback(
                    cost(50), eur("1"), CalendarUnit.MONTH, Ratio.of("1.1")))
        .hasMessage("margin must be at most 1, but was 1.1");
    assertThatThrownBy(
            () ->
                AcquisitionCalculator.payback(
                    cost(50), eur("1"), CalendarUnit.MONTH, Ratio.of(0, 0)))
        .hasMessage("margin must be at most 1, but was 0/0");
    assertThatThrownBy(
            () ->
                AcquisitionCalculator.payback(
                    cost(50), Money.of("1", "USD"), CalendarUnit.MONTH, MARGIN))
        .isInstanceOf(CurrencyMismatchException.class)
        .hasMessage("currency must be the same in one sum, but was EUR and USD");
    assertThatThrownBy(() -> new PaybackTime(worth("-1"), eur("1"), CalendarUnit.MONTH, MARGIN))
        .hasMessage("acquisitionCost must not be negative, but was -1.00");
    assertThat(new PaybackTime(worth("0"), eur("1"), CalendarUnit.MONTH, Ratio.ONE).value())
        .isEqualTo(0.0);
    assertThatThrownBy(() -> new PaybackTime(worth("1"), eur("-1"), CalendarUnit.MONTH, MARGIN))
        .hasMessage("revenue must not be negative, but was -1 EUR");
  }

  @Test
  void rules_of_thumb_are_the_callers_values() {
    assertThat(RuleOfThumb.LTV_TO_CAC_3.isMetBy(multiple("600", "200"))).isTrue();
    assertThat(RuleOfThumb.LTV_TO_CAC_3.isMetBy(multiple("599.99", "200"))).isFalse();
    PaybackTime twelve =
        AcquisitionCalculator.payback(cost(50), eur("20.833333"), CalendarUnit.MONTH, MARGIN);
    assertThat(RuleOfThumb.PAYBACK_UNDER_12_MONTHS.isMetBy(twelve)).isFalse();
    assertThat(
            RuleOfThumb.PAYBACK_UNDER_12_MONTHS.isMetBy(
                new PaybackTime(worth("12"), eur("1"), CalendarUnit.MONTH, Ratio.ONE)))
        .isFalse();
    assertThat(
            RuleOfThumb.PAYBACK_UNDER_12_MONTHS.isMetBy(
                new PaybackTime(worth("11.99"), eur("1"), CalendarUnit.MONTH, Ratio.ONE)))
        .isTrue();
    assertThat(RuleOfThumb.PAYBACK_UNDER_12_MONTHS).hasToString("PAYBACK below 12 months");
    assertThat(RuleOfThumb.LTV_TO_CAC_3).hasToString("LTV_TO_CAC at least 3 times");
  }

  @Test
  void a_rule_refuses_another_measure_another_unit_and_no_number() {
    PaybackTime years = new PaybackTime(worth("2"), eur("1"), CalendarUnit.YEAR, Ratio.ONE);
    assertThatThrownBy(() -> RuleOfThumb.PAYBACK_UNDER_12_MONTHS.isMetBy(years))
        .hasMessage("figure must be PAYBACK in months, but was PAYBACK in years");
    assertThatThrownBy(() -> RuleOfThumb.LTV_TO_CAC_3.isMetBy(years))
        .hasMessage("figure must be LTV_TO_CAC in times, but was PAYBACK in years");
    RuleOfThumb wrongMeasure =
        new RuleOfThumb("LTV_TO_CAC", RuleDirection.BELOW, BigDecimal.ONE, "years");
    assertThatThrownBy(() -> wrongMeasure.isMetBy(years))
        .hasMessage("figure must be LTV_TO_CAC in years, but was PAYBACK in years");
    assertThatThrownBy(() -> RuleOfThumb.LTV_TO_CAC_3.isMetBy(multiple("1", "0")))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("LTV:CAC is undefined: acquisition cost is not above 0");
  }

  /** metrics.md 1.6: 5, 7 and 5 to 25 times circulate; here is what own figures say. */
  @Test
  void acquiring_costs_five_times_keeping_for_these_figures() {
    AcquireToKeep times =
        AcquisitionCalculator.acquireToKeep(
            KeepAndAcquireSpending.during(MARCH)
                .onAcquiring(eur("10000"), 50)
                .onKeeping(eur("36000"), 900));
    assertThat(times.exact()).isEqualTo(Ratio.of(5, 1));
    assertThat(times.explanation())
        .hasToString(
            "Cost of acquiring against keeping a customer, March 2026: 5.00 times = (acquisition"
                + " spending 10000 EUR ÷ acquired 50) ÷ (keeping spending 36000 EUR ÷ kept 900).");
  }

  @Test
  void a_cost_per_nobody_is_undefined_and_says_which() {
    AcquireToKeep nobody =
        AcquisitionCalculator.acquireToKeep(
            KeepAndAcquireSpending.during(MARCH).onAcquiring(eur("1"), 0).onKeeping(eur("0"), 0));
    assertThat(nobody.undefinedReason())
        .contains("acquired is 0, kept is 0, keeping spending is 0 in March 2026");
    assertThat(nobody.toOptional()).isEmpty();
    assertThat(nobody.explanation())
        .hasToString(
            "Cost of acquiring against keeping a customer, March 2026: undefined, acquired is 0, kept"
                + " is 0, keeping spending is 0 in March 2026; (acquisition spending 1 EUR ÷"
                + " acquired 0) ÷ (keeping spending 0 EUR ÷ kept 0).");
    assertThatThrownBy(
            () -> new KeepAndAcquireSpending(MARCH, eur("1"), 1, Money.of("1", "USD"), 1))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> new KeepAndAcquireSpending(MARCH, eur("-1"), 1, eur("1"), 1))
        .hasMessage("acquisition spending must not be negative, but was -1 EUR");
    assertThatThrownBy(() -> new KeepAndAcquireSpending(MARCH, eur("1"), -1, eur("1"), 1))
        .hasMessage("acquired must not be negative, but was -1");
    assertThatThrownBy(() -> new KeepAndAcquireSpending(MARCH, eur("1"), 1, eur("-1"), 1))
        .hasMessage("keeping spending must not be negative, but was -1 EUR");
    assertThatThrownBy(() -> new KeepAndAcquireSpending(MARCH, eur("1"), 1, eur("1"), -1))
        .hasMessage("kept must not be negative, but was -1");
  }

  @Test
  void values_come_back_from_json() {
    JsonRoundTrip.check(cost(50), AcquisitionCost.class);
    JsonRoundTrip.check(multiple("1600", "200"), LtvToCac.class);
    JsonRoundTrip.check(
        AcquisitionCalculator.payback(cost(50), eur("100"), CalendarUnit.MONTH, MARGIN),
        PaybackTime.class);
    JsonRoundTrip.check(
        new AcquireToKeep(new KeepAndAcquireSpending(MARCH, eur("1"), 2, eur("3"), 4)),
        AcquireToKeep.class);
    JsonRoundTrip.check(
        new BreakEvenAcquisition(250, Ratio.of("0.05"), CalendarUnit.MONTH),
        BreakEvenAcquisition.class);
  }

  @Test
  void definitions_say_where_they_come_from() {
    for (AcquisitionDefinition definition : AcquisitionDefinition.values()) {
      assertThat(definition.source()).isNotBlank();
    }
  }
}
