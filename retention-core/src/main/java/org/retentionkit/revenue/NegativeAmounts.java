package org.retentionkit.revenue;

/**
 * Answers "what about customers who got back more than they paid?". A share of revenue has no
 * meaning with parts below 0: the rest would add up to more than all.
 */
public enum NegativeAmounts {
  /** They are an error that names the first of them. The default. */
  REJECT,
  /** They count as customers who brought nothing, and results say how many there were. */
  AS_ZERO
}
