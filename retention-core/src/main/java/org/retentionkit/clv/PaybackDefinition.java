package org.retentionkit.clv;

import org.jspecify.annotations.Nullable;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.Unit;

/** The payback of acquisition cost (CAC payback). */
public enum PaybackDefinition implements Measure<ClvInputs, PaybackPeriod> {
  /**
   * {@code acquisition cost ÷ (revenue × margin)}: 200 ÷ (100 × 0.8) = 2.5 months. A vendor prints
   * {@code CAC ÷ revenue × margin}, which would multiply by the margin: 1.6 months. Undefined where
   * the margin earned is not positive: then the cost is never paid back.
   */
  OF_MARGIN;

  private final Spec<ClvInputs> spec;

  PaybackDefinition() {
    Given share = new Given(false);
    Given amount = new Given(true);
    spec =
        Spec.of(
                "acquisition-payback.of-margin",
                "Payback of acquisition cost",
                share.term(ClvTerm.ACQUISITION_COST).over(share.margin()),
                "Skok")
            .form(
                PaybackDefinition::knowsAmount,
                amount.term(ClvTerm.ACQUISITION_COST).over(amount.margin()))
            .figure(2, inputs -> Unit.of(inputs.unit()))
            .undefinedIf(PaybackDefinition::neverPaidBack);
  }

  @Override
  public Spec<ClvInputs> spec() {
    return spec;
  }

  @Override
  public PaybackPeriod of(ClvInputs inputs) {
    return new PaybackPeriod(inputs);
  }

  private static boolean knowsAmount(ClvInputs inputs) {
    return inputs.gives(ClvTerm.CONTRIBUTION_MARGIN);
  }

  private static @Nullable Message neverPaidBack(ClvInputs inputs) {
    if (knowsAmount(inputs)) {
      return inputs.value(ClvTerm.CONTRIBUTION_MARGIN).signum() > 0
          ? null
          : Message.of("clv.contribution-not-positive")
              .and("margin", ClvTerm.CONTRIBUTION_MARGIN.quantity(inputs));
    }
    Ratio earned = inputs.value(ClvTerm.REVENUE).times(inputs.value(ClvTerm.MARGIN));
    return earned.signum() > 0
        ? null
        : Message.of("clv.margin-not-positive")
            .and("revenue", ClvTerm.REVENUE.quantity(inputs))
            .and("margin", ClvTerm.MARGIN.quantity(inputs));
  }
}
