package org.retentionkit.io;

import java.time.LocalDate;

/**
 * Puts activity into an accumulator, which keeps customers and no row.
 *
 * @param <A> the type of the accumulator
 */
@FunctionalInterface
public interface CustomerTarget<A> {
  /** Adds activity of a customer on a day. */
  void add(A accumulator, String customer, LocalDate day);
}
