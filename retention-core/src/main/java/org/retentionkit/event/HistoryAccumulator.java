package org.retentionkit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.intake.ColumnStore;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.intake.ZoneDays;
import org.retentionkit.internal.keep.Keeper;

/**
 * Collects rows of a log, in any order, into {@link CustomerHistories}. Every row is activity of
 * its customer in its slot; orders and amounts of the same customer and slot add up.
 *
 * <p>Rows come one by one, or in blocks of columns as a sink of orders (one order a row, whatever
 * its amount) or of activity. {@link KeyedHistoryAccumulator} takes keys of any type.
 *
 * <p>Memory by customers and slots, not by rows: 12 bytes a customer and 24 bytes for each slot it
 * has rows in. Rows wait in a buffer of half that size, or of 65,536 rows if that is more, with as
 * much again to fold it; meanwhile what is kept is there twice. Worked example: a million customers
 * with ten days each and any number of orders on them need 250 MB, 900 MB at the height of a merge.
 *
 * <p>Results do not depend on the order of rows or on how they are split between accumulators. Not
 * safe for use by several threads: give each its own and {@link #combine} them.
 */
public final class HistoryAccumulator implements OrderSink, ActivitySink {
  private final Resolution resolution;
  private final ZoneId zone;
  private final ZoneDays days;
  private final Keeper keeper;
  private final Tallies tallies = new Tallies();

  private HistoryAccumulator(Resolution resolution, ZoneId zone) {
    this.resolution = Checks.notNull("resolution", resolution);
    this.zone = Checks.notNull("zone", zone);
    this.days = new ZoneDays(zone);
    boolean timed = resolution == Resolution.MILLISECOND;
    this.keeper = new Keeper(timed, ColumnStore.DUE, KeptEntries::new);
  }

  /**
   * An empty accumulator.
   *
   * @param resolution how finely time is kept
   * @param zone where days begin and end
   */
  public static HistoryAccumulator create(Resolution resolution, ZoneId zone) {
    return new HistoryAccumulator(resolution, zone);
  }

  /**
   * Activity of a customer at an instant; finer than a millisecond is cut off.
   *
   * @param customer the customer, any long
   * @param at when
   * @throws IllegalArgumentException if the day does not fit an int
   */
  public HistoryAccumulator add(long customer, Instant at) {
    take(customer, day(at), time(at));
    return this;
  }

  /**
   * Orders of a customer at an instant.
   *
   * @param customer the customer
   * @param at when
   * @param orderCount how many orders, at least 0: 1 for a sale, 0 for a refund that is not one
   * @param amount revenue in minor units, any sign
   * @throws IllegalArgumentException if the day does not fit an int
   */
  public HistoryAccumulator add(long customer, Instant at, long orderCount, long amount) {
    int day = day(at);
    Checks.notNegative("orderCount", orderCount);
    take(customer, day, time(at), orderCount, amount);
    return this;
  }

  int day(Instant at) {
    return days.of(Checks.notNull("at", at));
  }

  long time(Instant at) {
    return resolution == Resolution.MILLISECOND ? at.toEpochMilli() : 0;
  }

  /**
   * Activity of a customer on a day.
   *
   * @param customer the customer, any long
   * @param day when
   * @throws IllegalArgumentException if the day does not fit an int
   * @throws IllegalStateException if time is kept in milliseconds
   */
  public HistoryAccumulator add(long customer, LocalDate day) {
    take(customer, day(day), 0);
    return this;
  }

  /**
   * Orders of a customer on a day.
   *
   * @param customer the customer
   * @param day when
   * @param orderCount how many orders, at least 0
   * @param amount revenue in minor units, any sign
   * @throws IllegalArgumentException if the day does not fit an int
   * @throws IllegalStateException if time is kept in milliseconds
   */
  public HistoryAccumulator add(long customer, LocalDate day, long orderCount, long amount) {
    int epochDay = day(day);
    Checks.notNegative("orderCount", orderCount);
    take(customer, epochDay, 0, orderCount, amount);
    return this;
  }

  int day(LocalDate day) {
    mustKeepDays();
    return ZoneDays.of(day);
  }

  /** Makes room for a row, which can be taken then even if memory is short. */
  void room() {
    keeper.room(KeptEntries.MOST_ROWS);
  }

  /** Takes activity that has been checked. */
  void take(long customer, int day, long time) {
    KeptEntries.add(keeper, customer, day, time, 0, 0);
    tallies.countDay(day);
  }

  /** Takes orders that have been checked. */
  void take(long customer, int day, long time, long orderCount, long amount) {
    KeptEntries.add(keeper, customer, day, time, orderCount, amount);
    tallies.count(day, amount);
  }

  private void mustKeepDays() {
    if (resolution != Resolution.DAY) {
      throw new IllegalStateException(
          "days must be added at resolution DAY, but it is " + resolution);
    }
  }

  /**
   * One order a row, also where the amount is negative; {@link #add(long, LocalDate, long, long)}
   * takes refunds that are none.
   *
   * @throws IllegalStateException if time is kept in milliseconds
   */
  @Override
  public void accept(long[] customer, int[] epochDay, long[] minorUnits, int from, int to) {
    check(customer, epochDay, Checks.notNull("minorUnits", minorUnits).length, from, to);
    for (int i = from; i < to; i++) {
      take(customer[i], epochDay[i], 0, 1, minorUnits[i]);
    }
  }

  /**
   * One activity a row.
   *
   * @throws IllegalStateException if time is kept in milliseconds
   */
  @Override
  public void accept(long[] customer, int[] epochDay, int from, int to) {
    check(customer, epochDay, Integer.MAX_VALUE, from, to);
    for (int i = from; i < to; i++) {
      take(customer[i], epochDay[i], 0);
    }
  }

  private void check(long[] customer, int[] epochDay, int amounts, int from, int to) {
    int rows = Math.min(amounts, Checks.notNull("customer", customer).length);
    rows = Math.min(rows, Checks.notNull("epochDay", epochDay).length);
    Checks.rows(from, to, rows);
    mustKeepDays();
  }

  /**
   * Takes in all rows of another accumulator, which keeps them too.
   *
   * @param other an accumulator that keeps time in the same way
   * @return this
   * @throws IllegalArgumentException if the two keep time differently
   */
  public HistoryAccumulator combine(HistoryAccumulator other) {
    same(Checks.notNull("other", other));
    keeper.addAll(other.keeper);
    tallies.add(other.tallies);
    return this;
  }

  /** The same for customers that have other numbers here. */
  void combine(HistoryAccumulator other, int[] numbers) {
    keeper.addAll(other.keeper, numbers);
    tallies.add(other.tallies);
  }

  void same(HistoryAccumulator other) {
    if (resolution != other.resolution || !zone.equals(other.zone)) {
      throw Checks.broken(
          "other",
          "must keep time as " + resolution + " in " + zone,
          other.resolution + " in " + other.zone);
    }
  }

  /**
   * What has been added so far; later additions do not change it.
   *
   * @throws IllegalArgumentException if the orders or amounts of a customer and slot do not sum to
   *     a long, or there are 2^31 customers and slots or more
   */
  public CustomerHistories snapshot() {
    return KeptEntries.histories(keeper.state(), resolution, zone);
  }

  /**
   * What was found so far. Duplicates are not counted, as rows of one slot are added up. Rows below
   * 0 and of 0 are those with amounts; rows of activity have none.
   */
  public LogReport report() {
    return LogReport.of(tallies, LogReport.DuplicateCheck.NOT_COUNTED, 0);
  }
}
