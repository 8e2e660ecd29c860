package org.retentionkit.event;

import org.retentionkit.internal.fold.MovementFold;

/** WIP. */
public final class SubscriptionMovements {
  private final MovementFold fold;

  SubscriptionMovements(MovementFold fold) {
    this.fold = fold;
  }

  /** Amount. */
  public long amount(int kind, int period) {
    return fold.amount(period, kind);
  }

  /** Count. */
  public long count(int kind, int period) {
    return fold.count(period, kind);
  }
}
