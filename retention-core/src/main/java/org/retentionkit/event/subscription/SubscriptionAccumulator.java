package org.retentionkit.event.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collector;
import org.retentionkit.event.CustomerIndex;
import org.retentionkit.event.Keyed;
import org.retentionkit.event.LogReport;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.intake.ColumnStore;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.intake.ZoneDays;

/**
 * Gathers subscription changes that are objects, with customers' keys of any type and with reasons
 * of cancellations, in columns.
 *
 * <p>Exact times are kept, so that of several changes on a day the last one is the last; changes
 * added by day count as made when the day begins. Memory: 28 bytes a change and the {@link
 * CustomerIndex index}. Not thread-safe: give each thread its own and combine them.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class SubscriptionAccumulator<K> {
  static final int REASON_BITS = 2;

  private final Currency currency;
  private final ZoneId zone;
  private final ZoneDays days;
  private final CustomerIndex<K> index = new CustomerIndex<>();
  private final ColumnStore store = new ColumnStore(true);
  private final Tallies tallies = new Tallies();

  private SubscriptionAccumulator(Currency currency, ZoneId zone) {
    this.currency = Checks.notNull("currency", currency);
    this.zone = Checks.notNull("zone", zone);
    this.days = new ZoneDays(zone);
  }

  /**
   * An accumulator without changes.
   *
   * @param currency the currency of all amounts
   * @param zone the zone whose days and periods the changes fall in
   * @param <K> the type of a customer's key
   */
  public static <K> SubscriptionAccumulator<K> create(Currency currency, ZoneId zone) {
    return new SubscriptionAccumulator<>(currency, zone);
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
  public static <E, K> Collector<E, ?, SubscriptionAccumulator<K>> collector(
      Currency currency, ZoneId zone, BiConsumer<SubscriptionAccumulator<K>, E> add) {
    return Collector.of(
        () -> SubscriptionAccumulator.<K>create(currency, zone),
        Checks.notNull("add", add),
        SubscriptionAccumulator::combine,
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
    Checks.notNegative("minorUnits", minorUnits);
    Checks.atMost("minorUnits", minorUnits, "the limit", Long.MAX_VALUE >> REASON_BITS);
    if (minorUnits > 0 && Checks.notNull("reason", reason) != CancelReason.UNSTATED) {
      throw Checks.broken("reason", "must be UNSTATED for an amount above 0", reason);
    }
    int day = days.of(Checks.notNull("at", at));
    long value = (minorUnits << REASON_BITS) | reason.code;
    store.add(index.add(customer), day, value, at.toEpochMilli());
    tallies.count(day, minorUnits);
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
    Instant at = Checks.notNull("day", day).atStartOfDay(zone).toInstant();
    add(customer, at, minorUnits, reason);
  }

  /**
   * Adds all changes of another accumulator, which keeps them too.
   *
   * @param other an accumulator in the same currency and zone
   * @return this
   * @throws IllegalArgumentException if currency or zone differ
   */
  public SubscriptionAccumulator<K> combine(SubscriptionAccumulator<K> other) {
    Checks.notNull("other", other);
    if (!currency.equals(other.currency) || !zone.equals(other.zone)) {
      throw Checks.broken(
          "other",
          "must be in " + currency + " and " + zone,
          other.currency + " and " + other.zone);
    }
    store.addRenumbered(other.store.columns(), index.addAll(other.index));
    tallies.add(other.tallies);
    return this;
  }

  /**
   * All changes added so far with the index of the customers. More may be added afterwards: the
   * index then grows, the log does not change.
   */
  public Keyed<K, SubscriptionLog> snapshot() {
    return new Keyed<>(index, new SubscriptionLog(currency, store.columns(), REASON_BITS, zone));
  }

  /** What was found so far. */
  public LogReport report() {
    return new LogReport(
        tallies.rows(), tallies.outOfOrder(), tallies.negative(), tallies.zero(), List.of());
  }
}
