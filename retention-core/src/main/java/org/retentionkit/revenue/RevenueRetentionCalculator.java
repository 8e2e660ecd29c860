package org.retentionkit.revenue;

/** From revenue movements or per-customer revenue to retention. Static and pure. */
public final class RevenueRetentionCalculator {
  private RevenueRetentionCalculator() {}

  /**
   * What the losses leave of the opening, {@link RevenueRetentionDefinition#GROSS_MOVEMENTS}.
   *
   * <p>Worked example: opening 100, churned 10, contraction 10: 80 %.
   *
   * @param movement the movements of a period, not null
   * @return a fraction, at most 1; undefined if the period opened without revenue
   */
  public static RevenueRetention grossRevenueRetention(RevenueMovement movement) {
    return revenueRetention(movement, RevenueRetentionDefinition.GROSS_MOVEMENTS);
  }

  /**
   * The smaller of each customer's opening and closing amount over the opening, {@link
   * RevenueRetentionDefinition#GROSS_PER_CUSTOMER_MIN}.
   *
   * <p>Worked example: A from 100 to 50, B from 100 to 150: (50 + 100) ÷ 200 = 75 %.
   *
   * @param revenue the revenue of a period, customer by customer, not null
   * @return a fraction, 0 to 1; undefined if the period opened without revenue
   */
  public static RevenueRetention grossRevenueRetention(RevenueCohort revenue) {
    return revenueRetention(revenue, RevenueRetentionDefinition.GROSS_PER_CUSTOMER_MIN);
  }

  /**
   * Opening after losses and expansion, {@link
   * RevenueRetentionDefinition#NET_EXCLUDING_REACTIVATION}.
   *
   * <p>Worked example: opening 100, churned 10, contraction 10, expansion 10: 90 %.
   *
   * @param movement the movements of a period, not null
   * @return a fraction; undefined if the period opened without revenue
   */
  public static RevenueRetention netRevenueRetention(RevenueMovement movement) {
    return revenueRetention(movement, RevenueRetentionDefinition.NET_EXCLUDING_REACTIVATION);
  }

  /**
   * What the opening customers pay at the end over what they paid, {@link
   * RevenueRetentionDefinition#NET_OPENING_CUSTOMERS}.
   *
   * <p>Worked example: A from 100 to 50, B from 100 to 150: 200 ÷ 200 = 100 %.
   *
   * @param revenue the revenue of a period, customer by customer, not null
   * @return a fraction, 0 and up; undefined if the period opened without revenue
   */
  public static RevenueRetention netRevenueRetention(RevenueCohort revenue) {
    return revenueRetention(revenue, RevenueRetentionDefinition.NET_OPENING_CUSTOMERS);
  }

  /**
   * Revenue retention by a chosen definition, from totals.
   *
   * @param movement the movements of a period, not null
   * @param definition the definition, not null
   * @return a fraction; undefined if the definition needs per-customer amounts
   */
  public static RevenueRetention revenueRetention(
      RevenueMovement movement, RevenueRetentionDefinition definition) {
    return revenueRetention(RevenueCohort.ofTotals(movement), definition);
  }

  /**
   * Revenue retention by a chosen definition, from per-customer amounts.
   *
   * @param revenue the revenue of a period, not null
   * @param definition the definition, not null
   * @return a fraction; undefined if the period opened without revenue
   */
  public static RevenueRetention revenueRetention(
      RevenueCohort revenue, RevenueRetentionDefinition definition) {
    return new RevenueRetention(revenue, definition);
  }
}
