package org.retentionkit.revenue;

import org.retentionkit.Definition;

/**
 * Answers "which side of the 80/20 question?". Both are exact for any share, a fraction of a
 * customer counting by the same fraction of its amount, so that each is the inverse of the other.
 */
public enum ConcentrationDefinition implements Definition {
  /** What the largest customers bring: the largest 20 % of 10 bring 80 of 100 = 80 %. */
  TOP_SHARE(
      "Revenue share of the top customers",
      "top revenue ÷ revenue",
      "the 80/20 rule; one minus the Lorenz curve"),
  /** How few customers bring a share: 80 of 100 come from the largest 2 of 10 = 20 %. */
  CUSTOMERS_FOR_SHARE(
      "Share of customers that brings a share of revenue",
      "top customers ÷ customers",
      "the 80/20 rule, asked the other way round");

  private final String title;
  private final String formula;
  private final String source;

  ConcentrationDefinition(String title, String formula, String source) {
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
