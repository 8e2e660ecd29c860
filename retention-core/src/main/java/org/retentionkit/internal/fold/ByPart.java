package org.retentionkit.internal.fold;

/**
 * Says what it needs, and is told where a part of the customers begins and ends. A visitor of a log
 * that is one may keep its results by part, in an order that depends on nothing but the customers.
 */
public interface ByPart {
  /** The order that a customer's rows must have. */
  enum Order {
    /** None. */
    NONE,
    /** That of days, which are counted. */
    DAYS,
    /**
     * Those of a day by exact time and value too, which is more work: a third column where the log
     * has exact times, and sorting where customers have many rows a day.
     */
    ALL
  }

  /** The order that a customer's rows must have, which is work. */
  default Order order() {
    return Order.ALL;
  }

  /** Says that the part numbered so has so many customers, who follow by rising hash. */
  default void begin(int part, int customers) {}

  /** Says that the part's customers are through. */
  default void end() {}
}
