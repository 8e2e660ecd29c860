package org.retentionkit.revenue;

/** From revenue movements or per-customer revenue to churn. Static and pure. */
public final class RevenueChurnCalculator {
  private RevenueChurnCalculator() {}

  /**
   * Losses over opening, {@link RevenueChurnDefinition#GROSS_WITH_CONTRACTION}.
   *
   * <p>Worked example: opening 100, churned 10, contraction 10: 20 %.
   *
   * @param movement the movements of a period, not null
   * @return a fraction, 0 and up; undefined if the period opened without revenue
   */
  public static RevenueChurn grossRevenueChurn(RevenueMovement movement) {
    return revenueChurn(movement, RevenueChurnDefinition.GROSS_WITH_CONTRACTION);
  }

  /**
   * Losses at opening amounts, customer by customer, {@link
   * RevenueChurnDefinition#GROSS_WITH_CONTRACTION_OPENING_AMOUNT}; with {@link
   * RevenueRetentionCalculator#grossRevenueRetention(RevenueCohort)} always exactly 100 %.
   *
   * @param revenue the revenue of a period, customer by customer, not null
   * @return a fraction, 0 to 1; undefined if the period opened without revenue
   */
  public static RevenueChurn grossRevenueChurn(RevenueCohort revenue) {
    return revenueChurn(revenue, RevenueChurnDefinition.GROSS_WITH_CONTRACTION_OPENING_AMOUNT);
  }

  /**
   * Losses less expansion over opening, {@link RevenueChurnDefinition#NET_EXCLUDING_REACTIVATION}.
   *
   * <p>Worked example: opening 100, churned 10, contraction 10, expansion 10: 10 %.
   *
   * @param movement the movements of a period, not null
   * @return a fraction, below 0 if expansion outweighs the losses; undefined if the period opened
   *     without revenue
   */
  public static RevenueChurn netRevenueChurn(RevenueMovement movement) {
    return revenueChurn(movement, RevenueChurnDefinition.NET_EXCLUDING_REACTIVATION);
  }

  /**
   * What the opening customers pay less at the end, {@link
   * RevenueChurnDefinition#NET_OPENING_CUSTOMERS}.
   *
   * @param revenue the revenue of a period, customer by customer, not null
   * @return a fraction, at most 1; undefined if the period opened without revenue
   */
  public static RevenueChurn netRevenueChurn(RevenueCohort revenue) {
    return revenueChurn(revenue, RevenueChurnDefinition.NET_OPENING_CUSTOMERS);
  }

  /**
   * Revenue churn by a chosen definition, from totals.
   *
   * @param movement the movements of a period, not null
   * @param definition the definition, not null
   * @return a fraction; undefined if the definition needs per-customer amounts
   */
  public static RevenueChurn revenueChurn(
      RevenueMovement movement, RevenueChurnDefinition definition) {
    return revenueChurn(RevenueCohort.ofTotals(movement), definition);
  }

  /**
   * Revenue churn by a chosen definition, from per-customer amounts.
   *
   * @param revenue the revenue of a period, not null
   * @param definition the definition, not null
   * @return a fraction; undefined if the period opened without revenue
   */
  public static RevenueChurn revenueChurn(
      RevenueCohort revenue, RevenueChurnDefinition definition) {
    return new RevenueChurn(revenue, definition);
  }

  /**
   * Churn of each day over that day's opening, summed over the days.
   *
   * <p>Worked example: one day from 100 to 120, of which 10 new business: net −10 %.
   *
   * @param days consecutive days, not null
   * @param definition gross or net, not null
   * @return a fraction; undefined if a day opened without revenue
   */
  public static DailyRevenueChurn dailyRevenueChurn(
      DailyRevenue days, DailyRevenueChurnDefinition definition) {
    return new DailyRevenueChurn(days, definition);
  }
}
