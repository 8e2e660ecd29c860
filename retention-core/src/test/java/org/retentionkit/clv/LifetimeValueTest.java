package org.retentionkit.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retentionkit.clv.ClvExamples.cents;
import static org.retentionkit.clv.ClvExamples.eur;
import static org.retentionkit.clv.ClvExamples.everything;
import static org.retentionkit.clv.ClvExamples.published;

import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.rate.DiscountRate;
import org.retentionkit.testing.MeasurementContract;

class LifetimeValueTest {
  /** metrics.md 2.7 (computed): 2000, 1600, 1266.67, 1346.67; the rest by its formulas. */
  @ParameterizedTest
  @CsvSource({
    "SIMPLE,2000.00 EUR",
    "MARGIN_OVER_CHURN,1600.00 EUR",
    "MARGIN_OVER_REVENUE_CHURN,2000.00 EUR",
    "COST_TO_SERVE_OVER_CHURN,1400.00 EUR",
    "TRAILING_CHURN,2000.00 EUR",
    "REVENUE_RETENTION_ONLY,2500.00 EUR",
    "PER_PAID_SUBSCRIPTION,1000.00 EUR",
    "DISCOUNTED_AT_PERIOD_END,1266.67 EUR",
    "DISCOUNTED_FIRST_MARGIN_NOW,1346.67 EUR",
    "CHURN_PLUS_DISCOUNT,1333.33 EUR",
    "DISCOUNTED_LESS_ACQUISITION,1066.67 EUR",
    "FINITE_HORIZON,1132.82 EUR",
    "FINITE_DISCOUNTED_AT_PERIOD_END,975.38 EUR",
    "FINITE_DISCOUNTED_FIRST_MARGIN_NOW,1036.99 EUR"
  })
  void one_customer_has_fourteen_lifetime_values(ClvDefinition definition, String value) {
    assertThat(cents(ClvCalculator.lifetimeValue(everything(), definition))).isEqualTo(value);
  }

  /** metrics.md 3.5: ARPA 100 and churn 5 % is 2000, exactly. */
  @Test
  void the_usual_value_is_revenue_over_churn() {
    LifetimeValue usual =
        ClvCalculator.lifetimeValue(
            ClvInputs.per(CalendarUnit.MONTH).revenue(eur("100")).churn("0.05").build());
    assertThat(usual.definition()).isEqualTo(ClvDefinition.SIMPLE);
    assertThat(usual.exact()).isEqualTo(Ratio.of(2000, 1));
    assertThat(usual.value()).isEqualTo(2000.0);
  }

  /** metrics.md 3.5: retention 0.8 and discount 0.1 make 2.67 times the margin, 8/3 exactly. */
  @Test
  void the_textbook_multiple_is_eight_thirds() {
    ClvInputs one =
        ClvInputs.per(CalendarUnit.YEAR)
            .revenue(eur("1"))
            .grossMargin(Ratio.ONE)
            .churn("0.2")
            .discount(DiscountRate.annual("0.1"))
            .build();
    assertThat(new LifetimeValue(one, ClvDefinition.DISCOUNTED_AT_PERIOD_END).exact())
        .isEqualTo(Ratio.of(8, 3));
  }

