package org.retentionkit.clv;

/** Answers "what was this amount?". */
public enum EntryKind {
  /** The customer paid. */
  PAYMENT,
  /** The customer was paid back. */
  REFUND,
  /** The business spent on the customer: goods, service, acquisition. */
  COST
}
