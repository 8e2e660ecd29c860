package org.retentionkit.clv;

import java.util.ArrayList;
import java.util.List;
import org.retentionkit.Amount;
import org.retentionkit.Definition;
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
          .notes((both, value) -> List.of(valueIs(title(both.lifetimeValue().definition()))))),
  /** {@code lifetime value − acquisition cost}: 1,266.67 − 200 = 1,066.67. */
  LESS_ACQUISITION_COST(
      Spec.of(
              "net-lifetime-value.less-acquisition-cost",
              "Customer lifetime value less acquisition cost",
              ValueAndCost.LIFETIME_VALUE.minus(ValueAndCost.ACQUISITION_COST),
              "Gupta and Lehmann, for any form of the lifetime value")
          .money(both -> both.lifetimeValue().currency())
          .notes((both, value) -> worked(both.lifetimeValue().explanation())));

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

  private static Message valueIs(Message what) {
    return Message.of("clv.value-is").and("value", what);
  }

  private static Message title(Definition definition) {
    return Message.title(definition.id(), definition.title());
  }

  /** What the value is and how it came about, then its own notes. */
  private static List<Message> worked(Explanation value) {
    List<Message> notes = new ArrayList<>();
    notes.add(valueIs(value.clause()));
    notes.addAll(value.notes());
    return notes;
  }
}
