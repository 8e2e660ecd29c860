package org.retentionkit.internal.fold;

/**
 * Says what it needs, and is told where a part of the customers begins and ends. A visitor of a log
 * that is one may keep its results by part, in an order that depends on nothing but the customers.
 */
public interface ByPart {
  /**
   * Whether rows of one day must come in the order of exact time and value, which is work: a third
   * column where the log has exact times, and sorting where customers have many rows a day.
   */
  default boolean needsOrderWithinDay() {
    return true;
  }

  /** Says that the part numbered so has so many customers, who follow by rising hash. */
  default void begin(int part, int customers) {}

  /** Says that the part's customers are through. */
  default void end() {}
}
