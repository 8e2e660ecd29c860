package org.retentionkit.purchase;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.retentionkit.Period;
import org.retentionkit.event.Customers;
import org.retentionkit.event.OrderLog;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.LongColumn;

/**
 * How recently, how often and for how much each customer has bought in a window: one row per
 * customer with a purchase in it, in columns of 32 bytes a customer.
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
  private final long[] customers;
  private final long[] recency;
  private final long[] frequency;
  private final long[] monetary;

  private RfmColumns(OrderLog<K> log, Period window, List<RfmFold> folds) {
    this.keys = log.customers();
    this.window = window;
    this.currency = log.currency();
    LongColumn ids = new LongColumn();
    LongColumn days = new LongColumn();
    LongColumn purchases = new LongColumn();
    LongColumn amounts = new LongColumn();
    for (RfmFold fold : folds) {
      ids.addAll(fold.customers);
      days.addAll(fold.lastDays);
      purchases.addAll(fold.purchases);
      amounts.addAll(fold.amounts);
    }
    int[] order = ids.ascending();
    customers = ids.at(order);
    recency = days.at(order);
    long last = window.endExclusive().toEpochDay() - 1;
    Arrays.setAll(recency, i -> last - recency[i]);
    frequency = purchases.at(order);
    monetary = amounts.at(order);
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
    Checks.notNull("log", log);
    Checks.notNull("window", window);
    Checks.notNull("rules", rules);
    long start = window.start().toEpochDay();
    long end = window.endExclusive().toEpochDay();
    return new RfmColumns<>(log, window, log.visit(() -> new RfmFold(start, end, rules)));
  }

  /** Every customer's purchases from the first of the log to a day. */
  static <K> RfmColumns<K> of(OrderLog<K> log, LocalDate asOf) {
    Checks.notNull("log", log);
    LocalDate end = Checks.notNull("asOf", asOf).plusDays(1);
    List<RfmFold> folds =
        log.visit(() -> new RfmFold(Long.MIN_VALUE, end.toEpochDay(), PurchaseRules.standard()));
    long first = folds.stream().mapToLong(fold -> fold.firstDay).min().orElseThrow();
    LocalDate start = LocalDate.ofEpochDay(Math.min(first, asOf.toEpochDay()));
    return new RfmColumns<>(log, Period.of(start, end), folds);
  }

  /** The days that count. */
  public Period window() {
    return window;
  }

  /** The currency of the amounts. */
  public Currency currency() {
    return currency;
  }

  /** The number of customers with a purchase. */
  public int size() {
    return customers.length;
  }

  /**
   * The key of a customer.
   *
   * @param index 0 to {@code size() - 1}: ascending by id, or in the order in which keys came
   */
  public K customer(int index) {
    return keys.key(customers[Checks.index("index", index, customers.length)]);
  }

  /**
   * The place of a customer, or a negative number for one without a purchase.
   *
   * @param customer the customer's key
   */
  public int indexOf(K customer) {
    OptionalLong number = keys.number(customer);
    return number.isPresent() ? Arrays.binarySearch(customers, number.getAsLong()) : -1;
  }

  /**
   * The days from the last purchase to the last day of the window, 0 and up.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public long recencyDays(int index) {
    return recency[Checks.index("index", index, recency.length)];
  }

  /**
   * The number of purchases, 1 and up.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public long frequency(int index) {
    return frequency[Checks.index("index", index, frequency.length)];
  }

  /**
   * The amount in minor units, negative if more was refunded than bought.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public long monetary(int index) {
    return monetary[Checks.index("index", index, monetary.length)];
  }

  /** A dimension's values, so that more is better; shared, not to be changed. */
  long[] values(RfmDimension dimension) {
    return switch (dimension) {
      case RECENCY -> Arrays.stream(recency).map(days -> -days).toArray();
      case FREQUENCY -> frequency;
      case MONETARY -> monetary;
    };
  }

  /** Equal if window, currency, customers and figures are. */
  @Override
  public boolean equals(Object object) {
    return object instanceof RfmColumns<?> other
        && window.equals(other.window)
        && currency.equals(other.currency)
        && Arrays.equals(customers, other.customers)
        && IntStream.range(0, size()).allMatch(i -> customer(i).equals(other.customer(i)))
        && Arrays.equals(recency, other.recency)
        && Arrays.equals(frequency, other.frequency)
        && Arrays.equals(monetary, other.monetary);
  }

  @Override
  public int hashCode() {
    return (31 * Arrays.hashCode(customers)) + Arrays.hashCode(monetary);
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
