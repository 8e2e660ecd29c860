package org.retentionkit.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retentionkit.clv.ClvExamples.eur;
import static org.retentionkit.clv.ClvExamples.everything;
import static org.retentionkit.clv.ClvExamples.published;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.retentionkit.rate.MonthlyChurn;

class NetLifetimeValueTest {
  @Test
  void acquisition_cost_comes_off_any_form() {
    NetLifetimeValue net =
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
    NetLifetimeValue unknown =
        ClvCalculator.lifetimeValue(published().build()).lessAcquisitionCost();
    assertThat(unknown.undefinedReason()).contains("acquisition cost is not given");
    assertThat(unknown.isDefined()).isFalse();
    assertThat(unknown.explanation().sentence())
        .startsWith(
            "Customer lifetime value less acquisition cost: undefined, acquisition cost is not given;"
                + " lifetime value 2000.00 EUR − acquisition cost. The lifetime value is:");
    NetLifetimeValue unbounded =
        ClvCalculator.lifetimeValue(
                published().churn(MonthlyChurn.of("0")).acquisitionCost(eur("1")).build())
            .lessAcquisitionCost();
    assertThat(unbounded.undefinedReason())
        .contains(
            "of the lifetime value: it is unbounded, because churn is 0 and nobody is expected to"
                + " leave");
    assertThat(unbounded.explanation().sentence())
        .startsWith(
            "Customer lifetime value less acquisition cost: undefined, of the lifetime value: it is"
                + " unbounded, because churn is 0 and nobody is expected to leave; lifetime value −"
                + " acquisition cost 1.00 EUR. The lifetime value is:");
  }
}
