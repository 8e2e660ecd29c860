package org.retentionkit.revenue;

/**
 * Answers "by which rate is a period's revenue converted?". What a rate does to an amount that is
 * held is the FX line by every rule, never a movement.
 *
 * <p>The example: 100 USD from 5 January, 150 from 5 February, at 0.90 EUR on both days and until
 * the 27th, and at 0.80 from 28 February on. January closes with 90 by the first two rules.
 */
public enum FxRule {
  /**
   * Each amount at the rate of the day its service began, which is the day of its latest change or
   * renewal; movements at the rate of the day they happen: February opens with 90, expansion 45, fx
   * 0, closing 135. The new rate counts from the next renewal on. ChartMogul.
   *
   * <p>It needs the days of a log: see {@link FxCalculator}.
   */
  SERVICE_START_RATE,
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
