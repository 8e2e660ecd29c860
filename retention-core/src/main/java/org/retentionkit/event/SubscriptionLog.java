package org.retentionkit.event;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Engine;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.intake.ZoneDays;

/**
 * Answers "who pays how much from when on?": rows (customer, day, recurring amount from that day
 * on) of one currency in columns, in any order. An amount of 0 is a cancellation.
 *
 * <p>Any long is a customer and any int is a day. Of several changes of a customer on one day the
 * one with the highest amount is the last, whatever their order in the log. A negative amount is an
 * error. A log looks at the caller's arrays and does not copy them: they must not change while it
 * is in use. A fold needs 16 bytes a row beside it. Changes too many to keep go into a {@link
 * MovementAccumulator} instead.
 *
 * <pre>{@code
 * SubscriptionMovements movements =
 *     SubscriptionLog.of(Currency.getInstance("EUR"), customers, days, monthlyCents)
 *         .movements(Timeline.of(LocalDate.of(2023, 1, 1), CalendarUnit.MONTH, 24));
 * movements.amount(MovementKind.EXPANSION, 3); // April 2023, in cents
 * }</pre>
 */
public final class SubscriptionLog {
  private final Changes changes;

  SubscriptionLog(Changes changes) {
    this.changes = changes;
  }

  /**
   * All rows of three columns, without reasons of cancellations.
   *
   * @param currency the currency of all amounts
   * @param customer the customers
   * @param epochDay the day of each change, counted from 1 January 1970
   * @param minorUnits the recurring amount from that day on, 0 or more
   * @throws IllegalArgumentException if the columns differ in length
   */
  public static SubscriptionLog of(
      Currency currency, long[] customer, int[] epochDay, long[] minorUnits) {
    int rows = Checks.notNull("customer", customer).length;
    return of(currency, customer, epochDay, minorUnits, 0, rows);
  }

  /**
   * Some rows of three columns, without reasons of cancellations.
   *
   * @param currency the currency of all amounts
   * @param customer the customers
   * @param epochDay the day of each change, counted from 1 January 1970
   * @param minorUnits the recurring amount from that day on, 0 or more
   * @param from the first row
   * @param to the end of the rows, exclusive
   * @throws IllegalArgumentException if the columns differ in length
   * @throws IndexOutOfBoundsException if the rows are not rows of the columns
   */
  public static SubscriptionLog of(
      Currency currency, long[] customer, int[] epochDay, long[] minorUnits, int from, int to) {
    Columns.Block block = Columns.Block.of(customer, epochDay, minorUnits, from, to);
    return new SubscriptionLog(new Changes(currency, Columns.of(List.of(block)), 0, null));
  }

  /**
   * All rows of four columns, with reasons of cancellations.
   *
   * @param currency the currency of all amounts
   * @param customer the customers
   * @param epochDay the day of each change, counted from 1 January 1970
   * @param minorUnits the recurring amount from that day on, 0 or more
   * @param reasonCode the {@link CancelReason#code() code} of each change's reason, 0 where the
   *     amount is above 0; an empty array if no reason is stated
   * @throws IllegalArgumentException if the columns differ in length, an amount is negative, a code
   *     is of no reason, or a reason goes with an amount
   */
  public static SubscriptionLog of(
      Currency currency, long[] customer, int[] epochDay, long[] minorUnits, byte[] reasonCode) {
    return new SubscriptionLog(
        Changes.of(currency, customer, epochDay, minorUnits, reasonCode, new long[0], null));
  }

  /**
   * All rows of four columns with exact times: of several changes on a day the last one holds.
   *
   * @param currency the currency of all amounts
   * @param customer the customers
   * @param epochMilli when each change takes effect, in milliseconds since 1970
   * @param minorUnits the recurring amount from then on, 0 or more
   * @param reasonCode the {@link CancelReason#code() code} of each change's reason, 0 where the
   *     amount is above 0; an empty array if no reason is stated
   * @param zone the zone whose days and periods the changes fall in
   * @throws IllegalArgumentException if the columns differ in length, an amount is negative, a code
   *     is of no reason, a reason goes with an amount, or a day does not fit an int
   */
  public static SubscriptionLog ofTimes(
      Currency currency,
      long[] customer,
      long[] epochMilli,
      long[] minorUnits,
      byte[] reasonCode,
      ZoneId zone) {
    int[] days = new ZoneDays(zone).ofAll(epochMilli);
    return new SubscriptionLog(
        Changes.of(currency, customer, days, minorUnits, reasonCode, epochMilli, zone));
  }

