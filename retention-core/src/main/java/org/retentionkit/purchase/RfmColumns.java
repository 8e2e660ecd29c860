package org.retentionkit.purchase;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.retentionkit.Period;
import org.retentionkit.event.Customers;
import org.retentionkit.event.OrderLog;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.LongColumn;
import org.retentionkit.internal.fold.Workers;
import org.retentionkit.internal.hash.HashOrder;

/**
 * How recently, how often and for how much each customer has bought in a window: one row per
 * customer with a purchase in it, in columns of 32 bytes a customer, as the threads left them.
 *
 * <p>Worked example: in a window that ends with 31 March, orders of 20.00 on 3 and of 5.00 on 21
 * March: 10 days, 2 purchases, 25.00.
 *
 * <p>Immutable and safe to share between threads.
 */
final class RfmColumns<K> {
  private final Customers<K> keys;
  private final Period window;
  private final Currency currency;
  private final long lastDay;
  private final List<WindowFold> folds;
  private final HashOrder order;
  private final PurchaseSummary summary;

  private RfmColumns(OrderLog<K> log, Period window, PurchaseRules rules, List<WindowFold> folds) {
    this.keys = log.customers();
    this.window = window;
    this.currency = log.currency();
    this.lastDay = window.endExclusive().toEpochDay() - 1;
    this.folds = folds;
    this.order = HashOrder.of(folds.stream().map(fold -> fold.customers).toList());
    this.summary = PurchaseLogs.summary(folds, window, rules, log);
  }

  /** Every customer's purchases in a window, by the standard rules. */
  static <K> RfmColumns<K> of(OrderLog<K> log, Period window) {
    return of(log, window, PurchaseRules.standard());
  }

  /**
   * Every customer's purchases in a window. Orders of amount 0 are purchases, refunds are none.
   *
   * @throws ArithmeticException if a customer's amounts do not add up to a long
   */
  static <K> RfmColumns<K> of(OrderLog<K> log, Period window, PurchaseRules rules) {
    return new RfmColumns<>(log, window, rules, PurchaseLogs.read(log, window, rules));
  }

  /** Every customer's purchases from the first row of the log to a day. */
  static <K> RfmColumns<K> of(OrderLog<K> log, LocalDate asOf) {
    Checks.notNull("log", log);
    long end = Checks.notNull("asOf", asOf).plusDays(1).toEpochDay();
    PurchaseRules rules = PurchaseRules.standard();
    List<WindowFold> folds =
        log.visit(() -> new WindowFold(log.customers(), Long.MIN_VALUE, end, rules));
    return new RfmColumns<>(log, PurchaseLogs.window(folds, asOf), rules, folds);
  }

  /** The days that count. */
  Period window() {
    return window;
  }

  /** The currency of the amounts. */
  Currency currency() {
    return currency;
  }

  /** What all customers bought in the window, and who of them again. */
  PurchaseSummary summary() {
    return summary;
  }

  /** The number of customers with a purchase. */
  int size() {
    return order.size();
  }

  /** As many as have read the log. */
  Workers workers() {
    return Workers.of(size(), folds.size());
  }

  /** In which order the customers of all pieces come. */
  HashOrder order() {
    return order;
  }

  /** The key of a customer. */
  K customer(int index) {
    return keys.key(order.number(checked(index)));
  }

  /** The place of a customer, or a negative number for one without a purchase. */
  int indexOf(K customer) {
    OptionalLong number = keys.number(customer);
    return number.isPresent() ? order.indexOf(number.getAsLong()) : -1;
  }

  /** The days from the last purchase to the last day of the window, 0 and up. */
  long recencyDays(int index) {
    int run = order.run(checked(index));
    return lastDay - folds.get(order.piece(run)).lastDays.at(order.place(run, index));
  }

  /** The number of purchases, 1 and up. */
  long frequency(int index) {
    int run = order.run(checked(index));
    return folds.get(order.piece(run)).purchases.at(order.place(run, index));
  }

  /** The amount in minor units, negative if more was refunded than bought. */
  long monetary(int index) {
    int run = order.run(checked(index));
    return folds.get(order.piece(run)).amounts.at(order.place(run, index));
  }

  private int checked(int index) {
    return Checks.index("index", index, order.size());
  }

  /** A dimension's values, of which more is better: of recency the day itself. */
  List<LongColumn> values(RfmDimension dimension) {
    return folds.stream()
        .map(
            fold ->
                switch (dimension) {
                  case RECENCY -> fold.lastDays;
                  case FREQUENCY -> fold.purchases;
                  case MONETARY -> fold.amounts;
                })
        .toList();
  }

  /** As the caller knows it: days since, which are better when fewer; and the other way round. */
  long shown(RfmDimension dimension, long value) {
    return dimension == RfmDimension.RECENCY ? lastDay - value : value;
  }

  /** Equal if window, currency, customers and figures are. */
  @Override
  public boolean equals(Object object) {
    return object instanceof RfmColumns<?> other
        && window.equals(other.window)
        && currency.equals(other.currency)
        && size() == other.size()
        && IntStream.range(0, size()).allMatch(i -> same(other, i));
  }

  @SuppressWarnings("unchecked") // only looked up
  private <T> boolean same(RfmColumns<T> other, int index) {
    int there = other.indexOf((T) customer(index));
    return there >= 0
        && recencyDays(index) == other.recencyDays(there)
        && frequency(index) == other.frequency(there)
        && monetary(index) == other.monetary(there);
  }

  @Override
  public int hashCode() {
    return (31 * window.hashCode()) + size();
  }

  /** For example {@code recency, frequency and amount of 5 customers in EUR, March 2026}. */
  @Override
  public String toString() {
    return "recency, frequency and amount of "
        + Counted.of(size(), "customer")
        + " in "
        + currency
        + ", "
        + window;
  }
}
