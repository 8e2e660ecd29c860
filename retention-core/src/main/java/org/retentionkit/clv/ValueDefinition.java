package org.retentionkit.clv;

import java.util.List;
import org.retentionkit.Amount;
import org.retentionkit.Explanation;
import org.retentionkit.Figure;
import org.retentionkit.Measure;
import org.retentionkit.Measurement;
import org.retentionkit.Message;
import org.retentionkit.Spec;
import org.retentionkit.Unit;

/** A lifetime value set against what winning the customer costs: LTV:CAC, and what is left. */
public enum ValueDefinition implements Measure<ValueAndCost, Measurement> {
  /**
   * {@code lifetime value ÷ acquisition cost}: 1,600 ÷ 200 = 8 times. Undefined where winning a
   * customer cost nothing.
   */
  LTV_TO_CAC(
      Spec.of(
              "ltv-to-cac.any-value",
              "LTV:CAC",
              ValueAndCost.LIFETIME_VALUE.over(ValueAndCost.ACQUISITION_COST),
              "ChartMogul, Skok")
          .figure(2, Unit.TIMES)
          .overZero((both, below) -> Message.of("clv.not-above-zero").andTerm("below", below))
          .notes((both, value) -> List.of(valueIs(both.lifetimeValue().definition().title())))),
  /** {@code lifetime value − acquisition cost}: 1,266.67 − 200 = 1,066.67. */
  LESS_ACQUISITION_COST(
      Spec.of(
              "net-lifetime-value.less-acquisition-cost",
              "Customer lifetime value less acquisition cost",
              ValueAndCost.LIFETIME_VALUE.minus(ValueAndCost.ACQUISITION_COST),
              "Gupta and Lehmann, for any form of the lifetime value")
          .money(both -> both.lifetimeValue().currency())
          .notes((both, value) -> List.of(valueIs(worked(both.lifetimeValue())))));

  private final Spec<ValueAndCost> spec;

  ValueDefinition(Spec<ValueAndCost> spec) {
    this.spec = spec;
  }

  @Override
  public Spec<ValueAndCost> spec() {
    return spec;
  }

  @Override
  public Measurement of(ValueAndCost both) {
    return this == LTV_TO_CAC ? Figure.of(this, both) : Amount.of(this, both);
  }

  private static Message valueIs(String what) {
    return Message.of("clv.value-is").and("value", what);
  }

  /** The sentence of a value without its full stop, which the note brings. */
  private static String worked(Amount value) {
    Explanation explanation = value.explanation();
    String sentence = explanation.sentence();
    return sentence.substring(0, sentence.length() - 1);
  }
}
