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

  private record Order(String customer, long minorUnits) {}

  /** Orders of which each row repeats the whole amount, or not. */
  KnownOrders(boolean repeated) {
    this.repeated = repeated;
  }

  boolean has(long order) {
    return orders.containsKey(order);
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
