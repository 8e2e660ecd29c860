package org.retentionkit.io;

import java.time.LocalDate;
import java.util.Currency;

/**
 * Puts orders into an accumulator, which keeps customers and no order: such as {@code
 * KeyedPurchaseAccumulator::add}.
 *
 * @param <A> the type of the accumulator
 */
@FunctionalInterface
public interface OrderTarget<A> {
  /** Adds an order, in minor units of a currency; below 0 for a refund. */
  void add(A accumulator, String customer, LocalDate day, long minorUnits, Currency currency);
}
