package org.retentionkit.economics;

import org.retentionkit.Definition;

/** Answers "which measure of selling?". The numbers are for 70 % and 5 % and 40 EUR a sale. */
public enum SellingDefinition implements Definition {
  /** {@code sales ÷ offers}: 70 of 100 offers to existing customers sold, 70 %. */
  PROBABILITY_OF_A_SALE(
      "Probability of a sale", "sales ÷ offers", "the share of offers that were taken"),
  /** {@code probability existing ÷ probability new}: 14. */
  SELLING_ADVANTAGE(
      "Selling advantage of existing customers",
      "probability existing ÷ probability new",
      "the articles' 70 % against 5 %, as a quotient"),
  /** {@code offers × probability × revenue per sale}: for one offer 28 EUR and 2 EUR. */
  EXPECTED_SALE(
      "Expected sale",
      "offers × probability × revenue per sale",
      "the expectation of as many independent offers");

  private final String title;
  private final String formula;
  private final String source;

  SellingDefinition(String title, String formula, String source) {
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
