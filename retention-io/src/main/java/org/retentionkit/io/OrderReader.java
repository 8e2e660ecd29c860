package org.retentionkit.io;

import java.time.LocalDate;
import java.util.Objects;
import org.retentionkit.event.DuplicateRule;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SameDayRule;

/**
 * Reads orders (purchases, transactions) into an {@link OrderLog}: who bought when, for how much. A
 * negative amount is a refund.
 *
 * <pre>{@code
 * LogResult<OrderLog<String>> read =
 *     CsvOrders.from(Path.of("orders.csv"))
 *         .customer("customer_id").time("ordered_at").amount("amount").currency("EUR")
 *         .read();
 * }</pre>
 *
 * <p>Exact times are kept if all rows have them. Memory: 20 bytes a row, and the customers' keys; 8
 * more with exact times; 8 more with order ids, and about 90 an order until all rows are read.
 */
public final class OrderReader extends MoneyReader<OrderReader> {
  private boolean repeated;

  OrderReader(RowSource source) {
    super(source);
  }

  @Override
  OrderReader self() {
    return this;
  }

  /**
   * The column with the order's id, if an order may have several rows: their amounts are summed and
   * the first time counts. A negative row on the order's first day is a line of it, a later one a
   * refund of its own day. A row of a known order may leave its customer blank, and its amount:
   * then it is a line that has its amount on another.
   */
  public OrderReader order(String column) {
    layout.want(Role.ORDER, named("column", column));
    return self();
  }

  /** The same where each row of an order repeats the order's whole amount, which counts once. */
  public OrderReader orderWithRepeatedAmount(String column) {
    repeated = true;
    return order(column);
  }

  /**
   * The column with an amount that was refunded, with or without a minus, which is taken off: on
   * the day of the order, unless a {@link #refundTime column} tells another.
   */
  public OrderReader refunded(String column) {
    layout.want(Role.REFUNDED, named("column", column));
    return self();
  }

  /** The column with the time of the refund; blank for that of the order. */
  public OrderReader refundTime(String column) {
    layout.want(Role.REFUND_TIME, named("column", column));
    return self();
  }

  /**
   * The columns and rules of a well-known export; steps after this one change them.
   *
   * @param export the export
   */
  public OrderReader export(OrderExport export) {
    Objects.requireNonNull(export, "export must not be null").apply(this);
    return self();
  }

  /** Refuses a day of what is not read. */
  private void requireRefunded() {
    if (layout.has(Role.REFUND_TIME) && !layout.has(Role.REFUNDED)) {
      throw new IllegalStateException("refunded must be named beside refundTime");
    }
  }

  /** Lets all rows of an order repeat its amount. */
  void repeated() {
    repeated = true;
  }

  /**
   * Reads all rows.
   *
   * @throws ReadException if the source cannot be read, a column is missing, each row is bad, a row
   *     is bad and {@link BadRowRule#STOP} was chosen, or two rows of one {@link #row} differ
   * @throws IllegalStateException if a column or the currency is not named, or {@link #row} is not
   *     where duplicates of lines of orders are to count once
   */
  public LogResult<OrderLog<String>> read() {
    require(Role.CUSTOMER, Role.TIME, Role.AMOUNT);
    requireRefunded();
    boolean once = duplicates() == DuplicateRule.COUNT_ONCE;
    if (once && layout.has(Role.ORDER) && !layout.has(Role.ROW_ID)) {
      throw new IllegalStateException(
          "row must be named beside order to tell duplicates, as equal lines of an order are none");
    }
    MoneyColumn money = money();
    StoredRows rows = new StoredRows(layout);
    KnownOrders orders = layout.has(Role.ORDER) ? new KnownOrders(repeated) : null;
    CustomerColumn customers =
        customers(orders == null ? CustomerColumn.Use.STORED : CustomerColumn.Use.KEPT);
    Reading reading =
        runApart(new OrderRows(customers, columns(), times(), money, sink(rows), orders));
    return new LogResult<>(
        made(() -> logs(rows, SameDayRule.HIGHEST).orders(currency(money))),
        reading.rows(),
        reading.rejects(),
        reading.rejects().counted());
  }

  /**
   * Reads all rows into an accumulator of orders: memory by customers, not by orders. Rows in
   * another currency than that of an {@link org.retentionkit.event.OrderAccumulator} are left out
   * and listed.
   *
   * @param accumulator what is filled; the result has it in place of a log
   * @param target adds an order to it
   * @throws IllegalStateException if order ids or what else is said that only a log of all rows can
   *     obey, or the accumulator is in another currency than the one named
   * @throws ReadException as {@link #read()} does; then it has the rows before
   */
  public <A> LogResult<A> readInto(A accumulator, OrderTarget<A> target) {
    require(Role.CUSTOMER, Role.TIME, Role.AMOUNT);
    requireRefunded();
    if (layout.has(Role.ORDER)) {
      throw new IllegalStateException("order must not be named: an accumulator keeps no order");
    }
    requireNoRows();
    MoneyColumn money = money(accumulator);
    RowSink sink =
        row -> target.add(accumulator, row.customer, LocalDate.ofEpochDay(row.day), row.minorUnits);
    Reading reading =
        run(
            new OrderRows(
                customers(CustomerColumn.Use.EACH), columns(), times(), money, sink, null));
    return new LogResult<>(
        accumulator, reading.rows(), reading.rejects(), reading.rejects().counted());
  }
}
