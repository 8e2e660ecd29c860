package org.retentionkit.revenue.ledger;

/**
 * Answers "by which rate is a period's revenue converted?".
 *
 * <p>The example: 100 USD at the start and 150 at the end of a month that opens at 0.90 EUR and
 * closes at 0.80.
 */
public enum FxRule {
  /**
   * Closing amounts and movements at the rate of the period's end: opening 90, expansion 40, fx
   * −10, closing 120. What the rate did to the opening amount is a line of its own. Chargebee.
   */
  PERIOD_END_RATE,
  /**
   * All at the last rate given, so that only customers make movements: opening 80, expansion 40, fx
   * 0, closing 120. It restates earlier periods when the rate moves.
   */
  CONSTANT_RATE
}
