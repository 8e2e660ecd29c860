package org.retentionkit.clv;

import org.retentionkit.Amount;
import org.retentionkit.Measure;
import org.retentionkit.Spec;

/** What winning one customer costs (CAC), where it is known. */
enum CostDefinition implements Measure<ClvInputs, Amount> {
  /** The acquisition cost that the inputs give. */
  GIVEN;

  private final Spec<ClvInputs> spec =
      Spec.of(
              "acquisition-cost.given",
              "Customer acquisition cost (given)",
              ClvTerm.ACQUISITION_COST.term(),
              "what the caller knows")
          .money(ClvInputs::currency);

  @Override
  public Spec<ClvInputs> spec() {
    return spec;
  }

  @Override
  public Amount of(ClvInputs inputs) {
    return Amount.of(this, inputs);
  }
}
