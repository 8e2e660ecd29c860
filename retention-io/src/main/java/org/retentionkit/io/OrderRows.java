package org.retentionkit.io;

import org.jspecify.annotations.Nullable;
import org.retentionkit.event.IdHash;

/** Rows as orders: customer, time and amount, perhaps an amount refunded and the order's id. */
final class OrderRows implements RowParser {
  private final CustomerColumn customers;
  private final RowColumns columns;
  private final Times times;
  private final MoneyColumn money;
  private final RowSink sink;

  /** The orders whose ids were met; null without ids. */
  private final @Nullable KnownOrders orders;

  private final Row row = new Row();
  private final Row refund = new Row();

  private Field customer = Field.NONE;
  private Field time = Field.NONE;
  private Field amount = Field.NONE;
  private Field order = Field.NONE;
  private @Nullable Field refunded;
  private @Nullable Field refundTime;

  OrderRows(
      CustomerColumn customers,
      RowColumns columns,
      Times times,
      MoneyColumn money,
      RowSink sink,
      @Nullable KnownOrders orders) {
    this.customers = customers;
    this.columns = columns;
    this.times = times;
    this.money = money;
    this.sink = sink;
    this.orders = orders;
  }

  @Override
  public void begin(Fields found) {
    customer = customers.begin(found);
    columns.begin(found);
    time = found.at(Role.TIME);
    amount = found.at(Role.AMOUNT);
    order = orders == null ? Field.NONE : found.at(Role.ORDER);
    refunded = found.find(Role.REFUNDED);
    refundTime = found.find(Role.REFUND_TIME);
    money.begin(found);
  }

  @Override
  public void read(long line) {
    String id = "";
    if (orders != null) {
      if (order.isNothing()) {
        throw BadValue.of(Role.ORDER, "must not be blank");
      }
      id = order.string();
      row.group = IdHash.of(id);
      if (amount.isNothing()) {
        orders.requireFirst(row.group);
        if (orders.has(row.group)) {
          return; // a line of an order that has its amount on another
        }
      }
    }
    if (orders != null && customer.isNothing() && orders.has(row.group)) {
      row.line = line;
      row.customer = orders.customer(row.group);
    } else {
      customers.read(customer, id, line, row);
    }
    times.read(time, Role.TIME, row);
    columns.read(row);
    row.minorUnits = money.read(amount, Role.AMOUNT);
    boolean back = refunded != null && !refunded.isNothing();
    if (refunded != null && back) {
      refund(money.read(refunded, Role.REFUNDED));
    }
    if (orders != null && !orders.isNew(row)) {
      return;
    }
    sink.take(row);
    if (back && refund.minorUnits != 0) {
      sink.take(refund);
    }
  }

  @Override
  public void rejected(boolean chosen) {
    if (orders != null && !order.isNothing()) {
      orders.reject(IdHash.of(order.string()), chosen);
    }
  }

  /** The amount refunded, written with or without a minus, on its day or else on the order's. */
  private void refund(long back) {
    refund.follow(row);
    refund.minorUnits = -Math.abs(back);
    if (refundTime != null && !refundTime.isNothing()) {
      times.read(refundTime, Role.REFUND_TIME, refund);
    } else {
      refund.day = row.day;
      refund.timed = row.timed;
      refund.millis = row.millis;
    }
  }
}
