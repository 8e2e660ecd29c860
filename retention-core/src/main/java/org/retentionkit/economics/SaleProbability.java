package org.retentionkit.economics;

import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "how likely is an offer to sell?" from offers made and sales won.
 *
 * <p>Formula: {@code sales ÷ offers}. A fraction, 0 to 1, with an interval. Undefined without
 * offers.
 *
 * <p>Worked example: 70 sales of 100 offers: 70 %.
 *
 * @param counts the offers and sales it is made of
 */
public record SaleProbability(Offers counts) implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks that they are there. */
  public SaleProbability {
    Checks.notNull("counts", counts);
  }

  @Override
  public SellingDefinition definition() {
    return SellingDefinition.PROBABILITY_OF_A_SALE;
  }

  @Override
  public Ratio exact() {
    return Ratio.of(counts.sales(), counts.offers());
  }

  @Override
  public Optional<String> undefinedReason() {
    return counts.offers() > 0 ? Optional.empty() : Optional.of("offers is 0");
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text =
        Explanation.of(definition())
            .input("sales", counts.sales())
            .input("offers", counts.offers())
            .result(this);
    if (isDefined()) {
      text.interval(interval(IntervalMethod.WILSON, 0.95));
    }
    return text.build();
  }
}
