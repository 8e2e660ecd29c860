package org.retentionkit.revenue;

/**
 * Answers "which amounts make a movement?".
 *
 * <p>The example: 500 at the start of a month, 1379 from the 10th, nothing from the 20th.
 */
public enum MovementBasis {
  /**
   * The amount at the end of a period against that at the end of the one before: churned 500. What
   * happens between leaves no trace: who begins and ends within one period is new when paying at
   * the end of a later one. The reason of churn is the one stated last in the period. Stripe,
   * Baremetrics, and most tables made with SQL.
   */
  PERIOD_ENDS,
  /**
   * Every change: expansion 879, churned 1379. Who begins and ends within one period is new and
   * churned there, and a former customer later: reactivated. The reason of churn is the one stated
   * with the change that ended the amount. ChartMogul.
   */
  EVERY_CHANGE
}
