package org.retentionkit.examples.figures;

import org.retentionkit.Ratio;
import org.retentionkit.revenue.ConcentrationCalculator;
import org.retentionkit.revenue.CustomerAmounts;
import org.retentionkit.revenue.CustomersForShare;
import org.retentionkit.revenue.GiniCoefficient;
import org.retentionkit.revenue.TopRevenueShare;

/**
 * Answers "does the revenue hang on few customers?".
 *
 * @param topFifth the share of the revenue from the top 20 % of customers
 * @param fourFifths the share of customers that brings 80 % of the revenue
 * @param gini the Gini coefficient
 */
public record Concentration(
    TopRevenueShare topFifth, CustomersForShare fourFifths, GiniCoefficient gini) {
  private static final Ratio FIFTH = Ratio.of(1, 5);

  /** The concentration of amounts, one for each customer. */
  public static Concentration of(CustomerAmounts amounts) {
    return new Concentration(
        ConcentrationCalculator.topShare(amounts, FIFTH),
        ConcentrationCalculator.customersForShare(amounts, FIFTH.complement()),
        ConcentrationCalculator.gini(amounts));
  }
}
