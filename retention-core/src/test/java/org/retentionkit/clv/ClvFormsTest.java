package org.retentionkit.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.retentionkit.clv.ClvExamples.eur;
import static org.retentionkit.clv.ClvExamples.published;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.retentionkit.Amount;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Measure;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.testing.MeasurementContract;

/** What one formula over named terms gives: its forms, its inputs, its reasons. */
class ClvFormsTest {
  private static Amount of(ClvForms forms, ClvInputs inputs) {
    return Amount.of(new Own(forms.spec()), inputs);
  }

  private static ClvForms toHorizon() {
    return new ClvForms(
        "own.to-horizon",
        "Own value",
        Bound.HORIZON,
        given -> given.margin().times(given.before(given.kept())).over(given.term(ClvTerm.CHURN)),
        "a host");
  }

  /** 80 × (1 − 0.95²) ÷ 0.05 = 156. */
  @Test
  void a_formula_has_a_form_for_a_margin_as_a_share_and_one_as_an_amount() {
    Amount share = of(toHorizon(), published().horizon(2).build());
    assertThat(share.explanation().sentence())
        .isEqualTo(
            "Own value: 156.00 EUR = revenue 100.00 EUR a month × margin 80 % × (1 − (1 − churn 5 %"
                + " a month)^horizon 2 months) ÷ churn 5 % a month.");
    Amount amount = of(toHorizon(), published().margin(eur("80")).horizon(2).build());
    assertThat(amount.explanation().sentence())
        .isEqualTo(
            "Own value: 156.00 EUR = contribution margin 80.00 EUR a month × (1 − (1 − churn 5 % a"
                + " month)^horizon 2 months) ÷ churn 5 % a month.");
  }

  @Test
  void where_nobody_leaves_every_period_to_the_horizon_brings_the_same() {
    assertThat(of(toHorizon(), published().churn("0").horizon(3).build()).explanation().sentence())
        .isEqualTo(
            "Own value: 240.00 EUR = revenue 100.00 EUR a month × margin 80 % × horizon 3 months.");
    assertThat(
            of(toHorizon(), published().margin(eur("80")).churn("0").horizon(3).build())
                .explanation()
                .sentence())
        .isEqualTo(
            "Own value: 240.00 EUR = contribution margin 80.00 EUR a month × horizon 3 months.");
  }

  /** With a discount in it the periods are alike only where that is 0 as well. */
  @Test
  void a_discount_keeps_the_periods_apart() {
    ClvForms discounted =
        new ClvForms(
            "own.discounted",
            "Own value",
            Bound.HORIZON,
            given ->
                given
                    .margin()
                    .times(given.before(given.kept().over(given.growth())))
                    .over(given.fading()),
            "a host");
    assertThat(
            of(discounted, published().churn("0").discount(Ratio.of("0.25")).horizon(2).build())
                .explanation()
                .sentence())
        .isEqualTo(
            "Own value: 115.20 EUR = revenue 100.00 EUR a month × margin 80 % × (1 − ((1 − churn 0 %"
                + " a month) ÷ (1 + discount 25 % a month))^horizon 2 months) ÷ (churn 0 % a month +"
                + " discount 25 % a month).");
    assertThat(
            of(discounted, published().churn("0").discount(Ratio.ZERO).horizon(2).build())
                .rounded(RoundingMode.HALF_EVEN))
        .isEqualTo(eur("160.00"));
  }

  @Test
  void what_a_form_needs_and_is_not_given_is_named_in_the_order_of_the_formula() {
    assertThat(toHorizon().needs())
        .containsExactly(ClvTerm.REVENUE, ClvTerm.MARGIN, ClvTerm.CHURN, ClvTerm.HORIZON);
    ClvInputs revenueOnly = ClvInputs.per(CalendarUnit.MONTH).revenue(eur("100")).build();
    assertThat(toHorizon().takes(revenueOnly)).isFalse();
    assertThat(of(toHorizon(), revenueOnly).undefinedReason())
        .isEqualTo("margin, churn, horizon are not given");
    assertThat(of(toHorizon(), published().build()).undefinedReason())
        .isEqualTo("horizon is not given");
  }

  /** A form without margin does not change with it: revenue ÷ mean churn. */
  @Test
  void a_form_of_revenue_ignores_a_margin_and_says_which_months_are_averaged() {
    ClvForms trailing =
        new ClvForms(
            "own.trailing",
            "Own value",
            Bound.MEAN_CHURN,
            given -> given.term(ClvTerm.REVENUE).over(given.term(ClvTerm.MEAN_CHURN)),
            "a host");
    ClvInputs inputs =
        published()
            .margin(eur("7"))
            .trailingChurn(ClvExamples.months("0.04", "0.06", "0.5"), 2)
            .build();
    assertThat(of(trailing, inputs).explanation().sentence())
        .isEqualTo(
            "Own value: 2000.00 EUR = revenue 100.00 EUR a month ÷ mean churn 5 % a month. The mean"
                + " churn is that of the 2 months before the current one.");
  }

  /** A definition of a host: the public terms know where they are not given. */
  @Test
  void a_host_makes_definitions_of_its_own_from_the_terms() {
    Spec<ClvInputs> spec =
        Spec.of(
                "own.revenue-to-horizon",
                "Revenue to the horizon",
                ClvTerm.REVENUE.term().times(ClvTerm.HORIZON.term()),
                "a host")
            .money(ClvInputs::currency);
    Amount revenue = Amount.of(new Own(spec), published().horizon(6).build());
    assertThat(revenue.explanation().sentence())
        .isEqualTo(
            "Revenue to the horizon: 600.00 EUR = revenue 100.00 EUR a month × horizon 6 months.");
    MeasurementContract.check(revenue);
    assertThat(Amount.of(new Own(spec), published().build()).undefinedReason())
        .isEqualTo("horizon is not given");
  }

  private record Own(Spec<ClvInputs> spec) implements Measure<ClvInputs, Amount> {
    @Override
    public Amount of(ClvInputs inputs) {
      return Amount.of(this, inputs);
    }
  }
}
