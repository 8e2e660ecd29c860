package org.retentionkit.event;

/**
 * What a row with a blank customer is: a guest, as shops without a log-in have them.
 *
 * <p>Worked example: four orders, two of them with the customer {@code ""}. By {@code REFUSE} an
 * error that names the row; by {@code EACH_A_CUSTOMER} two customers of one order each beside the
 * others; by {@code LEAVE_OUT} two orders in the log, and 2 in {@link LogReport#blank()}.
 */
public enum GuestRule {
  /** An error, as one customer of all guests would seem to come again and again. */
  REFUSE,
  /**
   * Each order a customer of its own, whose key is the blank text: rows of one order id are of one
   * guest, and so are rows of one id of their own. Without ids each row is. Where keys are texts,
   * null is a blank one.
   */
  EACH_A_CUSTOMER,
  /** Not in the log, and counted in its report. */
  LEAVE_OUT
}
