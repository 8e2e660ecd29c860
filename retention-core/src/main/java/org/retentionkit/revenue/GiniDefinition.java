package org.retentionkit.revenue;

import org.retentionkit.Definition;

/**
 * Answers "which Gini coefficient?". Both are 0 when all customers bring the same and rise with
 * concentration; some dashboards print one minus it, where 0 means concentrated. <i>Rank sum</i> is
 * the sum of each amount times its rank, the smallest having rank 1.
 */
public enum GiniDefinition implements Definition {
  /**
   * Of these customers: 0 to 1 − 1/n. Twice the area between the Lorenz curve and the diagonal; the
   * same when each customer is doubled. Amounts 1, 3: (2 × 7 − 3 × 4) ÷ (2 × 4) = 0.25.
   */
  POPULATION(
      "Gini coefficient of revenue",
      "(2 × rank sum − (customers + 1) × revenue) ÷ (customers × revenue)",
      "Gini; twice the area between Lorenz curve and diagonal"),
  /**
   * Corrected for a small sample of customers: 0 to 1. Amounts 1, 3: (2 × 7 − 3 × 4) ÷ (1 × 4) =
   * 0.5. Undefined for one customer.
   */
  SAMPLE(
      "Gini coefficient of revenue (corrected for a sample)",
      "(2 × rank sum − (customers + 1) × revenue) ÷ ((customers − 1) × revenue)",
      "the mean difference without repetition, n ÷ (n − 1) times the first");

  private final String title;
  private final String formula;
  private final String source;

  GiniDefinition(String title, String formula, String source) {
    this.title = title;
    this.formula = formula;
    this.source = source;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String formula() {
    return formula;
  }

  @Override
  public String source() {
    return source;
  }
}
