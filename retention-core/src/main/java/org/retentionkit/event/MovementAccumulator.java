package org.retentionkit.event;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.LongToIntFunction;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Engine;
import org.retentionkit.internal.intake.ColumnStore;
import org.retentionkit.internal.intake.DayStarts;
import org.retentionkit.internal.intake.PeriodPositions;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.intake.ZoneDays;
import org.retentionkit.internal.keep.Keeper;
import org.retentionkit.internal.keep.KeptState;
import org.retentionkit.internal.tally.KeptMovements;
import org.retentionkit.internal.tally.MovementFold;

/**
 * Makes movements of recurring revenue of subscription changes while they come in, and keeps no
 * change that cannot count: memory by customers and periods, not by events.
 *
 * <p>The result is that of {@link SubscriptionLog#movements(Timeline)} on a log of {@link
 * SubscriptionAccumulator}, whatever the order, the blocks and the accumulators in which the rows
 * come. The timeline must be known beforehand. Where every change is needed, as for a ledger,
 * {@link SubscriptionAccumulator} keeps every row, 28 bytes each, and is faster.
 *
 * <p>Worked example: nothing from 3 March, 10.00 from 5 January and 15.00 from 20 January, added in
 * that order or any other: January new 15.00, March churned 15.00. Of January only its last amount
 * is kept.
 *
 * <p>Exact times are kept, so that of several changes on a day the last one is the last; changes
 * added by day count as made when the day begins.
 *
 * <p>Memory: 12 bytes a customer and 16 for each period in which the customer has a change, all
 * time before the timeline being one of at most two changes. Rows wait in a buffer of half that
 * size, or of 65,536 rows if that is more, with as much again to fold it; meanwhile what is kept is
 * there twice. Not thread-safe: give each thread its own and combine them.
 */
public final class MovementAccumulator implements SubscriptionSink {
  private final Currency currency;
  private final ZoneId zone;
  private final Timeline timeline;
  private final LongToIntFunction positions;
  private final ZoneDays days;
  private final DayStarts starts;
  private final Keeper keeper;
  private final Tallies tallies = new Tallies();
  private long after;

  private MovementAccumulator(Currency currency, ZoneId zone, Timeline timeline, int due) {
    this.currency = Checks.notNull("currency", currency);
    this.zone = Checks.notNull("zone", zone);
    this.timeline = Checks.notNull("timeline", timeline);
    int periods = timeline.periods();
    LongToIntFunction all = PeriodPositions.of(periods, timeline::startDay, zone);
    this.positions = all;
    this.days = new ZoneDays(zone);
    this.starts = new DayStarts(zone);
    this.keeper = new Keeper(true, due, () -> new KeptMovements(all, periods, ReasonedValues.BITS));
  }

  /**
   * An accumulator without changes.
   *
   * @param currency the currency of all amounts
   * @param zone the zone whose days and periods the changes fall in
   * @param timeline the periods
   */
  public static MovementAccumulator create(Currency currency, ZoneId zone, Timeline timeline) {
    return new MovementAccumulator(currency, zone, timeline, ColumnStore.DUE);
  }

  /** The same with a buffer of {@code due} rows at least. */
  static MovementAccumulator create(Currency currency, ZoneId zone, Timeline timeline, int due) {
    return new MovementAccumulator(currency, zone, timeline, due);
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
    keeper.room(1);
  }

  /** Takes a change that has been checked. */
  void take(long customer, int day, long value, long time) {
    keeper.add(customer, day, value, time);
    tallies.count(day, value >> ReasonedValues.BITS);
    after += positions.applyAsInt(time) == timeline.periods() ? 1 : 0;
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
    for (int i = from; i < to; i++) {
      take(customer[i], epochDay[i], values[i - from], starts.ofDay(epochDay[i]));
    }
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
    for (int i = from; i < to; i++) {
      days.ofMillis(epochMilli[i]); // all of them, before any row is taken
    }
    for (int i = from; i < to; i++) {
      take(customer[i], days.ofMillis(epochMilli[i]), values[i - from], epochMilli[i]);
    }
  }

  private static void check(long[] customer, int times, int from, int to) {
    int rows = Math.min(Checks.notNull("customer", customer).length, times);
    Checks.rows(from, to, rows);
  }

  /**
   * Adds all changes of another accumulator, which keeps them too.
   *
   * @param other an accumulator in the same currency and zone, for the same timeline
   * @return this
   * @throws IllegalArgumentException if currency, zone or timeline differ
   */
  public MovementAccumulator combine(MovementAccumulator other) {
    same(Checks.notNull("other", other));
    keeper.addAll(other.keeper);
    return counted(other);
  }

  /** The same for customers that have other numbers here. */
  void combine(MovementAccumulator other, int[] numbers) {
    keeper.addAll(other.keeper, numbers);
    counted(other);
  }

  private MovementAccumulator counted(MovementAccumulator other) {
    tallies.add(other.tallies);
    after += other.after;
    return this;
  }

  void same(MovementAccumulator other) {
    if (!terms().equals(other.terms())) {
      throw Checks.broken("other", "must be in " + terms(), other.terms());
    }
  }

  private String terms() {
    return currency + ", " + zone + " and " + timeline;
  }

  /** The currency of all amounts. */
  public Currency currency() {
    return currency;
  }

  /** The zone whose days and periods the changes fall in. */
  public ZoneId zone() {
    return zone;
  }

  /** The periods. */
  public Timeline timeline() {
    return timeline;
  }

  /** The number of changes added. */
  public long rows() {
    return tallies.rows();
  }

  /**
   * The movements of each period so far, computed on the calling thread. More changes may be added
   * afterwards; the movements do not change.
   *
   * @throws ArithmeticException if amounts do not add up to a long
   */
  public SubscriptionMovements snapshot() {
    return snapshot(Workspace.sequential());
  }

  /**
   * The movements of each period so far. More changes may be added afterwards; the movements do not
   * change.
   *
   * @param workspace the threads and memory to use
   * @throws ArithmeticException if amounts do not add up to a long
   */
  public SubscriptionMovements snapshot(Workspace workspace) {
    Engine engine = Folding.engine(workspace);
    KeptState kept = keeper.state(engine);
    int periods = timeline.periods();
    return engine.run(
        (workers, arena) ->
            new SubscriptionMovements(
                timeline,
                currency,
                MovementFold.of(kept, positions, periods, ReasonedValues.BITS, after, workers)));
  }

  /** How much is kept: customers, and changes that count. */
  long kept() {
    return keeper.state().customers() + keeper.state().items();
  }

  /** What was found so far; duplicates are not looked for, as the rows are not kept. */
  public LogReport report() {
    return LogReport.of(tallies, LogReport.DuplicateCheck.NOT_COUNTED, 0);
  }
}
