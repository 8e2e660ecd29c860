package org.retentionkit.purchase;

/** Recency, frequency or monetary value: which of the three of RFM. */
public enum RfmDimension {
  /** Days since the last purchase: fewer are better. */
  RECENCY,
  /** Purchases: more are better. */
  FREQUENCY,
  /** Amount in minor units: more is better. */
  MONETARY
}
