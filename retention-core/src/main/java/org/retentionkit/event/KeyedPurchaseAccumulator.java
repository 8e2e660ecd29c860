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
 * Sums up every customer's orders that are objects, with customers' keys of any type, and keeps no
 * order.
 *
 * <pre>{@code
 * Keyed<String, PurchaseColumns> purchases =
 *     orders.stream()
 *         .collect(
 *             KeyedPurchaseAccumulator.<Order, String>collector(
 *                 eur, RefundRule.NET, riga, CurrencyRule.REFUSE,
 *                 (all, o) -> all.add(o.who(), o.at(), o.cents(), eur)))
 *         .snapshot();
 * }</pre>
 *
 * <p>Memory and meaning are those of {@link PurchaseAccumulator}, and the {@link CustomerIndex
 * index}; {@link KeyedOrderAccumulator} keeps every order. Not thread-safe: give each thread its
 * own and combine them.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class KeyedPurchaseAccumulator<K> {
  private final CustomerIndex<K> index = new CustomerIndex<>();
  private final PurchaseAccumulator orders;
  private final ZoneDays days;
  private final CurrencyRule rule;

  private KeyedPurchaseAccumulator(
      Currency currency, RefundRule refunds, ZoneId zone, CurrencyRule rule) {
    this.orders = PurchaseAccumulator.create(currency, refunds);
    this.days = new ZoneDays(zone);
    this.rule = Checks.notNull("rule", rule);
  }

  /**
   * An accumulator without orders.
   *
   * @param currency the currency of all amounts
   * @param refunds what a negative amount does
   * @param zone the zone whose days instants fall on
   * @param rule what becomes of an order in another currency
   * @param <K> the type of a customer's key
   */
  public static <K> KeyedPurchaseAccumulator<K> create(
      Currency currency, RefundRule refunds, ZoneId zone, CurrencyRule rule) {
    return new KeyedPurchaseAccumulator<>(currency, refunds, zone, rule);
  }

  /**
   * Collects a stream of orders; a parallel one too.
   *
   * @param currency the currency of all amounts
   * @param refunds what a negative amount does
   * @param zone the zone whose days instants fall on
   * @param rule what becomes of an order in another currency
   * @param add adds an order's fields to the accumulator
   * @param <E> the type of an order
   * @param <K> the type of a customer's key
   */
  public static <E, K> Collector<E, ?, KeyedPurchaseAccumulator<K>> collector(
      Currency currency,
      RefundRule refunds,
      ZoneId zone,
      CurrencyRule rule,
      BiConsumer<KeyedPurchaseAccumulator<K>, E> add) {
    Checks.notNull("currency", currency);
    Checks.notNull("refunds", refunds);
    Checks.notNull("zone", zone);
    Checks.notNull("rule", rule);
    return Collector.of(
        () -> KeyedPurchaseAccumulator.<K>create(currency, refunds, zone, rule),
        Checks.notNull("add", add),
        KeyedPurchaseAccumulator::combine,
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
   * @param other an accumulator in the same currency and with the same rule for refunds
   * @return this
   * @throws IllegalArgumentException if currency or rule for refunds differ
   */
  public KeyedPurchaseAccumulator<K> combine(KeyedPurchaseAccumulator<K> other) {
    Checks.notNull("other", other);
    orders.same(other.orders);
    index.addAll(other.index, numbers -> orders.combine(other.orders, numbers));
    return this;
  }

  /**
   * Every customer's orders so far, summed up on the calling thread, with the index of the
   * customers. More may be added afterwards; neither changes.
   *
   * @throws ArithmeticException if a customer's amounts do not add up to a long, or a customer has
   *     more than 2,147,483,647 orders or refunds
   */
  public Keyed<K, PurchaseColumns> snapshot() {
    return snapshot(Workspace.sequential());
  }

  /**
   * Every customer's orders so far, summed up, with the index of the customers.
   *
   * @param workspace the threads and memory to use
   * @throws ArithmeticException if a customer's amounts do not add up to a long, or a customer has
   *     more than 2,147,483,647 orders or refunds
   */
  public Keyed<K, PurchaseColumns> snapshot(Workspace workspace) {
    PurchaseColumns columns = orders.snapshot(workspace);
    return new Keyed<>(index.frozen(), columns);
  }

  /** What was found so far; duplicates are not looked for, as no row is kept. */
  public LogReport report() {
    return orders.report();
  }
}
