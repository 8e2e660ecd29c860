package org.retentionkit.clv;

import org.retentionkit.Definition;

/**
 * Answers "which historic value?": one constant per published meaning. The numbers are for 120 and
 * 80 EUR paid, 20 EUR paid back and 90 EUR of costs.
 */
public enum HistoricDefinition implements Definition {
  /** {@code payments − refunds}: 180. What the customer's orders came to. */
  REVENUE("Historic customer value (revenue)", "payments − refunds", "Klaviyo"),
  /** {@code payments − refunds − costs}: 90. The profit over the whole relationship. */
  PROFIT(
      "Historic customer value (profit)",
      "payments − refunds − costs",
      "articles that call lifetime value the profit a customer brought");

  private final String title;
  private final String formula;
  private final String source;

  HistoricDefinition(String title, String formula, String source) {
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
