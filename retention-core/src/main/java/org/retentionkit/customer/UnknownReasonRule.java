package org.retentionkit.customer;

/** Answers "where do losses without a recorded reason belong?". */
public enum UnknownReasonRule {
  /** They stay apart, as {@link LossReason#UNKNOWN}; the honest default. */
  SEPARATE,
  /** They count as voluntary, as Chargebee does. */
  AS_VOLUNTARY
}
