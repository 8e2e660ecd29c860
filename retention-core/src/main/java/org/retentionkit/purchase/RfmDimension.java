package org.retentionkit.purchase;

/** Answers "which of the three?". */
public enum RfmDimension {
  /** Days since the last purchase: fewer are better. */
  RECENCY,
  /** Purchases: more are better. */
  FREQUENCY,
  /** Amount in minor units: more is better. */
  MONETARY
}
