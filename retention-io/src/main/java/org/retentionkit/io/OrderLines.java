package org.retentionkit.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Orders of several rows: amounts of one id are summed and the first time counts; a negative row on
 * the order's first day is a line of it, a later one a refund of its own day.
 */
final class OrderLines implements RowSink {
  /** Whether each row of an order repeats its total, which then counts once. */
  private final boolean repeated;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Order> orders = new ArrayList<>();
  private long merged;

  private static final class Order {
    private final String id;
    private final String customer;
    private final List<long[]> negative = new ArrayList<>(0);
    private boolean positive;
    private int day;
    private boolean timed;
    private long millis;
    private long minorUnits;

    private Order(String id, String customer) {
      this.id = id;
      this.customer = customer;
    }
  }

  OrderLines(boolean repeated) {
    this.repeated = repeated;
  }

  boolean knows(String id) {
    return numbers.containsKey(id);
  }

  String customer(String id) {
    return order(id).customer;
  }

  private Order order(String id) {
    return orders.get(Objects.requireNonNull(numbers.get(id)));
  }

  /** Takes a row without an amount, if it is of a known order. */
  boolean takeLine(String id) {
    boolean known = knows(id);
    merged += known ? 1 : 0;
    return known;
  }

  /** How many rows were lines of an order that had been read already. */
  long merged() {
    return merged;
  }

  @Override
  public void take(Row row) {
    Integer number = numbers.get(row.id);
    if (number == null) {
      Order order = new Order(row.id, row.customer);
      add(order, row);
      numbers.put(row.id, orders.size());
      orders.add(order);
      return;
    }
    Order order = orders.get(number);
    if (!order.customer.equals(row.customer)) {
      throw BadValue.of(Role.ORDER, "must belong to one customer");
    }
    if (repeated && row.minorUnits >= 0) {
      if (row.minorUnits != order.minorUnits) {
        throw BadValue.of(Role.AMOUNT, "must be the same in all rows of an order");
      }
    } else {
      add(order, row);
    }
    merged++;
  }

  private void add(Order order, Row row) {
    if (row.minorUnits < 0) {
      order.negative.add(new long[] {row.day, row.timed ? 1 : 0, row.millis, row.minorUnits});
      return;
    }
    long sum;
    try {
      sum = Math.addExact(order.minorUnits, row.minorUnits);
    } catch (ArithmeticException e) {
      throw BadValue.of(Role.AMOUNT, "must sum up with the order's other amounts to 64 bits");
    }
    boolean first =
        !order.positive
            || row.day < order.day
            || (row.day == order.day && row.timed && order.timed && row.millis < order.millis);
    if (first) {
      order.day = row.day;
      order.timed = row.timed;
      order.millis = row.millis;
    }
    order.positive = true;
    order.minorUnits = sum;
  }

  /** Hands all orders on, in the order in which they were met first, and forgets them. */
  void drainTo(RowSink sink) {
    Row row = new Row();
    numbers.clear();
    for (Order order : orders) {
      row.customer = order.customer;
      row.id = order.id;
      if (order.positive) {
        row.day = order.day;
        row.timed = order.timed;
        row.millis = order.millis;
        long negative = linesOfFirstDay(order);
        long net = order.minorUnits + negative;
        row.minorUnits = Math.max(0, net);
        sink.take(row);
        if (net < 0) { // more came back than was paid
          row.minorUnits = net;
          sink.take(row);
        }
      }
      for (long[] negative : order.negative) {
        if (!order.positive || negative[0] != order.day) {
          row.day = (int) negative[0];
          row.timed = negative[1] == 1;
          row.millis = negative[2];
          row.minorUnits = negative[3];
          sink.take(row);
        }
      }
    }
    orders.clear();
  }

  private static long linesOfFirstDay(Order order) {
    long sum = 0;
    for (long[] negative : order.negative) {
      if (negative[0] == order.day) {
        sum += negative[3];
      }
    }
    return sum;
  }
}
