package org.retentionkit.economics;

import org.retentionkit.Amount;
import org.retentionkit.Measure;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;

/** What offers bring on average. */
enum OfferDefinition implements Measure<Offer, Amount> {
  /** {@code offers × probability × revenue per sale}: for one offer 28 EUR and 2 EUR. */
  EXPECTED_SALE;

  private final Spec<Offer> spec =
      Spec.of(
              "expected-sale.of-offers",
              "Expected sale",
              Term.count("offers", Offer::offers)
                  .times(
                      Term.of(
                          "probability",
                          Offer::probability,
                          offer -> SellingDefinition.percent(offer.probability())))
                  .times(
                      Term.amount(
                          "revenue per sale",
                          offer -> offer.revenuePerSale().amount(),
                          offer -> Unit.of(offer.revenuePerSale().currency()))),
              "the expectation of as many independent offers")
          .money(offer -> offer.revenuePerSale().currency());

  @Override
  public Spec<Offer> spec() {
    return spec;
  }

  @Override
  public Amount of(Offer offer) {
    return Amount.of(this, offer);
  }
}
