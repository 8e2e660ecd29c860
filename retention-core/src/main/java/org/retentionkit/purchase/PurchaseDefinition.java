package org.retentionkit.purchase;

import org.retentionkit.Definition;

/** Answers "which purchase measure?" for those with a single published definition. */
public enum PurchaseDefinition implements Definition {
  /**
   * Orders over the different customers who placed them: 1000 ÷ 400 = 2.5 a year. At least 1,
   * because who did not order is not counted. Peel, over the last 365 days.
   */
  PURCHASE_FREQUENCY("Purchase frequency", "orders ÷ customers", "Peel"),
  /** Revenue over orders: 50,000 EUR ÷ 1000 = 50 EUR. Most shop systems. */
  AVERAGE_ORDER_VALUE("Average order value", "revenue ÷ orders", "most shop systems");

  private final String title;
  private final String formula;
  private final String source;

  PurchaseDefinition(String title, String formula, String source) {
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
