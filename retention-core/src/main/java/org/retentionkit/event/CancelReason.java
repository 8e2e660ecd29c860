package org.retentionkit.event;

import org.retentionkit.internal.Checks;

/**
 * Answers "why did a subscription end?", as far as the log says.
 *
 * <p>A cancellation may be followed by others, of what has ended already. Who looks at the ends of
 * periods only sees the reason stated last in the period; who looks at every change sees the one
 * stated with the change that ended the amount. Of several at the same moment, or on one day of a
 * log of days, the one with the highest {@link #code()} is the last.
 */
public enum CancelReason {
  /** Not stated. */
  UNSTATED(0),
  /** The customer chose to leave. */
  VOLUNTARY(1),
  /** A payment failed, a card expired: the customer did not choose. */
  INVOLUNTARY(2);

  private final int code;

  CancelReason(int code) {
    this.code = code;
  }

  /** The reason in a column of codes: 0 unstated, 1 voluntary, 2 involuntary. */
  public byte code() {
    return (byte) code;
  }

  /**
   * The reason of a code.
   *
   * @param code 0, 1 or 2
   * @throws IllegalArgumentException if the code is another one
   */
  public static CancelReason ofCode(int code) {
    return switch (code) {
      case 0 -> UNSTATED;
      case 1 -> VOLUNTARY;
      case 2 -> INVOLUNTARY;
      default -> throw Checks.broken("reasonCode", "must be 0, 1 or 2", code);
    };
  }
}
