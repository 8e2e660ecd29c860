package org.retentionkit.internal.fold;

/**
 * Is told where a part of the customers begins and ends. A visitor of a log that is one may keep
 * its results by part, in an order that depends on nothing but the customers.
 */
public interface ByPart {
  /** Says that the part numbered so has so many customers, who follow by rising hash. */
  default void begin(int part, int customers) {}

  /** Says that the part's customers are through. */
  default void end() {}
}
