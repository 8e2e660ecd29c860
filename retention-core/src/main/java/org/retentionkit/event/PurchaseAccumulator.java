package org.retentionkit.event;

import java.util.Currency;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Engine;
import org.retentionkit.internal.intake.ColumnStore;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.keep.Keeper;
import org.retentionkit.internal.keep.KeptState;
import org.retentionkit.internal.tally.KeptPurchases;
import org.retentionkit.internal.tally.Purchases;

/**
 * Sums up every customer's orders while they come in, and keeps no order: memory by customers, not
 * by events.
 *
 * <p>The result is that of {@link OrderLog#purchases(RefundRule,
 * org.retentionkit.event.DuplicateRule) OrderLog.purchases} with {@code DuplicateRule.KEEP},
 * whatever the order, the blocks and the accumulators in which the rows come. Where each order is
 * needed, as for gaps, visitors or counting equal rows once, gather an {@link OrderLog} with {@link
 * OrderAccumulator} instead: it keeps every row, 20 bytes each, and is faster.
 *
 * <p>Worked example: orders of 5.00 on 10 March, of 20.00 on 3 March and of 7.00 on 10 March, added
 * in that order or any other: first day 3 March, 2 purchase days, 3 orders, total 32.00, repeat
 * total 12.00.
 *
 * <pre>{@code
 * PurchaseAccumulator purchases = PurchaseAccumulator.create(eur, RefundRule.NET);
 * while (reader.next(block)) {
 *   purchases.accept(block.customers(), block.days(), block.cents(), 0, block.rows());
 * }
 * PurchaseColumns columns = purchases.snapshot();
 * }</pre>
 *
 * <p>Memory: 36 bytes a customer, 12 for each 64 days (from 1 January 1970 on) in which the
 * customer has an order, and 36 for each day with refunds before the first order, as they count
 * otherwise when an earlier order comes. Rows wait in a buffer of half that size, or of 65,536 rows
 * if that is more, with as much again to fold it; meanwhile what is kept is there twice. Not
 * thread-safe: give each thread its own and combine them.
 */
public final class PurchaseAccumulator implements OrderSink {
  private final Currency currency;
  private final RefundRule refunds;
  private final Keeper keeper;
  private final Tallies tallies = new Tallies();

  private PurchaseAccumulator(Currency currency, RefundRule refunds, int due) {
    this.currency = Checks.notNull("currency", currency);
    this.refunds = Checks.notNull("refunds", refunds);
    boolean net = refunds == RefundRule.NET;
    this.keeper = new Keeper(false, due, () -> new KeptPurchases(net));
  }

  /**
   * An accumulator without orders.
   *
   * @param currency the currency of all amounts
   * @param refunds what a negative amount does
   */
  public static PurchaseAccumulator create(Currency currency, RefundRule refunds) {
    return new PurchaseAccumulator(currency, refunds, ColumnStore.DUE);
  }

  /** The same with a buffer of {@code due} rows at least. */
  static PurchaseAccumulator create(Currency currency, RefundRule refunds, int due) {
    return new PurchaseAccumulator(currency, refunds, due);
  }

  /**
   * Adds an order.
   *
   * @param customer the customer, any long
   * @param epochDay its day, counted from 1 January 1970
   * @param minorUnits its amount; negative for a refund
   */
  public void add(long customer, int epochDay, long minorUnits) {
    keeper.add(customer, epochDay, minorUnits, 0);
    tallies.count(epochDay, minorUnits);
  }

  /** Makes room for a row, which can be added then even if memory is short. */
  void room() {
    keeper.room(1);
  }

  @Override
  public void accept(long[] customer, int[] epochDay, long[] minorUnits, int from, int to) {
    int rows = Checks.notNull("customer", customer).length;
    rows = Math.min(rows, Checks.notNull("epochDay", epochDay).length);
    rows = Math.min(rows, Checks.notNull("minorUnits", minorUnits).length);
    Checks.rows(from, to, rows);
    for (int i = from; i < to; i++) {
      add(customer[i], epochDay[i], minorUnits[i]);
    }
  }

  /**
   * Adds all orders of another accumulator, which keeps them too.
   *
   * @param other an accumulator in the same currency and with the same rule for refunds
   * @return this
   * @throws IllegalArgumentException if currency or rule differ
   */
  public PurchaseAccumulator combine(PurchaseAccumulator other) {
    same(Checks.notNull("other", other));
    keeper.addAll(other.keeper);
    tallies.add(other.tallies);
    return this;
  }

  /** The same for customers that have other numbers here. */
  void combine(PurchaseAccumulator other, int[] numbers) {
    keeper.addAll(other.keeper, numbers);
    tallies.add(other.tallies);
  }

  void same(PurchaseAccumulator other) {
    if (!currency.equals(other.currency) || refunds != other.refunds) {
      throw Checks.broken(
          "other",
          "must be in " + currency + " and " + refunds,
          other.currency + " and " + other.refunds);
    }
  }

  /** The currency of all amounts. */
  public Currency currency() {
    return currency;
  }

  /** What a negative amount does. */
  public RefundRule refunds() {
    return refunds;
  }

  /** The number of orders and refunds added. */
  public long rows() {
    return tallies.rows();
  }

  void setAside(Currency other) {
    tallies.setAside(other);
  }

  /**
   * Every customer's orders so far, summed up on the calling thread. More may be added afterwards;
   * the columns do not change.
   *
   * @throws ArithmeticException if a customer's amounts do not add up to a long, or a customer has
   *     more than 2,147,483,647 orders or refunds
   */
  public PurchaseColumns snapshot() {
    return snapshot(Workspace.sequential());
  }

  /**
   * Every customer's orders so far, summed up. More may be added afterwards; the columns do not
   * change.
   *
   * @param workspace the threads and memory to use
   * @throws ArithmeticException if a customer's amounts do not add up to a long, or a customer has
   *     more than 2,147,483,647 orders or refunds
   */
  public PurchaseColumns snapshot(Workspace workspace) {
    Engine engine = Folding.engine(workspace);
    KeptState kept = keeper.state(engine);
    return engine.run(
        (workers, arena) -> new PurchaseColumns(currency, Purchases.of(kept, workers, arena)));
  }

  /** How much is kept: customers, and 64 days each with an order. */
  long kept() {
    return keeper.state().customers() + keeper.state().items();
  }

  /** What was found so far; duplicates are not looked for, as no row is kept. */
  public LogReport report() {
    return LogReport.of(tallies, LogReport.DuplicateCheck.NOT_COUNTED, 0);
  }
}
