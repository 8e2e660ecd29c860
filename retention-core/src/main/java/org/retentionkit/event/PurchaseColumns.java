package org.retentionkit.event;

import java.util.Currency;
import java.util.Objects;
import org.retentionkit.internal.tally.Purchases;

/**
 * Answers "how often, when and for how much has each customer bought?": one row per customer with
 * at least one order, in columns of 44 bytes a customer.
 *
 * <p>Worked example: orders of 20.00 on 3 March, of 5.00 and 7.00 on 10 March, and a refund of
 * −4.00 on 12 March: first day 3 March, last day 10 March, 2 purchase days, 3 orders, 1 refund,
 * total 28.00, repeat total 8.00.
 *
 * <p>From these follow the repeat purchase rate, frequency and order value, recency, frequency and
 * monetary value in marketing's sense, and the purchase history of buy-till-you-die models: repeat
 * purchases {@code purchaseDays - 1}, age at the last purchase {@code lastDay - firstDay}.
 *
 * <p>Customers stand in an order that depends on nothing but their ids. Immutable and safe to share
 * between threads.
 */
public final class PurchaseColumns {
  private final Currency currency;
  private final Purchases columns;

  PurchaseColumns(Currency currency, Purchases columns) {
    this.currency = currency;
    this.columns = columns;
  }

  /** The currency of all amounts. */
  public Currency currency() {
    return currency;
  }

  /** The number of customers with an order. */
  public int size() {
    return columns.columns().size();
  }

  /** The number of customers who had refunds but no order: they are not in the columns. */
  public long customersWithoutOrder() {
    return columns.withoutOrder();
  }

  /** The number of rows that repeated others and were not counted. */
  public long duplicatesDropped() {
    return columns.dropped();
  }

  /**
   * A customer.
   *
   * @param index 0 to {@code size() - 1}
   */
  public long customer(int index) {
    return columns.columns().longAt(0, index);
  }

  /**
   * The day of the first order, counted from 1 January 1970.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public int firstDay(int index) {
    return columns.columns().intAt(0, index);
  }

  /**
   * The day of the last order, counted from 1 January 1970.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public int lastDay(int index) {
    return columns.columns().intAt(1, index);
  }

  /**
   * The number of different days with an order, at least 1.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public int purchaseDays(int index) {
    return columns.columns().intAt(2, index);
  }

  /**
   * The number of orders, those of amount 0 included.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public int orders(int index) {
    return columns.columns().intAt(3, index);
  }

  /**
   * The number of refunds.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public int refunds(int index) {
    return columns.columns().intAt(4, index);
  }

  /**
   * The sum of all amounts in minor units.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public long total(int index) {
    return columns.columns().longAt(1, index);
  }

  /**
   * The sum of the amounts after the day of the first order, in minor units.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public long repeatTotal(int index) {
    return columns.columns().longAt(2, index);
  }

  /** Whether both have the same currency, customers and figures. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PurchaseColumns c
        && currency.equals(c.currency)
        && columns.columns().sameAs(c.columns.columns(), Purchases.LONGS, Purchases.INTS)
        && columns.withoutOrder() == c.columns.withoutOrder()
        && columns.dropped() == c.columns.dropped();
  }

  @Override
  public int hashCode() {
    return Objects.hash(currency, size(), columns.withoutOrder(), columns.dropped());
  }

  /** For example {@code purchases of 3 customers in EUR}. */
  @Override
  public String toString() {
    return "purchases of " + size() + " customers in " + currency;
  }
}
