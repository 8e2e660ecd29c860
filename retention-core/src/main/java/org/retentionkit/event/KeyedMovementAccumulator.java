package org.retentionkit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.BiConsumer;
import java.util.stream.Collector;
import org.retentionkit.internal.Checks;

/**
 * Makes movements of recurring revenue of subscription changes that are objects, with customers'
 * keys of any type, and keeps no change that cannot count.
 *
 * <pre>{@code
 * Keyed<String, SubscriptionMovements> movements =
 *     changes.stream()
 *         .collect(
 *             KeyedMovementAccumulator.<Change, String>collector(
 *                 eur, riga, months, (all, c) -> all.add(c.who(), c.at(), c.cents(), c.reason())))
 *         .snapshot();
 * }</pre>
 *
 * <p>Memory and meaning are those of {@link MovementAccumulator}, and the {@link CustomerIndex
 * index}; {@link KeyedSubscriptionAccumulator} keeps every change. Not thread-safe: give each
 * thread its own and combine them.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class KeyedMovementAccumulator<K> {
  private final CustomerIndex<K> index = new CustomerIndex<>();
  private final MovementAccumulator changes;

  private KeyedMovementAccumulator(Currency currency, ZoneId zone, Timeline timeline) {
    this.changes = MovementAccumulator.create(currency, zone, timeline);
  }

  /**
   * An accumulator without changes.
   *
   * @param currency the currency of all amounts
   * @param zone the zone whose days and periods the changes fall in
   * @param timeline the periods
   * @param <K> the type of a customer's key
   */
  public static <K> KeyedMovementAccumulator<K> create(
      Currency currency, ZoneId zone, Timeline timeline) {
    return new KeyedMovementAccumulator<>(currency, zone, timeline);
  }

  /**
   * Collects a stream of changes; a parallel one too.
   *
   * @param currency the currency of all amounts
   * @param zone the zone whose days and periods the changes fall in
   * @param timeline the periods
   * @param add adds a change's fields to the accumulator
   * @param <E> the type of a change
   * @param <K> the type of a customer's key
   */
  public static <E, K> Collector<E, ?, KeyedMovementAccumulator<K>> collector(
      Currency currency,
      ZoneId zone,
      Timeline timeline,
      BiConsumer<KeyedMovementAccumulator<K>, E> add) {
    Checks.notNull("currency", currency);
    Checks.notNull("zone", zone);
    Checks.notNull("timeline", timeline);
    return Collector.of(
        () -> KeyedMovementAccumulator.<K>create(currency, zone, timeline),
        Checks.notNull("add", add),
        KeyedMovementAccumulator::combine,
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
   * @param other an accumulator in the same currency and zone, for the same timeline
   * @return this
   * @throws IllegalArgumentException if currency, zone or timeline differ
   */
  public KeyedMovementAccumulator<K> combine(KeyedMovementAccumulator<K> other) {
    Checks.notNull("other", other);
    changes.same(other.changes);
    index.addAll(other.index, numbers -> changes.combine(other.changes, numbers));
    return this;
  }

  /**
   * The movements of each period so far with the index of the customers, computed on the calling
   * thread. More may be added afterwards; neither changes.
   *
   * @throws ArithmeticException if amounts do not add up to a long
   */
  public Keyed<K, SubscriptionMovements> snapshot() {
    return snapshot(Workspace.sequential());
  }

  /**
   * The movements of each period so far with the index of the customers.
   *
   * @param workspace the threads and memory to use
   * @throws ArithmeticException if amounts do not add up to a long
   */
  public Keyed<K, SubscriptionMovements> snapshot(Workspace workspace) {
    SubscriptionMovements movements = changes.snapshot(workspace);
    return new Keyed<>(index.frozen(), movements);
  }

  /** What was found so far; duplicates are not looked for, as the rows are not kept. */
  public LogReport report() {
    return changes.report();
  }
}
