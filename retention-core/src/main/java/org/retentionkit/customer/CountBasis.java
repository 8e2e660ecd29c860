package org.retentionkit.customer;

/** Answers "how much do these counts know?", which decides the definitions they can feed. */
public enum CountBasis {
  /**
   * Opening, acquired and closing (or lost): acquired customers joined in the period and are still
   * here at its end. Newcomers who left again, and returns, are not known.
   */
  NET_ACQUISITION,
  /** Every movement: all who joined, all who were lost, and all who came back. */
  FULL_MOVEMENTS
}
