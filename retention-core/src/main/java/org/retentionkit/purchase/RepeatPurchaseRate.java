package org.retentionkit.purchase;

import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "which share of the buyers bought again?", by the definition of its counts.
 *
 * <p>Formula: {@link RepeatPurchaseDefinition}; by default {@code repeat buyers ÷ buyers}. A
 * fraction, 0 to 1. Undefined when nobody bought.
 *
 * <p>Worked example: 280 of 1,000 buyers ordered more than once: 28 %.
 *
 * @param counts the counts it is made of
 */
public record RepeatPurchaseRate(RepeatBuyerCounts counts) implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks the counts. */
  public RepeatPurchaseRate {
    Checks.notNull("counts", counts);
  }

  @Override
  public RepeatPurchaseDefinition definition() {
    return counts.definition();
  }

  @Override
  public Ratio exact() {
    return proportion().toRatio();
  }

  @Override
  public Proportion proportion() {
    return new Proportion(counts.repeatBuyers(), counts.buyers());
  }

  @Override
  public Optional<String> undefinedReason() {
    return counts.buyers() > 0
        ? Optional.empty()
        : Optional.of(definition().whole() + " is 0 in " + counts.period());
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text =
        Explanation.of(definition())
            .period(counts.period())
            .input(definition().part(), counts.repeatBuyers())
            .input(definition().whole(), counts.buyers())
            .result(this);
    if (isDefined()) {
      text.interval(interval(IntervalMethod.WILSON, 0.95));
    }
    if (counts.withinDays() > 0) {
      text.note("In time is within " + counts.withinDays() + " days of the first order.");
    }
    return text.build();
  }
}
