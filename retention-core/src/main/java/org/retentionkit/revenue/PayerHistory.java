package org.retentionkit.revenue;

/** Answers "is a customer who begins to pay in the period new, or back?". */
public enum PayerHistory {
  /** Never paid before the period: the first amount is new business. */
  FIRST_EVER,
  /** Paid at some time before the period: the first amount is reactivation. */
  PAID_BEFORE
}
