package org.retentionkit.revenue;

import org.retentionkit.event.MovementKind;

/** The kind of a movement from one amount to another, without a branch, as none can be foreseen. */
final class MovementKinds {
  private static final int FROM_NOTHING = 1;
  private static final int TO_NOTHING = 2;
  private static final int DOWN = 4;
  private static final int KNOWN = 8;
  private static final int[] NUMBERS = new int[16];

  static {
    for (int i = 0; i < NUMBERS.length; i++) {
      NUMBERS[i] = MovementCode.number(kind(i));
    }
  }

  private MovementKinds() {}

  private static MovementKind kind(int bits) {
    if ((bits & TO_NOTHING) != 0) {
      return MovementKind.CHURNED;
    }
    if ((bits & FROM_NOTHING) != 0) {
      return (bits & KNOWN) == 0 ? MovementKind.NEW : MovementKind.REACTIVATION;
    }
    return (bits & DOWN) == 0 ? MovementKind.EXPANSION : MovementKind.CONTRACTION;
  }

  /**
   * The number of the kind.
   *
   * @param known 1 if the customer has paid before and is not forgotten, else 0
   */
  static int number(long from, long to, int known) {
    return NUMBERS[
        isNothing(from)
            | (isNothing(to) * TO_NOTHING)
            | ((int) ((to - from) >>> 63) * DOWN)
            | (known * KNOWN)];
  }

  /** 1 for the amount 0, and 0 for all above. */
  static int isNothing(long amount) {
    return (int) ((amount - 1) >>> 63);
  }

  /** 0 for a difference of 0, and 1 for all others. */
  static int isMoved(long difference) {
    return (int) ((difference | -difference) >>> 63);
  }
}
