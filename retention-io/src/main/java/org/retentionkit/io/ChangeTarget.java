package org.retentionkit.io;

import java.time.Instant;
import org.retentionkit.event.CancelReason;

/**
 * Puts changes of subscriptions into an accumulator, which keeps customers and not every change.
 *
 * @param <A> the type of the accumulator
 */
@FunctionalInterface
public interface ChangeTarget<A> {
  /** Adds a change: the recurring amount from an instant on, in minor units. */
  void add(A accumulator, String customer, Instant at, long minorUnits, CancelReason reason);
}
