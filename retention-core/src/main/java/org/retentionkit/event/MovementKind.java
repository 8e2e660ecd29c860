package org.retentionkit.event;

/**
 * Answers "how did a customer's recurring revenue move?": by its amount at the end of a period
 * against its amount at the end of the one before.
 */
public enum MovementKind {
  /** From nothing to something, for the first time. */
  NEW,
  /** From something to more. */
  EXPANSION,
  /** From something to less, but not to nothing. */
  CONTRACTION,
  /** From something to nothing. */
  CHURNED,
  /** From nothing to something, after having paid before: after any gap. */
  REACTIVATION
}