  /**
   * The rows of this log and of another one. If only one log has reasons, the amounts of the other
   * one are copied.
   *
   * @param other the other log, in the same currency, also with exact times or also without
   * @throws IllegalArgumentException if the currencies differ, or the zones, or only one has exact
   *     times
   */
  public SubscriptionLog plus(SubscriptionLog other) {
    return new SubscriptionLog(changes.with(Checks.notNull("other", other).changes));
  }

  /** The currency of all amounts. */
  public Currency currency() {
    return changes.currency();
  }

  /** The zone of the changes' exact times; empty if the log has days only. */
  public Optional<ZoneId> zone() {
    return Optional.ofNullable(changes.zone());
  }

  /** The number of rows. */
  public long rows() {
    return changes.columns().rows();
  }

  /**
   * The movements of each period, computed on the calling thread.
   *
   * @param timeline the periods
   */
  public SubscriptionMovements movements(Timeline timeline) {
    return movements(timeline, Workspace.sequential());
  }

  /**
   * The movements of each period. Changes before the first period make its opening amount.
   *
   * @param timeline the periods
   * @param workspace the threads and memory to use
   * @throws IllegalArgumentException if an amount is negative
   * @throws ArithmeticException if amounts do not add up to a long
   */
  public SubscriptionMovements movements(Timeline timeline, Workspace workspace) {
    Checks.notNull("timeline", timeline);
    return engine(workspace)
        .run(
            (workers, arena) ->
                new SubscriptionMovements(
                    timeline, changes.currency(), changes.movements(timeline, workers, arena)));
  }

  /**
   * Shows every customer's changes to a visitor, in the order of their days, or of exact times in
   * milliseconds if the log has them. A value is the amount as {@link #amount} and {@link #reason}
   * read it.
   *
   * @param workspace the threads and memory to use
   * @param visitors makes a visitor for each thread
   * @param <V> the type of a visitor
   * @return the visitors, at least one, each of which has seen other customers
   */
  public <V extends HistoryVisitor> List<V> visit(
      Workspace workspace, Supplier<? extends V> visitors) {
    Checks.notNull("visitors", visitors);
    return engine(workspace).run((workers, arena) -> changes.visit(workers, arena, visitors));
  }

  /**
   * The same by days, also of a log with exact times: one row for each day, the last of the day.
   *
   * @param workspace the threads and memory to use
   * @param visitors makes a visitor for each thread
   * @return the visitors, at least one, each of which has seen other customers
   * @throws IllegalArgumentException if an amount is negative
   */
  public <V extends HistoryVisitor> List<V> visitDays(
      Workspace workspace, Supplier<? extends V> visitors) {
    Checks.notNull("visitors", visitors);
    return engine(workspace).run((workers, arena) -> changes.visitDays(workers, arena, visitors));
  }

  /**
   * The recurring amount in a value that a visitor is shown, in minor units.
   *
   * @param value the value
   */
  public long amount(long value) {
    return value >> changes.reasonBits();
  }

  /**
   * The reason in a value that a visitor is shown.
   *
   * @param value the value
   */
  public CancelReason reason(long value) {
    return CancelReason.ofCode((int) value & ((1 << changes.reasonBits()) - 1));
  }

  /** What is in the log, found on the calling thread. */
  public LogReport report() {
    return report(Workspace.sequential());
  }

  /**
   * What is in the log.
   *
   * @param workspace the threads and memory to look for duplicates with
   */
  public LogReport report(Workspace workspace) {
    return report(Tallies.of(changes.columns(), changes.reasonBits()), workspace);
  }

  LogReport report(Tallies found, Workspace workspace) {
    return changes.report(found, engine(workspace));
  }

  static Engine engine(Workspace workspace) {
    Checks.notNull("workspace", workspace);
    return workspace.keep(
        Engine.class, () -> new Engine(workspace.threads(), workspace.executor().orElse(null)));
  }
}
