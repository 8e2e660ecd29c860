package org.retentionkit.purchase;

/**
 * Whether a second order on the same day is a second purchase.
 *
 * <p>The example: a customer with two orders on 3 March and none after.
 */
public enum SameDayOrders {
  /** Each order is a purchase: a repeat buyer, with one gap of 0 days. Most shop systems. */
  SEPARATE,
  /**
   * The orders of a day are one purchase: no repeat buyer, no gap. Amplitude's distinct days, and
   * buy-till-you-die models.
   */
  ONE_PURCHASE
}
