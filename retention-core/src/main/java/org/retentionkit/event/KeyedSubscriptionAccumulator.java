package org.retentionkit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.BiConsumer;
import java.util.stream.Collector;
import org.retentionkit.internal.Checks;

/**
 * Gathers subscription changes that are objects, with customers' keys of any type and with reasons
 * of cancellations, in columns.
 *
 * <p>Exact times are kept, so that of several changes on a day the last one is the last; changes
 * added by day count as made when the day begins. Memory: 28 bytes a change and the {@link
 * CustomerIndex index}; {@link KeyedMovementAccumulator} keeps one change a customer and period.
 * Not thread-safe: give each thread its own and combine them.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class KeyedSubscriptionAccumulator<K> {
  private final CustomerIndex<K> index = new CustomerIndex<>();
  private final SubscriptionAccumulator changes;

  private KeyedSubscriptionAccumulator(Currency currency, ZoneId zone) {
    this.changes = SubscriptionAccumulator.create(currency, zone);
  }

  /**
   * An accumulator without changes.
   *
   * @param currency the currency of all amounts
   * @param zone the zone whose days and periods the changes fall in
   * @param <K> the type of a customer's key
   */
  public static <K> KeyedSubscriptionAccumulator<K> create(Currency currency, ZoneId zone) {
    return new KeyedSubscriptionAccumulator<>(currency, zone);
  }

  /**
   * Collects a stream of changes; a parallel one too.
   *
   * @param currency the currency of all amounts
   * @param zone the zone whose days and periods the changes fall in
   * @param add adds a change's fields to the accumulator
   * @param <E> the type of a change
   * @param <K> the type of a customer's key
   */
  public static <E, K> Collector<E, ?, KeyedSubscriptionAccumulator<K>> collector(
      Currency currency, ZoneId zone, BiConsumer<KeyedSubscriptionAccumulator<K>, E> add) {
    Checks.notNull("currency", currency);
    Checks.notNull("zone", zone);
    return Collector.of(
        () -> KeyedSubscriptionAccumulator.<K>create(currency, zone),
        Checks.notNull("add", add),
        KeyedSubscriptionAccumulator::combine,
        Collector.Characteristics.IDENTITY_FINISH);
  }

  /**
   * Adds a change.
   *
   * @param customer the customer's key
   * @param at when the change takes effect
   * @param minorUnits the recurring amount from then on, 0 or more
   * @param reason why the subscription ended, if the amount is 0; else {@code UNSTATED}
   * @throws IllegalArgumentException if the amount is negative or a reason goes with an amount
   */
  public void add(K customer, Instant at, long minorUnits, CancelReason reason) {
    int hash = KeyHash.of("customer", customer);
    long value = ReasonedValues.of(minorUnits, reason);
    int day = changes.day(at);
    changes.room(); // nothing may fail once the customer has a number
    changes.take(index.add(customer, hash), day, value, at.toEpochMilli());
  }

  /**
   * Adds a change at the beginning of a day.
   *
   * @param customer the customer's key
   * @param day when the change takes effect
   * @param minorUnits the recurring amount from then on, 0 or more
   * @param reason why the subscription ended, if the amount is 0; else {@code UNSTATED}
   * @throws IllegalArgumentException if the amount is negative or a reason goes with an amount
   */
  public void add(K customer, LocalDate day, long minorUnits, CancelReason reason) {
    Instant at = Checks.notNull("day", day).atStartOfDay(changes.zone()).toInstant();
    add(customer, at, minorUnits, reason);
  }

  /**
   * Adds all changes of another accumulator, which keeps them too.
   *
   * @param other an accumulator in the same currency and zone
   * @return this
   * @throws IllegalArgumentException if currency or zone differ
   */
  public KeyedSubscriptionAccumulator<K> combine(KeyedSubscriptionAccumulator<K> other) {
    Checks.notNull("other", other);
    changes.same(other.changes);
    index.addAll(other.index, numbers -> changes.combine(other.changes, numbers));
    return this;
  }

  /** All changes added so far; more may be added afterwards, the log does not change. */
  public SubscriptionLog<K> snapshot() {
    return changes.snapshot(Customers.of(index));
  }

  /** What was found so far, on the calling thread. */
  public LogReport report() {
    return changes.report();
  }

  /**
   * What was found so far.
   *
   * @param workspace the threads and memory to look for duplicates with
   */
  public LogReport report(Workspace workspace) {
    return changes.report(workspace);
  }
}
