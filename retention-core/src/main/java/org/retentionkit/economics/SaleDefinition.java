package org.retentionkit.economics;

import org.retentionkit.Measure;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Spec;
import org.retentionkit.Term;

/** The probability that an offer sells. */
public enum SaleDefinition implements Measure<Proportion, Rate> {
  /** {@code sales ÷ offers}: 70 of 100 offers to existing customers sold, 70 %. */
  SALES_OVER_OFFERS;

  private final Spec<Proportion> spec =
      Spec.of(
          "sale-probability.sales-over-offers",
          "Probability of a sale",
          Term.<Proportion>count("sales", Proportion::part)
              .partOf(Term.count("offers", Proportion::whole)),
          "the share of offers that were taken");

  @Override
  public Spec<Proportion> spec() {
    return spec;
  }

  @Override
  public Rate of(Proportion soldOfOffers) {
    return Rate.of(this, soldOfOffers);
  }
}
