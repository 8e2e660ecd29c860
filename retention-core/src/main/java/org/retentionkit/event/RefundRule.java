package org.retentionkit.event;

/**
 * Answers "what is an order with a negative amount?": a refund, which is never an order or a
 * purchase day; whether it lowers the customer's amounts is the choice.
 *
 * <p>Worked example: an order of 50.00 and a refund of −20.00 are one order of 30.00 net, one order
 * of 50.00 if refunds do not count.
 */
public enum RefundRule {
  /** Refunds are taken off the amounts. */
  NET,
  /** Refunds are counted, and change no amount. */
  COUNT_ONLY
}
