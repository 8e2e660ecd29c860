package org.retentionkit.economics;

import org.retentionkit.Amount;
import org.retentionkit.Measure;
import org.retentionkit.Spec;

/** The customer acquisition cost (CAC). */
public enum AcquisitionDefinition implements Measure<AcquisitionSpending, Amount> {
  /** {@code (sales + marketing) ÷ new customers}: (6,000 + 4,000) ÷ 50 = 200. */
  COST_PER_NEW_CUSTOMER;

  private final Spec<AcquisitionSpending> spec =
      Spec.of(
              "acquisition-cost.per-new-customer",
              "Customer acquisition cost",
              AcquisitionSpending.SALES
                  .plus(AcquisitionSpending.MARKETING)
                  .over(AcquisitionSpending.NEW_CUSTOMERS),
              "Finmark and most textbooks")
          .during(AcquisitionSpending::period)
          .money(spending -> spending.sales().currency());

  @Override
  public Spec<AcquisitionSpending> spec() {
    return spec;
  }

  @Override
  public Amount of(AcquisitionSpending spending) {
    return Amount.of(this, spending);
  }
}
