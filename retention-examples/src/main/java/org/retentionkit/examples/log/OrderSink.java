package org.retentionkit.examples.log;

import java.time.LocalDate;

/** Takes the orders of a log, one by one. */
@FunctionalInterface
public interface OrderSink {
  /**
   * Takes an order.
   *
   * @param customer the customer as written, never blank
   * @param day the day of the order
   * @param minorUnits the amount in the currency's minor units, 0 or more
   * @throws ArithmeticException if a sum of amounts exceeds a {@code long}; the order is not taken
   */
  void accept(String customer, LocalDate day, long minorUnits);
}
