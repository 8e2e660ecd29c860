package org.retentionkit.purchase;

import org.retentionkit.Rate;
import org.retentionkit.internal.Checks;

/**
 * The repeat purchase rate: the share of the buyers who bought again.
 *
 * <p>Formula: by {@link RepeatPurchaseDefinition}; by default that of the counts, such as {@code
 * repeat buyers ÷ buyers}. A fraction, 0 to 1. Undefined when nobody bought, and when the counts
 * are of another kind than the definition reads.
 *
 * <p>Worked example: 280 of 1,000 buyers ordered more than once: 28 %.
 *
 * @param counts the counts it is made of
 * @param definition the definition it follows
 */
public record RepeatPurchaseRate(RepeatBuyerCounts counts, RepeatPurchaseDefinition definition)
    implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public RepeatPurchaseRate {
    Checks.notNull("counts", counts);
    Checks.notNull("definition", definition);
  }

  @Override
  public RepeatBuyerCounts summary() {
    return counts;
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }
}
