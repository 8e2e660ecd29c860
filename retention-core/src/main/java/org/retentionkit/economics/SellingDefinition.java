package org.retentionkit.economics;

import org.retentionkit.Figure;
import org.retentionkit.Measure;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;

/** How much more likely an existing customer buys than a new one. */
public enum SellingDefinition implements Measure<SellingOdds, Figure> {
  /** {@code probability existing ÷ probability new}: 70 % ÷ 5 % = 14 times. */
  SELLING_ADVANTAGE;

  private final Spec<SellingOdds> spec =
      Spec.of(
              "selling-advantage.existing-over-new",
              "Selling advantage of existing customers",
              Term.<SellingOdds>of(
                      "probability existing",
                      SellingOdds::existing,
                      odds -> percent(odds.existing()))
                  .over(
                      Term.of(
                          "probability new",
                          SellingOdds::newcomers,
                          odds -> percent(odds.newcomers()))),
              "the articles' 70 % against 5 %, as a quotient")
          .figure(2, Unit.TIMES);

  @Override
  public Spec<SellingOdds> spec() {
    return spec;
  }

  @Override
  public Figure of(SellingOdds odds) {
    return Figure.of(this, odds);
  }

  static Quantity percent(Ratio probability) {
    return new Quantity(probability.percent(1), Unit.PERCENT);
  }
}
