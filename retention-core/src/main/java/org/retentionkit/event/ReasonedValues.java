package org.retentionkit.event;

import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.state.StateInput;

/** Amounts with the reason of a cancellation in their low bits, as a log keeps them. */
final class ReasonedValues {
  static final int BITS = 2;
  private static final long MOST = Long.MAX_VALUE >> BITS;

  private ReasonedValues() {}

  static long of(long minorUnits, CancelReason reason) {
    Checks.notNegative("minorUnits", minorUnits);
    Checks.atMost("minorUnits", minorUnits, "the limit", MOST);
    if (Checks.notNull("reason", reason) != CancelReason.UNSTATED && minorUnits > 0) {
      throw Checks.broken("reason", "must be UNSTATED for an amount above 0", reason);
    }
    return (minorUnits << BITS) | reason.code();
  }

  /** The values of rows {@code from} to {@code to}; an empty {@code reasonCode} states none. */
  static long[] of(long[] minorUnits, byte[] reasonCode, int from, int to) {
    int rows = Checks.notNull("minorUnits", minorUnits).length;
    boolean stated = Checks.notNull("reasonCode", reasonCode).length > 0;
    Checks.rows(from, to, stated ? Math.min(rows, reasonCode.length) : rows);
    long[] values = new long[to - from];
    for (int i = 0; i < values.length; i++) {
      CancelReason reason =
          stated ? CancelReason.ofCode(reasonCode[from + i]) : CancelReason.UNSTATED;
      values[i] = of(minorUnits[from + i], reason);
    }
    return values;
  }

  /** The values of all rows. */
  static long[] of(long[] minorUnits, byte[] reasonCode) {
    int rows = Checks.notNull("minorUnits", minorUnits).length;
    int codes = Checks.notNull("reasonCode", reasonCode).length;
    if (codes != 0 && codes != rows) {
      throw Checks.broken("reasonCode", "must be as long as minorUnits " + rows, codes);
    }
    return of(minorUnits, reasonCode, 0, rows);
  }

  /** Refuses values of a state that no change has. */
  static void check(long[] values) {
    for (long value : values) {
      int code = (int) value & ((1 << BITS) - 1);
      if (code > CancelReason.INVOLUNTARY.code() || (code > 0 && value != code)) {
        throw StateInput.broken("have reasons of amounts of 0, of code 0 to 2", code);
      }
    }
  }

  /** A block without reasons as one in which no reason is stated. */
  static Columns.Block unstated(Columns.Block block) {
    return block.withValues(of(block.value(), new byte[0]));
  }
}
