package org.retentionkit.examples.figures;

import java.math.BigDecimal;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;

/**
 * What was bought, in a month or in the whole log.
 *
 * @param orders the rows of the log; each is one order, also several on one day
 * @param revenue the exact sum of their amounts
 * @param repeat of the customers who ordered, those who had also ordered on an earlier day
 * @param topFifth the share of the revenue that the top 20 % of these customers brought; undefined
 *     if there is no revenue
 */
public record Purchases(long orders, BigDecimal revenue, Proportion repeat, Ratio topFifth) {
  /** How many customers ordered. */
  public long buyers() {
    return repeat.whole();
  }

  /** Revenue per order; undefined without orders. */
  public Ratio averageOrderValue() {
    return Ratio.of(revenue, BigDecimal.valueOf(orders));
  }
}
