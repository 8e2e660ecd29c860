package org.retentionkit.io;

import java.time.LocalDate;

/**
 * Puts orders into an accumulator, which keeps customers and no order.
 *
 * @param <A> the type of the accumulator
 */
@FunctionalInterface
public interface OrderTarget<A> {
  /** Adds an order, in minor units of the reader's currency; below 0 for a refund. */
  void add(A accumulator, String customer, LocalDate day, long minorUnits);
}
