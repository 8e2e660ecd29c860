package org.retentionkit.revenue;

import org.retentionkit.Rate;
import org.retentionkit.internal.Checks;

/**
 * The revenue churn rate of a period (MRR churn), gross or net: the share of its opening recurring
 * revenue that the business lost.
 *
 * <p>Formula: by {@link RevenueChurnDefinition}. A fraction of the opening revenue: 0 and up for
 * gross definitions (to 1 at opening amounts), of either sign for net ones. Undefined when the
 * period opened without revenue, or when the definition needs what the movements do not know. An
 * amount of money is no sample of counts, so there is no interval.
 *
 * <p>Worked example: opening 100, churned 10, contraction 10, expansion 10: gross 20 %, net 10 %.
 *
 * @param movements the movements it is made of
 * @param definition the definition it follows
 */
public record RevenueChurn(RevenueMovements movements, RevenueChurnDefinition definition)
    implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public RevenueChurn {
    Checks.notNull("movements", movements);
    Checks.notNull("definition", definition);
  }

  @Override
  public RevenueMovements summary() {
    return movements;
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }
}
