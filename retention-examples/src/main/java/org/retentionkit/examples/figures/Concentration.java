package org.retentionkit.examples.figures;

import org.retentionkit.Figure;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.revenue.ConcentrationDefinition;
import org.retentionkit.revenue.CustomerAmounts;
import org.retentionkit.revenue.GiniDefinition;
import org.retentionkit.revenue.TopCustomers;

/**
 * Answers "does the revenue hang on few customers?".
 *
 * @param fifth the top 20 % of customers and what they bring
 * @param fourFifthsOf the fewest customers that bring 80 % of the revenue
 */
public record Concentration(TopCustomers fifth, TopCustomers fourFifthsOf) {
  private static final Ratio FIFTH = Ratio.of(1, 5);

  /** The concentration of amounts, one for each customer. */
  public static Concentration of(CustomerAmounts amounts) {
    return new Concentration(amounts.top(FIFTH), amounts.bringing(FIFTH.complement()));
  }

  /** The share of the revenue from the top 20 % of customers. */
  public Rate topFifth() {
    return ConcentrationDefinition.TOP_SHARE.of(fifth);
  }

  /** The share of customers that brings 80 % of the revenue. */
  public Rate fourFifths() {
    return ConcentrationDefinition.CUSTOMERS_FOR_SHARE.of(fourFifthsOf);
  }

  /** The Gini coefficient. */
  public Figure gini() {
    return GiniDefinition.POPULATION.of(fifth.base());
  }
}
