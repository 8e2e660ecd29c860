package org.retentionkit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.BiConsumer;
import java.util.stream.Collector;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.intake.ZoneDays;

/**
 * Gathers orders that are objects, with customers' keys of any type, in columns.
 *
 * <pre>{@code
 * OrderLog<String> log =
 *     orders.stream()
 *         .collect(
 *             KeyedOrderAccumulator.<Order, String>collector(
 *                 eur, riga, CurrencyRule.REFUSE, (all, o) -> all.add(o.who(), o.at(), o.cents(), eur)))
 *         .snapshot();
 * }</pre>
 *
 * <p>Memory: 20 bytes an order and the {@link CustomerIndex index}; {@link
 * KeyedPurchaseAccumulator} keeps a summary of each customer and no order. Not thread-safe: give
 * each thread its own and combine them.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class KeyedOrderAccumulator<K> {
  private final CustomerIndex<K> index = new CustomerIndex<>();
  private final OrderAccumulator orders;
  private final ZoneDays days;
  private final CurrencyRule rule;

  private KeyedOrderAccumulator(Currency currency, ZoneId zone, CurrencyRule rule) {
    this.orders = OrderAccumulator.create(currency);
    this.days = new ZoneDays(zone);
    this.rule = Checks.notNull("rule", rule);
  }

  /**
   * An accumulator without orders.
   *
   * @param currency the currency of all amounts
   * @param zone the zone whose days instants fall on
   * @param rule what becomes of an order in another currency
   * @param <K> the type of a customer's key
   */
  public static <K> KeyedOrderAccumulator<K> create(
      Currency currency, ZoneId zone, CurrencyRule rule) {
    return new KeyedOrderAccumulator<>(currency, zone, rule);
  }

  /**
   * Collects a stream of orders; a parallel one too.
   *
   * @param currency the currency of all amounts
   * @param zone the zone whose days instants fall on
   * @param rule what becomes of an order in another currency
   * @param add adds an order's fields to the accumulator
   * @param <E> the type of an order
   * @param <K> the type of a customer's key
   */
  public static <E, K> Collector<E, ?, KeyedOrderAccumulator<K>> collector(
      Currency currency,
      ZoneId zone,
      CurrencyRule rule,
      BiConsumer<KeyedOrderAccumulator<K>, E> add) {
    Checks.notNull("currency", currency);
    Checks.notNull("zone", zone);
    Checks.notNull("rule", rule);
    return Collector.of(
        () -> KeyedOrderAccumulator.<K>create(currency, zone, rule),
        Checks.notNull("add", add),
        KeyedOrderAccumulator::combine,
        Collector.Characteristics.IDENTITY_FINISH);
  }

  /**
   * Adds an order.
   *
   * @param customer the customer's key
   * @param at when it was made
   * @param minorUnits its amount; negative for a refund
   * @param currency the amount's currency
   * @throws IllegalArgumentException if the currency is not the log's and the rule refuses it, or
   *     the day does not fit an int
   */
  public void add(K customer, Instant at, long minorUnits, Currency currency) {
    addDay(customer, days.of(Checks.notNull("at", at)), minorUnits, currency);
  }

  /**
   * Adds an order.
   *
   * @param customer the customer's key
   * @param day its day
   * @param minorUnits its amount; negative for a refund
   * @param currency the amount's currency
   * @throws IllegalArgumentException if the currency is not the log's and the rule refuses it, or
   *     the day does not fit an int
   */
  public void add(K customer, LocalDate day, long minorUnits, Currency currency) {
    addDay(customer, ZoneDays.of(day), minorUnits, currency);
  }

  private void addDay(K customer, int day, long minorUnits, Currency currency) {
    int hash = KeyHash.of("customer", customer);
    if (rule.takes(currency, orders.currency(), orders::setAside)) {
      orders.room(); // nothing may fail once the customer has a number
      orders.add(index.add(customer, hash), day, minorUnits);
    }
  }

  /**
   * Adds all orders of another accumulator, which keeps them too.
   *
   * @param other an accumulator in the same currency
   * @return this
   * @throws IllegalArgumentException if the currencies differ
   */
  public KeyedOrderAccumulator<K> combine(KeyedOrderAccumulator<K> other) {
    Checks.notNull("other", other);
    orders.same(other.orders);
    index.addAll(other.index, numbers -> orders.combine(other.orders, numbers));
    return this;
  }

  /** All orders added so far; more may be added afterwards, the log does not change. */
  public OrderLog<K> snapshot() {
    return orders.snapshot(Customers.of(index));
  }

  /** What was found so far, on the calling thread. */
  public LogReport report() {
    return orders.report();
  }

  /**
   * What was found so far.
   *
   * @param workspace the threads and memory to look for duplicates with
   */
  public LogReport report(Workspace workspace) {
    return orders.report(workspace);
  }
}
