package org.retentionkit.examples.log;

import java.time.LocalDate;
import java.util.Currency;
import org.retentionkit.examples.adapters.ColumnBuffer;

/**
 * Gathers orders in columns: what is behind every figure of the report.
 *
 * <p>Memory: 20 bytes an order, and each customer's name. Not safe for use by several threads.
 */
public final class OrderIntake {
  private final Names customers = new Names();
  private final ColumnBuffer orders = new ColumnBuffer();
  private final Currency currency;
  private final long[] id = new long[1];
  private final int[] on = new int[1];
  private final long[] amount = new long[1];
  private long zeros;
  private long total;
  private LocalDate firstDay = LocalDate.MAX;
  private LocalDate lastDay = LocalDate.MIN;

  /** An intake without orders; all amounts are in one currency. */
  public OrderIntake(Currency currency) {
    this.currency = currency;
  }

  /**
   * Adds an order.
   *
   * @param customer the customer's name or number, as written
   * @param day the day of the order
   * @param minorUnits the amount in the currency's minor units, 0 or more
   * @throws ArithmeticException if the sum of all amounts exceeds a {@code long}; nothing is added
   */
  public void add(String customer, LocalDate day, long minorUnits) {
    if (minorUnits < 0) {
      throw new IllegalArgumentException("minorUnits must not be negative, but was " + minorUnits);
    }
    int epochDay = Math.toIntExact(day.toEpochDay());
    total = Math.addExact(total, minorUnits); // also keeps every smaller sum in range
    firstDay = day.isBefore(firstDay) ? day : firstDay;
    lastDay = day.isAfter(lastDay) ? day : lastDay;
    zeros += minorUnits == 0 ? 1 : 0;
    id[0] = customers.add(customer);
    on[0] = epochDay;
    amount[0] = minorUnits;
    orders.accept(id, on, amount, 0, 1);
  }

  /** How many orders were added. */
  public long orders() {
    return orders.rows();
  }

  /**
   * All orders so far.
   *
   * @throws IllegalStateException if there are none
   */
  public OrderBook snapshot() {
    if (orders.rows() == 0) {
      throw new IllegalStateException("orders must be added before there are figures");
    }
    return new OrderBook(customers, orders.orders(currency), firstDay, lastDay, zeros);
  }
}
