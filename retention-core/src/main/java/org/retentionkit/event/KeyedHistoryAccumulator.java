package org.retentionkit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import java.util.stream.Collector;
import org.retentionkit.internal.Checks;

/**
 * Collects rows that are objects, with customers' keys of any type, into {@link CustomerHistories}.
 *
 * <pre>{@code
 * KeyedHistoryAccumulator<String> visits =
 *     rows.stream()
 *         .collect(
 *             KeyedHistoryAccumulator.<Visit, String>collector(
 *                 Resolution.DAY, riga, (all, visit) -> all.add(visit.who(), visit.at())));
 * Keyed<String, CustomerHistories> histories = visits.snapshot();
 * }</pre>
 *
 * <p>Memory: that of a {@link HistoryAccumulator} and of a {@link CustomerIndex}. Results do not
 * depend on order or splitting, except for the numbers customers get in the index. Not thread-safe:
 * give each thread its own and combine them, as the collector does.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class KeyedHistoryAccumulator<K> {
  private final CustomerIndex<K> index = new CustomerIndex<>();
  private final HistoryAccumulator rows;

  private KeyedHistoryAccumulator(Resolution resolution, ZoneId zone) {
    this.rows = HistoryAccumulator.create(resolution, zone);
  }

  /**
   * An accumulator without rows.
   *
   * @param resolution how finely time is kept
   * @param zone where days begin and end
   * @param <K> the type of a customer's key
   */
  public static <K> KeyedHistoryAccumulator<K> create(Resolution resolution, ZoneId zone) {
    return new KeyedHistoryAccumulator<>(resolution, zone);
  }

  /**
   * Collects a stream of rows; a parallel one too.
   *
   * @param resolution how finely time is kept
   * @param zone where days begin and end
   * @param add adds a row's fields to the accumulator
   * @param <E> the type of a row
   * @param <K> the type of a customer's key
   */
  public static <E, K> Collector<E, ?, KeyedHistoryAccumulator<K>> collector(
      Resolution resolution, ZoneId zone, BiConsumer<KeyedHistoryAccumulator<K>, E> add) {
    Checks.notNull("resolution", resolution);
    Checks.notNull("zone", zone);
    return Collector.of(
        () -> KeyedHistoryAccumulator.<K>create(resolution, zone),
        Checks.notNull("add", add),
        KeyedHistoryAccumulator::combine,
        Collector.Characteristics.IDENTITY_FINISH);
  }

  /**
   * Activity of a customer at an instant; finer than a millisecond is cut off.
   *
   * @param customer the customer's key
   * @param at when
   * @throws IllegalArgumentException if the day does not fit an int
   */
  public KeyedHistoryAccumulator<K> add(K customer, Instant at) {
    int day = rows.day(at);
    rows.take(number(customer), day, rows.time(at));
    return this;
  }

  /**
   * Orders of a customer at an instant.
   *
   * @param customer the customer's key
   * @param at when
   * @param orderCount how many orders, at least 0: 1 for a sale, 0 for a refund that is not one
   * @param amount revenue in minor units, any sign
   * @throws IllegalArgumentException if the day does not fit an int
   */
  public KeyedHistoryAccumulator<K> add(K customer, Instant at, long orderCount, long amount) {
    int day = rows.day(at);
    Checks.notNegative("orderCount", orderCount);
    rows.take(number(customer), day, rows.time(at), orderCount, amount);
    return this;
  }

  /**
   * Activity of a customer on a day.
   *
   * @param customer the customer's key
   * @param day when
   * @throws IllegalArgumentException if the day does not fit an int
   * @throws IllegalStateException if time is kept in milliseconds
   */
  public KeyedHistoryAccumulator<K> add(K customer, LocalDate day) {
    int epochDay = rows.day(day);
    rows.take(number(customer), epochDay, 0);
    return this;
  }

  /**
   * Orders of a customer on a day.
   *
   * @param customer the customer's key
   * @param day when
   * @param orderCount how many orders, at least 0
   * @param amount revenue in minor units, any sign
   * @throws IllegalArgumentException if the day does not fit an int
   * @throws IllegalStateException if time is kept in milliseconds
   */
  public KeyedHistoryAccumulator<K> add(K customer, LocalDate day, long orderCount, long amount) {
    int epochDay = rows.day(day);
    Checks.notNegative("orderCount", orderCount);
    rows.take(number(customer), epochDay, 0, orderCount, amount);
    return this;
  }

  /** The number of a customer whose row has been checked: nothing may fail from here on. */
  private int number(K customer) {
    int hash = KeyHash.of("customer", customer);
    rows.room();
    return index.add(customer, hash);
  }

  /**
   * Takes in all rows of another accumulator, which keeps them too.
   *
   * @param other an accumulator that keeps time in the same way
   * @return this
   * @throws IllegalArgumentException if the two keep time differently
   */
  public KeyedHistoryAccumulator<K> combine(KeyedHistoryAccumulator<K> other) {
    Checks.notNull("other", other);
    rows.same(other.rows);
    index.addAll(other.index, numbers -> rows.combine(other.rows, numbers));
    return this;
  }

  /**
   * What has been added so far with the index of the customers. More may be added afterwards;
   * neither changes.
   *
   * @throws IllegalArgumentException if the orders or amounts of a customer and slot do not sum to
   *     a long
   */
  public Keyed<K, CustomerHistories> snapshot() {
    CustomerHistories histories = rows.snapshot();
    return new Keyed<>(index.frozen(), histories);
  }

  /** What was found so far, as {@link HistoryAccumulator#report} has it. */
  public LogReport report() {
    return rows.report();
  }
}
