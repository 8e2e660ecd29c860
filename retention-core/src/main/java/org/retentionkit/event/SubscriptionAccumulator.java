package org.retentionkit.event;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.intake.ColumnStore;
import org.retentionkit.internal.intake.DayStarts;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.intake.ZoneDays;

/**
 * Gathers subscription changes with reasons of cancellations in columns, row by row or block by
 * block, and counts what is unusual about them.
 *
 * <p>Exact times are kept, so that of several changes on a day the last one is the last; changes
 * added by day count as made when the day begins. Memory: 28 bytes a change. Not thread-safe: give
 * each thread its own and combine them. Neither order nor splitting changes the log's results.
 *
 * <p>For the movements of periods known beforehand, {@link MovementAccumulator} keeps one change a
 * customer and period instead of all.
 *
 * <p>Columns that are all there, with days only, make a {@link SubscriptionLog} at once, which
 * takes less memory and is faster.
 */
public final class SubscriptionAccumulator implements SubscriptionSink {
  private final Currency currency;
  private final ZoneId zone;
  private final ZoneDays days;
  private final DayStarts starts;
  private final ColumnStore store = new ColumnStore(true);
  private final Tallies tallies = new Tallies();

  private SubscriptionAccumulator(Currency currency, ZoneId zone) {
    this.currency = Checks.notNull("currency", currency);
    this.zone = Checks.notNull("zone", zone);
    this.days = new ZoneDays(zone);
    this.starts = new DayStarts(zone);
  }

  /**
   * An accumulator without changes.
   *
   * @param currency the currency of all amounts
   * @param zone the zone whose days and periods the changes fall in
   */
  public static SubscriptionAccumulator create(Currency currency, ZoneId zone) {
    return new SubscriptionAccumulator(currency, zone);
  }

  /**
   * Adds a change.
   *
   * @param customer the customer, any long
   * @param at when the change takes effect
   * @param minorUnits the recurring amount from then on, 0 or more
   * @param reason why the subscription ended, if the amount is 0; else {@code UNSTATED}
   * @throws IllegalArgumentException if the amount is negative, a reason goes with an amount, or
   *     the day does not fit an int
   */
  public void add(long customer, Instant at, long minorUnits, CancelReason reason) {
    long value = ReasonedValues.of(minorUnits, reason);
    take(customer, day(at), value, at.toEpochMilli());
  }

  int day(Instant at) {
    return days.of(Checks.notNull("at", at));
  }

  /** Makes room for a row, which can be taken then even if memory is short. */
  void room() {
    store.room(1);
  }

  /** Takes a change that has been checked. */
  void take(long customer, int day, long value, long time) {
    store.add(customer, day, value, time);
    tallies.count(day, value >> ReasonedValues.BITS);
  }

  /**
   * Takes changes made at the beginning of a day.
   *
   * @throws IllegalArgumentException if an amount is negative, a code is of no reason, or a reason
   *     goes with an amount; then no row of the block is taken
   */
  @Override
  public void accept(
      long[] customer, int[] epochDay, long[] minorUnits, byte[] reasonCode, int from, int to) {
    check(customer, Checks.notNull("epochDay", epochDay).length, from, to);
    long[] values = ReasonedValues.of(minorUnits, reasonCode, from, to);
    int[] day = Arrays.copyOfRange(epochDay, from, to);
    long[] times = new long[values.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = starts.ofDay(day[i]);
    }
    take(Arrays.copyOfRange(customer, from, to), day, values, times);
  }

  /**
   * Takes changes made at exact times: rows {@code from} to {@code to}, exclusive. The arrays are
   * read during the call only.
   *
   * @param customer the customers
   * @param epochMilli when each change takes effect, in milliseconds since 1970
   * @param minorUnits the recurring amount from then on, 0 or more
   * @param reasonCode the {@link CancelReason#code() code} of each change's reason, 0 where the
   *     amount is above 0; an empty array if no reason is stated
   * @param from the first row
   * @param to the end of the rows
   * @throws IllegalArgumentException if an amount is negative, a code is of no reason, a reason
   *     goes with an amount, or a day does not fit an int; then no row of the block is taken
   */
  public void acceptTimes(
      long[] customer, long[] epochMilli, long[] minorUnits, byte[] reasonCode, int from, int to) {
    check(customer, Checks.notNull("epochMilli", epochMilli).length, from, to);
    long[] values = ReasonedValues.of(minorUnits, reasonCode, from, to);
    long[] times = Arrays.copyOfRange(epochMilli, from, to);
    take(Arrays.copyOfRange(customer, from, to), days.ofAll(times), values, times);
  }

  private static void check(long[] customer, int times, int from, int to) {
    int rows = Math.min(Checks.notNull("customer", customer).length, times);
    Checks.rows(from, to, rows);
  }

  private void take(long[] customer, int[] day, long[] values, long[] times) {
    store.addOwn(customer, day, values, times);
    for (int i = 0; i < day.length; i++) {
      tallies.count(day[i], values[i] >> ReasonedValues.BITS);
    }
  }

  /**
   * Adds all changes of another accumulator, which keeps them too.
   *
   * @param other an accumulator in the same currency and zone
   * @return this
   * @throws IllegalArgumentException if currency or zone differ
   */
  public SubscriptionAccumulator combine(SubscriptionAccumulator other) {
    same(Checks.notNull("other", other));
    store.addAll(other.store.columns());
    tallies.add(other.tallies);
    return this;
  }

  /** The same for customers that have other numbers here. */
  void combine(SubscriptionAccumulator other, int[] numbers) {
    store.addRenumbered(other.store.columns(), numbers);
    tallies.add(other.tallies);
  }

  void same(SubscriptionAccumulator other) {
    if (!currency.equals(other.currency) || !zone.equals(other.zone)) {
      throw Checks.broken(
          "other",
          "must be in " + currency + " and " + zone,
          other.currency + " and " + other.zone);
    }
  }

  /** The currency of all amounts. */
  public Currency currency() {
    return currency;
  }

  /** The zone whose days and periods the changes fall in. */
  public ZoneId zone() {
    return zone;
  }

  /** All changes added so far; more may be added afterwards, the log does not change. */
  public SubscriptionLog<Long> snapshot() {
    return snapshot(Customers.numbers());
  }

  /** The same for customers that have keys. */
  <K> SubscriptionLog<K> snapshot(Customers<K> customers) {
    return new SubscriptionLog<>(
        customers, new Changes(currency, store.columns(), ReasonedValues.BITS, zone));
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
