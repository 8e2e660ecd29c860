package org.retentionkit.revenue;

/** Answers "how much does this revenue know?", which decides the definitions it can feed. */
public enum RevenueDetail {
  /** The movements of all customers together. */
  TOTALS,
  /** Also sums and counts that need each customer's opening and closing amount. */
  PER_CUSTOMER
}
