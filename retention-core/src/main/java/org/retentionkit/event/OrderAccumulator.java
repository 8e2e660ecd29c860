package org.retentionkit.event;

import java.util.Currency;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.intake.ColumnStore;
import org.retentionkit.internal.intake.Tallies;

/**
 * Gathers orders in columns, row by row or block by block, and counts what is unusual about them.
 *
 * <p>Memory: 20 bytes an order, as gaps, visitors and the search for duplicates need them all. For
 * the summary of each customer alone, {@link PurchaseAccumulator} keeps what customers need and no
 * order. Not thread-safe: give each thread its own and combine them. Neither order nor splitting
 * changes the log's results; only {@code outOfOrder} and {@code late} in the report tell of the
 * order.
 */
public final class OrderAccumulator implements OrderSink {
  private final Currency currency;
  private final ColumnStore store = new ColumnStore(false);
  private final Tallies tallies = new Tallies();

  private OrderAccumulator(Currency currency) {
    this.currency = Checks.notNull("currency", currency);
  }

  /**
   * An accumulator without orders.
   *
   * @param currency the currency of all amounts
   */
  public static OrderAccumulator create(Currency currency) {
    return new OrderAccumulator(currency);
  }

  /**
   * Adds an order.
   *
   * @param customer the customer, any long
   * @param epochDay its day, counted from 1 January 1970
   * @param minorUnits its amount; negative for a refund
   */
  public void add(long customer, int epochDay, long minorUnits) {
    store.add(customer, epochDay, minorUnits, 0);
    tallies.count(epochDay, minorUnits);
  }

  /** Makes room for a row, which can be added then even if memory is short. */
  void room() {
    store.room(1);
  }

  @Override
  public void accept(long[] customer, int[] epochDay, long[] minorUnits, int from, int to) {
    int rows = Checks.notNull("customer", customer).length;
    rows = Math.min(rows, Checks.notNull("epochDay", epochDay).length);
    rows = Math.min(rows, Checks.notNull("minorUnits", minorUnits).length);
    Checks.rows(from, to, rows);
    store.addCopy(customer, epochDay, minorUnits, from, to);
    for (int i = from; i < to; i++) {
      tallies.count(epochDay[i], minorUnits[i]);
    }
  }

  /**
   * Adds all orders of another accumulator, which keeps them too.
   *
   * @param other an accumulator in the same currency
   * @return this
   * @throws IllegalArgumentException if the currencies differ
   */
  public OrderAccumulator combine(OrderAccumulator other) {
    same(Checks.notNull("other", other));
    store.addAll(other.store.columns());
    tallies.add(other.tallies);
    return this;
  }

  /** The same for customers that have other numbers here. */
  void combine(OrderAccumulator other, int[] numbers) {
    store.addRenumbered(other.store.columns(), numbers);
    tallies.add(other.tallies);
  }

  void same(OrderAccumulator other) {
    if (!currency.equals(other.currency)) {
      throw Checks.broken("other", "must be in " + currency, other.currency);
    }
  }

  /** The currency of all amounts. */
  public Currency currency() {
    return currency;
  }

  void setAside(Currency other) {
    tallies.setAside(other);
  }

  /** All orders added so far; more may be added afterwards, the log does not change. */
  public OrderLog<Long> snapshot() {
    return snapshot(Customers.numbers());
  }

  /** The same for customers that have keys. */
  <K> OrderLog<K> snapshot(Customers<K> customers) {
    return new OrderLog<>(currency, customers, store.columns());
  }

  /** What was found so far, on the calling thread. */
  public LogReport report() {
    return report(Workspace.sequential());
  }

  /**
   * What was found so far.
   *
   * @param workspace the threads and memory to look for duplicates with
   */
  public LogReport report(Workspace workspace) {
    return snapshot().using(workspace).report(tallies);
  }
}
