package org.retentionkit.internal.fold;

/**
 * Says what it needs, and is told where a part of the customers begins and ends. A visitor of a log
 * that is one may keep its results by part, in an order that depends on nothing but the customers.
 */
public interface ByPart {
  /**
   * Whether rows of one day without exact times must come in the order of their values, which is
   * work where customers have many rows a day.
   */
  default boolean needsValueOrder() {
    return true;
  }

  /** Says that the part numbered so has so many customers, who follow by rising hash. */
  default void begin(int part, int customers) {}

  /** Says that the part's customers are through. */
  default void end() {}
}
