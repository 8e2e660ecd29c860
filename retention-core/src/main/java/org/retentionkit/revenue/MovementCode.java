package org.retentionkit.revenue;

import java.util.List;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.MovementKind;

/**
 * A movement's period, kind and reason in one number, which no one keeps longer than the fold.
 * Period −1 is all time before the first one.
 */
final class MovementCode {
  private static final List<MovementKind> KINDS = List.of(MovementKind.values());
  private static final List<CancelReason> REASONS = List.of(CancelReason.values());
  private static final int REASON_BITS = 2;
  private static final int CELL_BITS = 5;

  /** One for each pair of kind and reason, with gaps. */
  static final int CELLS = 1 << CELL_BITS;

  private MovementCode() {}

  static int of(int period, MovementKind kind, CancelReason reason) {
    return of(period, number(kind), reason.code());
  }

  /** Of the number of a kind and the code of a reason. */
  static int of(int period, int kind, int reason) {
    return ((period + 1) << CELL_BITS) | (kind << REASON_BITS) | reason;
  }

  static int period(int code) {
    return (code >> CELL_BITS) - 1;
  }

  static MovementKind kind(int code) {
    return KINDS.get(kindNumber(code));
  }

  /** The number of the kind among all kinds. */
  static int kindNumber(int code) {
    return (code & (CELLS - 1)) >> REASON_BITS;
  }

  /** The number of a kind among all kinds. */
  static int number(MovementKind kind) {
    return KINDS.indexOf(kind);
  }

  static CancelReason reason(int code) {
    return REASONS.get(code & ((1 << REASON_BITS) - 1));
  }
}
