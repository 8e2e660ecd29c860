package org.retentionkit.io;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows as orders: customer, time and amount, perhaps an amount refunded and the order's id. */
final class OrderRows implements RowParser {
  private final CustomerColumn customers;
  private final Times times;
  private final MoneyColumn money;
  private final RowSink sink;

  /** The orders by their ids; null without them. */
  private final @Nullable OrderLines lines;

  private final Row row = new Row();
  private final Row refund = new Row();
  private @Nullable Fields fields;

  OrderRows(
      CustomerColumn customers,
      Times times,
      MoneyColumn money,
      RowSink sink,
      @Nullable OrderLines lines) {
    this.customers = customers;
    this.times = times;
    this.money = money;
    this.sink = sink;
    this.lines = lines;
  }

  @Override
  public void begin(Fields found) {
    fields = found;
    money.begin(found);
  }

  @Override
  public void read(long line) {
    Fields found = Objects.requireNonNull(fields);
    Field amount = found.at(Role.AMOUNT);
    row.id = "";
    if (lines != null) {
      Field order = found.at(Role.ORDER);
      if (order.isNothing()) {
        throw BadValue.of(Role.ORDER, "must not be blank");
      }
      row.id = order.string();
      if (amount.isNothing() && lines.takeLine(row.id)) {
        return; // a line of an order that has its amount on another
      }
    }
    Field customer = found.at(Role.CUSTOMER);
    row.customer =
        lines != null && customer.isNothing() && lines.knows(row.id)
            ? lines.customer(row.id)
            : customers.read(customer, row.id, line);
    time(found.at(Role.TIME), row, Role.TIME);
    row.minorUnits = money.read(amount, Role.AMOUNT);
    long refunded = 0;
    if (found.isGiven(Role.REFUNDED)) {
      refunded = money.read(found.at(Role.REFUNDED), Role.REFUNDED);
    }
    if (refunded != 0) {
      refunded(found, refunded);
    }
    sink.take(row);
    if (refunded != 0) {
      sink.take(refund);
    }
  }

  /** The amount refunded, written with or without a minus, on its day or else on the order's. */
  private void refunded(Fields found, long amount) {
    refund.customer = row.customer;
    refund.id = row.id;
    refund.minorUnits = -Math.abs(amount);
    if (found.isGiven(Role.REFUND_TIME)) {
      time(found.at(Role.REFUND_TIME), refund, Role.REFUND_TIME);
    } else {
      refund.day = row.day;
      refund.timed = row.timed;
      refund.millis = row.millis;
    }
  }

  private void time(Field field, Row to, Role role) {
    try {
      times.read(field);
    } catch (BadValue e) {
      throw e.at(role);
    }
    to.day = times.day;
    to.timed = times.timed;
    to.millis = times.millis;
  }
}
