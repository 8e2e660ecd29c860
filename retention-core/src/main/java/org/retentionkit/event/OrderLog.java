package org.retentionkit.event;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Engine;
import org.retentionkit.internal.fold.HistoryFold;
import org.retentionkit.internal.fold.HistoryKernel;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.intake.ZoneDays;
import org.retentionkit.internal.tally.DuplicateFold;
import org.retentionkit.internal.tally.Purchases;

/**
 * Answers "who bought when, and for how much?": rows (customer, day, amount in minor units) of one
 * currency in columns, in any order.
 *
 * <p>Any long is a customer, any int a day and any long an amount; a negative amount is a refund. A
 * log looks at the caller's arrays and does not copy them: they must not change while it is in use.
 * Results are the same in whatever order and blocks the rows come.
 *
 * <pre>{@code
 * PurchaseColumns purchases =
 *     OrderLog.of(Currency.getInstance("EUR"), customers, days, cents)
 *         .purchases(RefundRule.NET, DuplicateRule.KEEP, Workspace.ofThreads(2));
 * }</pre>
 *
 * <p>Orders too many to keep go into a {@link PurchaseAccumulator} instead, which sums up each
 * customer as they come in.
 *
 * <p>Memory for a fold: 16 bytes a row beside the log. Days from 1880 to 2059 with amounts within
 * ±140 trillion minor units take the fast path; others the slower one, with the same result.
 */
public final class OrderLog {
  private final Currency currency;
  private final Columns columns;

  OrderLog(Currency currency, Columns columns) {
    this.currency = Checks.notNull("currency", currency);
    this.columns = columns;
  }

  /**
   * All rows of three columns.
   *
   * @param currency the currency of all amounts
   * @param customer the customers
   * @param epochDay the day of each order, counted from 1 January 1970
   * @param minorUnits the amount of each order, in cents or whatever the currency's least unit is
   * @throws IllegalArgumentException if the columns differ in length
   */
  public static OrderLog of(Currency currency, long[] customer, int[] epochDay, long[] minorUnits) {
    int rows = Checks.notNull("customer", customer).length;
    return of(currency, customer, epochDay, minorUnits, 0, rows);
  }

  /**
   * Some rows of three columns.
   *
   * @param currency the currency of all amounts
   * @param customer the customers
   * @param epochDay the day of each order, counted from 1 January 1970
   * @param minorUnits the amount of each order
   * @param from the first row
   * @param to the end of the rows, exclusive
   * @throws IllegalArgumentException if the columns differ in length
   * @throws IndexOutOfBoundsException if the rows are not rows of the columns
   */
  public static OrderLog of(
      Currency currency, long[] customer, int[] epochDay, long[] minorUnits, int from, int to) {
    return new OrderLog(
        currency, Columns.of(List.of(Columns.Block.of(customer, epochDay, minorUnits, from, to))));
  }

  /**
   * All rows of three columns with instants, of which the day is kept.
   *
   * @param currency the currency of all amounts
   * @param customer the customers
   * @param epochMilli the time of each order, in milliseconds since 1970
   * @param minorUnits the amount of each order
   * @param zone the zone whose days the times fall on
   * @throws IllegalArgumentException if the columns differ in length, or a day does not fit an int
   */
  public static OrderLog ofTimes(
      Currency currency, long[] customer, long[] epochMilli, long[] minorUnits, ZoneId zone) {
    return of(currency, customer, new ZoneDays(zone).ofAll(epochMilli), minorUnits);
  }

  /**
   * The rows of this log and of another one.
   *
   * @param other the other log, in the same currency
   * @throws IllegalArgumentException if the currencies differ
   */
  public OrderLog plus(OrderLog other) {
    Checks.notNull("other", other);
    if (!currency.equals(other.currency)) {
      throw Checks.broken("other", "must be in " + currency, other.currency);
    }
    List<Columns.Block> blocks = new ArrayList<>(columns.blocks());
    blocks.addAll(other.columns.blocks());
    return new OrderLog(currency, Columns.of(blocks));
  }

  /** The currency of all amounts. */
  public Currency currency() {
    return currency;
  }

  /** The number of rows. */
  public long rows() {
    return columns.rows();
  }

  /** Every customer's orders summed up, refunds taken off, each row counted, on this thread. */
  public PurchaseColumns purchases() {
    return purchases(RefundRule.NET, DuplicateRule.KEEP, Workspace.sequential());
  }

  /**
   * Every customer's orders summed up.
   *
   * @param refunds what a negative amount does
   * @param duplicates whether equal rows count once
   * @param workspace the threads and memory to use
   * @throws ArithmeticException if a customer's amounts do not add up to a long
   */
  public PurchaseColumns purchases(
      RefundRule refunds, DuplicateRule duplicates, Workspace workspace) {
    boolean net = Checks.notNull("refunds", refunds) == RefundRule.NET;
    boolean once = Checks.notNull("duplicates", duplicates) == DuplicateRule.COUNT_ONCE;
    return engine(workspace)
        .run(
            (workers, arena) ->
                new PurchaseColumns(currency, Purchases.of(columns, net, once, workers, arena)));
  }

  /**
   * Shows every customer's orders to a visitor, in the order of their days.
   *
   * @param workspace the threads and memory to use
   * @param visitors makes a visitor for each thread
   * @param <V> the type of a visitor
   * @return the visitors, at least one, each of which has seen other customers
   */
  public <V extends HistoryVisitor> List<V> visit(
      Workspace workspace, Supplier<? extends V> visitors) {
    Checks.notNull("visitors", visitors);
    return engine(workspace)
        .run(
            (workers, arena) ->
                HistoryKernel.fold(columns, workers, arena, () -> new Visit<V>(visitors.get()))
                    .stream()
                    .map(Visit::visitor)
                    .toList());
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
    return report(Tallies.of(columns, 0), workspace);
  }

  LogReport report(Tallies found, Workspace workspace) {
    long duplicates =
        engine(workspace)
            .run((workers, arena) -> DuplicateFold.count(columns, false, workers, arena));
    return LogReport.of(found, LogReport.DuplicateCheck.COUNTED, duplicates);
  }

  private record Visit<V extends HistoryVisitor>(V visitor) implements HistoryFold {
    @Override
    public void customer(long customer, long[] time, long[] value, int from, int to) {
      visitor.visit(customer, time, value, from, to);
    }
  }

  static Engine engine(Workspace workspace) {
    Checks.notNull("workspace", workspace);
    return workspace.keep(
        Engine.class, () -> new Engine(workspace.threads(), workspace.executor().orElse(null)));
  }
}
