package org.retentionkit.purchase;

/**
 * Answers "which score do customers with equal values get, when their ranks fall into different
 * tiles?".
 *
 * <p>The example: six customers with 1, 1, 1, 1, 2 and 3 orders in three tiles of two; the four
 * with one order lie in tiles 1 and 2.
 */
public enum TieRule {
  /** The lowest of their tiles: 1, 1, 1, 1, 3, 3. Nobody has 2. */
  LOWEST,
  /** The highest of their tiles: 2, 2, 2, 2, 3, 3. Nobody has 1. */
  HIGHEST,
  /**
   * Each its own, the customers with the smaller ids the lower ones: 1, 1, 2, 2, 3, 3. All tiles
   * are filled as evenly as can be, but equal customers get different scores. What NTILE in SQL
   * does, in an order it does not state.
   */
  SPLIT_BY_CUSTOMER
}
