package org.retentionkit.purchase;

import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/** Collects the counts by name. Not safe for use by several threads. */
public final class RepeatBuyerCountsBuilder {
  private static final long ABSENT = -1;

  private final RepeatPurchaseDefinition definition;
  private final Period period;
  private final int withinDays;
  private long buyers = ABSENT;
  private long repeatBuyers = ABSENT;

  RepeatBuyerCountsBuilder(RepeatPurchaseDefinition definition, Period period, int withinDays) {
    this.definition = definition;
    this.period = Checks.notNull("period", period);
    this.withinDays = withinDays;
  }

  /** All buyers: ever, of the window, or whose first order fell into the period. */
  public RepeatBuyerCountsBuilder buyers(long buyers) {
    this.buyers = Checks.notNegative("buyers", buyers);
    return this;
  }

  /** Those of the buyers who bought again, as the definition has it. */
  public RepeatBuyerCountsBuilder repeatBuyers(long repeatBuyers) {
    this.repeatBuyers = Checks.notNegative("repeatBuyers", repeatBuyers);
    return this;
  }

  /**
   * The counts.
   *
   * @throws IllegalStateException if a count is missing
   * @throws IllegalArgumentException if more bought again than bought
   */
  public RepeatBuyerCounts build() {
    if (buyers == ABSENT || repeatBuyers == ABSENT) {
      throw new IllegalStateException("buyers and repeatBuyers must be given for " + period);
    }
    return new RepeatBuyerCounts(definition, period, withinDays, buyers, repeatBuyers);
  }
}
