package org.retentionkit.customer;

/**
 * Answers "what of customers who join and leave in the same period?".
 *
 * <p>The example: 1000 at the start, 50 of them lost, 500 joined, 12 of those lost again.
 */
public enum SamePeriodRule {
  /**
   * They are counted nowhere: 488 joined, none lost of new, churn 50 ÷ 1000 = 5.0 %. ProfitWell,
   * ChartMogul standard.
   */
  IGNORE(ChurnDefinition.OPENING_COHORT),
  /** Their loss counts, their joining not: 62 ÷ 1000 = 6.2 %. Recurly, Baremetrics. */
  COUNT_IN_NUMERATOR(ChurnDefinition.ALL_LOSSES_OVER_OPENING),
  /** Both count: 62 ÷ (1000 + 500) = 4.133 %. Stripe, Gumroad. */
  COUNT_IN_BOTH(ChurnDefinition.OPENING_PLUS_NEW);

  private final ChurnDefinition churn;

  SamePeriodRule(ChurnDefinition churn) {
    this.churn = churn;
  }

  /** The churn definition that treats these customers so. */
  public ChurnDefinition churnDefinition() {
    return churn;
  }
}
