package org.retentionkit.event.subscription;

/** Answers "why did a subscription end?", as far as the log says. */
public enum CancelReason {
  /** Not stated. */
  UNSTATED,
  /** The customer chose to leave. */
  VOLUNTARY,
  /** A payment failed, a card expired: the customer did not choose. */
  INVOLUNTARY
}
