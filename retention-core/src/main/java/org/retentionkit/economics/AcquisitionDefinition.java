package org.retentionkit.economics;

import org.retentionkit.Definition;

/** Answers "which measure of acquisition?": one constant per published definition. */
public enum AcquisitionDefinition implements Definition {
  /** {@code (sales + marketing) ÷ new customers}: (6,000 + 4,000) ÷ 50 = 200. */
  COST_PER_NEW_CUSTOMER(
      "Customer acquisition cost",
      "(sales + marketing) ÷ new customers",
      "Finmark and most textbooks"),
  /** {@code lifetime value ÷ acquisition cost}: 1,600 ÷ 200 = 8. */
  LTV_TO_CAC("LTV:CAC", "lifetime value ÷ acquisition cost", "ChartMogul, Skok"),
  /**
   * {@code acquisition cost ÷ (revenue × margin)}: 200 ÷ (100 × 0.8) = 2.5 months. A vendor prints
   * {@code CAC ÷ revenue × margin}, which would multiply by the margin: 1.6 months.
   */
  PAYBACK("Payback of acquisition cost", "acquisition cost ÷ (revenue × margin)", "Skok"),
  /**
   * {@code (acquisition spending ÷ acquired) ÷ (keeping spending ÷ kept)}: what articles call five
   * to twenty-five times.
   */
  ACQUIRE_TO_KEEP(
      "Cost of acquiring against keeping a customer",
      "(acquisition spending ÷ acquired) ÷ (keeping spending ÷ kept)",
      "the articles' 5, 7 and 5 to 25 times, as a quotient of own figures"),
  /** {@code churn × customers}: 5 % of 250 customers, 12.5; 13 people. */
  BREAK_EVEN(
      "Break-even acquisition",
      "churn × customers",
      "articles that ask whether losses are replaced");

  private final String title;
  private final String formula;
  private final String source;

  AcquisitionDefinition(String title, String formula, String source) {
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
