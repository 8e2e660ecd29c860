package org.retentionkit.event.subscription;

/** Answers "why did a subscription end?", as far as the log says. */
public enum CancelReason {
  /** Not stated. */
  UNSTATED(0),
  /** The customer chose to leave. */
  VOLUNTARY(1),
  /** A payment failed, a card expired: the customer did not choose. */
  INVOLUNTARY(2);

  /** How a log stores the reason. */
  final int code;

  CancelReason(int code) {
    this.code = code;
  }

  static CancelReason of(long code) {
    return code == 1 ? VOLUNTARY : code == 2 ? INVOLUNTARY : UNSTATED;
  }
}