  /** metrics.md 2.7, counter-test: the page adds 144,300 ÷ 0.168 up to 859,286. */
  @Test
  void the_churn_form_does_not_repeat_the_published_slip() {
    ClvInputs page =
        ClvInputs.per(CalendarUnit.YEAR)
            .revenue(eur("144300"))
            .grossMargin(Ratio.ONE)
            .churn("0.068")
            .discount(DiscountRate.annual("0.1"))
            .build();
    LifetimeValue value = new LifetimeValue(page, ClvDefinition.CHURN_PLUS_DISCOUNT);
    assertThat(value.rounded(0, RoundingMode.HALF_EVEN)).isEqualTo(eur("858929"));
    assertThat(value.exact()).isNotEqualTo(Ratio.of(859_286, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SIMPLE|Customer lifetime value (revenue): 2000.00 EUR = revenue 100.00 EUR a month ÷ churn 5"
            + " % a month.",
        "TRAILING_CHURN|Customer lifetime value (trailing mean churn): 2000.00 EUR = revenue 100.00"
            + " EUR a month ÷ mean churn 5 % a month. The mean churn is that of the 3 months before"
            + " the current one.",
        "MARGIN_OVER_REVENUE_CHURN|Customer lifetime value (gross margin over revenue churn): 2000.00"
            + " EUR = revenue 100.00 EUR a month × margin 80 % ÷ (1 − revenue retention 96 %).",
        "DISCOUNTED_LESS_ACQUISITION|Customer lifetime value (discounted, less acquisition cost):"
            + " 1066.67 EUR = revenue 100.00 EUR a month × margin 80 % × (1 − churn 5 % a month) ÷"
            + " (churn 5 % a month + discount 1 % a month) − acquisition cost 200.00 EUR.",
        "FINITE_HORIZON|Customer lifetime value (to a horizon): 1132.82 EUR = revenue 100.00 EUR a"
            + " month × margin 80 % × (1 − (1 − churn 5 % a month)^horizon 24 months) ÷ churn 5 % a"
            + " month."
      })
  void a_value_explains_itself(ClvDefinition definition, String sentence) {
    assertThat(ClvCalculator.lifetimeValue(everything(), definition).explanation())
        .hasToString(sentence);
  }

  @ParameterizedTest
  @EnumSource(ClvDefinition.class)
  void every_formula_names_its_assumptions(ClvDefinition definition) {
    LifetimeValue value = ClvCalculator.lifetimeValue(everything(), definition);
    assertThat(definition.needs())
        .allSatisfy(t -> assertThat(definition.formula()).contains(t.label()));
    assertThat(value.explanation().terms()).hasSameSizeAs(definition.needs());
    assertThat(definition.title()).isNotBlank();
    assertThat(definition.source()).isNotBlank();
    assertThat(value.currency().getCurrencyCode()).isEqualTo("EUR");
  }

  @ParameterizedTest
  @EnumSource(ClvDefinition.class)
  void what_is_not_given_is_named_and_not_taken_for_granted(ClvDefinition definition) {
    LifetimeValue value =
        new LifetimeValue(
            ClvInputs.per(CalendarUnit.MONTH).acquisitionCost(eur("1")).build(), definition);
    assertThat(value.isDefined()).isFalse();
    assertThat(value.exact().isDefined()).isFalse();
    assertThat(value.undefinedReason()).endsWith(" are not given");
  }

  @Test
  void a_missing_assumption_is_an_undefined_value_with_its_name() {
    LifetimeValue value =
        new LifetimeValue(published().build(), ClvDefinition.COST_TO_SERVE_OVER_CHURN);
    assertThatThrownBy(value::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Customer lifetime value (less cost to serve) is undefined: cost to serve is not given");
    assertThat(value.explanation())
        .hasToString(
            "Customer lifetime value (less cost to serve): undefined, cost to serve is not given;"
                + " (revenue 100.00 EUR a month − cost to serve) ÷ churn 5 % a month.");
    assertThat(
            new LifetimeValue(
                    ClvInputs.per(CalendarUnit.MONTH).revenue(eur("1")).build(),
                    ClvDefinition.DISCOUNTED_AT_PERIOD_END)
                .undefinedReason())
        .isEqualTo("margin, churn, discount are not given");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SIMPLE|churn is 0 and nobody is expected to leave",
        "MARGIN_OVER_CHURN|churn is 0 and nobody is expected to leave",
        "MARGIN_OVER_REVENUE_CHURN|revenue retention is 100.0 % and revenue is not expected to run"
            + " out",
        "COST_TO_SERVE_OVER_CHURN|churn is 0 and nobody is expected to leave",
        "TRAILING_CHURN|mean churn is 0 and nobody is expected to leave",
        "REVENUE_RETENTION_ONLY|revenue retention is 100.0 % and revenue is not expected to run out",
        "PER_PAID_SUBSCRIPTION|subscription churn is 0 and none is expected to end",
        "DISCOUNTED_AT_PERIOD_END|churn and discount are both 0",
        "DISCOUNTED_FIRST_MARGIN_NOW|churn and discount are both 0",
        "CHURN_PLUS_DISCOUNT|churn and discount are both 0",
        "DISCOUNTED_LESS_ACQUISITION|churn and discount are both 0"
      })
  void without_churn_a_value_is_unbounded_not_infinite_and_not_zero(
      ClvDefinition definition, String why) {
    LifetimeValue value =
        new LifetimeValue(
            published()
                .churn("0")
                .subscriptionChurn(Ratio.ZERO)
                .trailingChurn(ClvExamples.months("0", "0.5"), 1)
                .revenueRetention(Ratio.ONE)
                .discount(DiscountRate.monthly("0"))
                .costToServe(eur("1"))
                .subscriptionRevenue(eur("1"))
                .acquisitionCost(eur("1"))
                .build(),
            definition);
    assertThat(value.toOptional()).isEmpty();
    assertThat(value.undefinedReason()).isEqualTo("it is unbounded, because " + why);
    assertThatThrownBy(() -> value.rounded(RoundingMode.UP))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(definition.title() + " is undefined: it is unbounded, because " + why);
  }

  @Test
  void net_expansion_is_unbounded_too_and_not_a_negative_value() {
    LifetimeValue value =
        new LifetimeValue(
            published().revenueRetention(Ratio.of("1.05")).build(),
            ClvDefinition.REVENUE_RETENTION_ONLY);
    assertThat(value.undefinedReason())
        .isEqualTo(
            "it is unbounded, because revenue retention is 105.0 % and revenue is not expected to"
                + " run out");
  }

  /** Zero churn is a perpetuity: the margin over the discount, here 80 ÷ 0.01. */
  @ParameterizedTest
  @CsvSource({
    "DISCOUNTED_AT_PERIOD_END,8000",
    "DISCOUNTED_FIRST_MARGIN_NOW,8080",
    "CHURN_PLUS_DISCOUNT,8000"
  })
  void a_discount_bounds_a_customer_who_never_leaves(ClvDefinition definition, long value) {
    ClvInputs forever = published().churn("0").build();
    assertThat(new LifetimeValue(forever, definition).exact()).isEqualTo(Ratio.of(value, 1));
  }

  /** A horizon bounds it as well: 24 margins of 80. */
  @Test
  void a_horizon_bounds_a_customer_who_never_leaves() {
    ClvInputs forever =
        published().churn("0").discount(DiscountRate.monthly("0")).horizon(24).build();
    for (ClvDefinition definition :
        List.of(
            ClvDefinition.FINITE_HORIZON,
            ClvDefinition.FINITE_DISCOUNTED_AT_PERIOD_END,
            ClvDefinition.FINITE_DISCOUNTED_FIRST_MARGIN_NOW)) {
      LifetimeValue value = new LifetimeValue(forever, definition);
      assertThat(value.exact()).isEqualTo(Ratio.of(1920, 1));
      assertThat(value.explanation().sentence())
          .startsWith(
              definition.title()
                  + ": 1920.00 EUR = revenue 100.00 EUR a month × margin 80 % × horizon 24 months");
    }
  }

  /** Only what leaks nothing is flat: a discount alone keeps the full formula. */
  @Test
  void the_full_formula_stays_where_it_can_be_worked_out() {
    ClvInputs loyal = published().churn("0").horizon(1).build();
    LifetimeValue value =
        new LifetimeValue(loyal, ClvDefinition.FINITE_DISCOUNTED_FIRST_MARGIN_NOW);
    assertThat(value.exact()).isEqualTo(Ratio.of(80, 1));
    assertThat(value.explanation().formula()).isEqualTo(value.definition().formula());
    assertThat(value.explanation().sentence()).contains("horizon 1 month)");
  }

  @Test
  void all_values_that_the_assumptions_allow_come_in_the_order_of_the_definitions() {
    assertThat(ClvCalculator.lifetimeValues(everything()))
        .extracting(LifetimeValue::definition)
        .containsExactly(ClvDefinition.values());
    assertThat(ClvCalculator.lifetimeValues(published().build()))
        .extracting(LifetimeValue::definition)
        .containsExactly(
            ClvDefinition.SIMPLE,
            ClvDefinition.MARGIN_OVER_CHURN,
            ClvDefinition.DISCOUNTED_AT_PERIOD_END,
            ClvDefinition.DISCOUNTED_FIRST_MARGIN_NOW,
            ClvDefinition.CHURN_PLUS_DISCOUNT);
  }

  /** After thousands of months nothing is left: the horizon's value is the endless one. */
  @Test
  void a_very_long_horizon_is_an_endless_one() {
    ClvInputs far = published().horizon(100_000).build();
    assertThat(cents(new LifetimeValue(far, ClvDefinition.FINITE_HORIZON)))
        .isEqualTo("1600.00 EUR");
    assertThat(cents(new LifetimeValue(far, ClvDefinition.FINITE_DISCOUNTED_AT_PERIOD_END)))
        .isEqualTo("1266.67 EUR");
  }

  /** What is given is taken in: nothing that was said is left out without a word. */
  @Test
  void the_usual_value_takes_in_margin_discount_and_horizon() {
    ClvInputsBuilder inputs =
        ClvInputs.per(CalendarUnit.MONTH).revenue(eur("50")).churn("0.04").costToServe(eur("10"));
    assertThat(fitting(inputs)).isEqualTo(ClvDefinition.COST_TO_SERVE_OVER_CHURN);
    assertThat(fitting(inputs.grossMargin("0.8"))).isEqualTo(ClvDefinition.MARGIN_OVER_CHURN);
    assertThat(fitting(inputs.annualDiscount(Ratio.ofPercent(10))))
        .isEqualTo(ClvDefinition.DISCOUNTED_AT_PERIOD_END);
    assertThat(fitting(inputs.horizon(36)))
        .isEqualTo(ClvDefinition.FINITE_DISCOUNTED_AT_PERIOD_END);
    assertThat(fitting(published().horizon(1).margin(eur("5")).discount(Ratio.ZERO)))
        .isEqualTo(ClvDefinition.FINITE_DISCOUNTED_AT_PERIOD_END);
    assertThat(fitting(ClvInputs.per(CalendarUnit.MONTH).margin(eur("5")).churn("0.1").horizon(3)))
        .isEqualTo(ClvDefinition.FINITE_HORIZON);
  }

  private static ClvDefinition fitting(ClvInputsBuilder inputs) {
    return ClvCalculator.lifetimeValue(inputs.build()).definition();
  }

  /** 360 margins of 80, of whom at a churn of 1e-45 next to nobody is lost. */
  @Test
  void next_to_no_churn_keeps_every_margin_of_the_horizon() {
    ClvInputs loyal = published().churn("1e-45").discount(Ratio.ZERO).horizon(360).build();
    assertThat(cents(new LifetimeValue(loyal, ClvDefinition.FINITE_HORIZON)))
        .isEqualTo("28800.00 EUR");
    assertThat(cents(new LifetimeValue(loyal, ClvDefinition.FINITE_DISCOUNTED_FIRST_MARGIN_NOW)))
        .isEqualTo("28800.00 EUR");
  }

  /** The cost does not grow with the horizon, and the largest is the endless one. */
  @Test
  void the_longest_horizon_is_an_endless_one() {
    ClvInputs far = published().horizon(2_000_000_000).build();
    for (ClvDefinition definition : ClvDefinition.values()) {
      if (definition.takes(far)) {
        MeasurementContract.check(new LifetimeValue(far, definition));
      }
    }
    assertThat(cents(new LifetimeValue(far, ClvDefinition.FINITE_HORIZON)))
        .isEqualTo("1600.00 EUR");
  }

  /** A discount beyond all measure makes all that comes later worth nothing. */
  @Test
  void an_enormous_discount_leaves_the_first_margin() {
    ClvInputs now = published().discount(Ratio.of("1e400")).build();
    assertThat(cents(new LifetimeValue(now, ClvDefinition.DISCOUNTED_AT_PERIOD_END)))
        .isEqualTo("0.00 EUR");
    assertThat(cents(new LifetimeValue(now, ClvDefinition.DISCOUNTED_FIRST_MARGIN_NOW)))
        .isEqualTo("80.00 EUR");
    DiscountRate aYear = new DiscountRate(Ratio.of("1e400"), CalendarUnit.YEAR);
    assertThat(cents(ClvCalculator.lifetimeValue(published().discount(aYear).build())))
        .isEqualTo("0.00 EUR");
  }

  @ParameterizedTest
  @EnumSource(ClvDefinition.class)
  void a_value_keeps_the_contract_of_measurements(ClvDefinition definition) {
    MeasurementContract.check(definition.of(everything()));
    MeasurementContract.check(definition.of(published().build()));
    MeasurementContract.check(definition.of(published().margin(eur("80")).horizon(3).build()));
  }

  /** A margin known as an amount gives what revenue × margin of that size gives. */
  @ParameterizedTest
  @EnumSource(ClvDefinition.class)
  void a_margin_as_an_amount_is_revenue_times_margin(ClvDefinition definition) {
    ClvInputs share = everything();
    Map<ClvTerm, Ratio> given = new EnumMap<>(share.values());
    given.put(ClvTerm.CONTRIBUTION_MARGIN, Ratio.of(80, 1));
    ClvInputs amount = new ClvInputs(share.currency(), share.unit(), given);
    assertThat(definition.of(amount).exact()).isEqualTo(definition.of(share).exact());
  }

  /** The largest doubles end before the exact value does, which is read as money. */
  @Test
  void a_value_beyond_a_double_is_still_an_amount() {
    LifetimeValue vast =
        ClvCalculator.lifetimeValue(
            ClvInputs.per(CalendarUnit.MONTH).revenue(eur("1")).churn("1e-310").build());
    assertThat(vast.exact()).isEqualTo(Ratio.of("1e310"));
    assertThat(vast.amount()).isEqualTo(eur("1e310"));
    assertThatThrownBy(vast::value).isInstanceOf(ArithmeticException.class);
    String zeros = "0".repeat(310);
    assertThat(vast).hasToString("Customer lifetime value (revenue): 1" + zeros + ".00 EUR");
    assertThat(vast.explanation().value()).isNull();
    assertThat(vast.explanation().result()).hasToString("1" + zeros + ".00 EUR");
    assertThat(vast.explanation().toJson())
        .contains("\"amount\":1" + zeros + ".00,", "\"value\":null");
    assertThat(vast.explanation().sentence()).startsWith("Customer lifetime value (revenue): 1000");
  }
}
