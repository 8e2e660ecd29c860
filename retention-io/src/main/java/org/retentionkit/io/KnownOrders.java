package org.retentionkit.io;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What rows of an order may leave to its first one: the customer and, where each row repeats it,
 * the amount. That the rows are one order is the log's to know.
 */
final class KnownOrders {
  private final boolean repeated;
  private final Map<Long, Order> orders = new HashMap<>();

  /** Orders whose first row is not in the log, and whether by choice. */
  private final Map<Long, Boolean> rejected = new HashMap<>();

  private record Order(String customer, long minorUnits) {}

  /** Orders of which each row repeats the whole amount, or not. */
  KnownOrders(boolean repeated) {
    this.repeated = repeated;
  }

  boolean has(long order) {
    return orders.containsKey(order);
  }

  /** Remembers that the first row of an order is not in the log. */
  void reject(long order, boolean chosen) {
    if (!has(order)) {
      rejected.putIfAbsent(order, chosen);
    }
  }

  /**
   * Looks that the first row of an order was not rejected, of whose lines that have no amount of
   * their own nothing can be said then.
   *
   * @throws BadValue if it was
   */
  void requireFirst(long order) {
    Boolean chosen = has(order) ? null : rejected.get(order);
    if (chosen != null) {
      String rule = "is a line of an order that is left out";
      throw chosen
          ? BadValue.chosen(Role.ORDER, rule)
          : BadValue.of(Role.ORDER, "must be of an order whose first row can be read");
    }
  }

  String customer(long order) {
    return Objects.requireNonNull(orders.get(order)).customer;
  }

  /**
   * Whether a row says anything new.
   *
   * @throws BadValue if it contradicts the order's first row
   */
  boolean isNew(Row row) {
    Order first = orders.putIfAbsent(row.group, new Order(row.customer, row.minorUnits));
    if (first == null) {
      return true;
    }
    if (!first.customer.equals(row.customer)) {
      throw BadValue.of(Role.ORDER, "must belong to one customer");
    }
    if (!repeated || row.minorUnits < 0) {
      return true;
    }
    if (row.minorUnits != first.minorUnits) {
      throw BadValue.of(Role.AMOUNT, "must be the same in all rows of an order");
    }
    return false;
  }
}
