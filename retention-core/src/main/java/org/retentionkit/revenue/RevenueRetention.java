package org.retentionkit.revenue;

import org.retentionkit.Rate;
import org.retentionkit.internal.Checks;

/**
 * The revenue retention rate of a period, net (NRR, NDR) or gross (GRR): the share of its opening
 * recurring revenue that the business kept.
 *
 * <p>Formula: by {@link RevenueRetentionDefinition}. A fraction of the opening revenue; gross
 * definitions never pass 1, net ones do when existing customers grow. Undefined when the period
 * opened without revenue, or when the definition needs what the movements do not know. An amount of
 * money is no sample of counts, so there is no interval.
 *
 * <p>Worked example: A goes from 100 to 50, B from 100 to 150: gross 75 %, net 100 %.
 *
 * @param movements the movements it is made of
 * @param definition the definition it follows
 */
public record RevenueRetention(RevenueMovements movements, RevenueRetentionDefinition definition)
    implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public RevenueRetention {
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
