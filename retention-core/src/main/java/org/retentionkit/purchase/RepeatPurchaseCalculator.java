package org.retentionkit.purchase;

/** From buyer counts to the repeat purchase rate. Static and pure. */
public final class RepeatPurchaseCalculator {
  private RepeatPurchaseCalculator() {}

  /**
   * The share of the buyers who bought again, by the definition that the counts were begun with.
   *
   * <p>Worked example: 280 of 1,000 buyers ever ordered more than once: 28 %; of the 600 buyers of
   * a year 90 ordered twice inside it, 15 %, and 180 had bought before, 30 %; of 200 first-time
   * buyers of a month 44 bought again within 60 days, 22 %.
   *
   * @param counts the counts, not null
   * @return a fraction, 0 to 1; undefined if nobody bought
   */
  public static RepeatPurchaseRate repeatPurchaseRate(RepeatBuyerCounts counts) {
    return new RepeatPurchaseRate(counts);
  }
}
