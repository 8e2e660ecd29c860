package org.retentionkit.customer;

import org.retentionkit.Definition;

/**
 * Answers "which churn rate from daily counts?". The examples: two days, 100 customers of whom 1 is
 * lost, then 200 of whom 4 are lost.
 */
public enum DailyChurnDefinition implements Definition {
  /**
   * Each day's losses over that day's opening, added up: 1 ÷ 100 + 4 ÷ 200 = 3.0 %. ChartMogul's
   * "Shopify" rate. A day without customers adds nothing.
   */
  DAILY_SUM(
      "Customer churn rate (daily rates added up)",
      "sum over days of lost ÷ opening",
      "ChartMogul's rate for shops, after Shopify"),
  /**
   * Losses per customer-day, times the days of the period: 5 ÷ 300 × 2 = 3.3 %. Recurly's "better
   * way"; butter.js.
   */
  CUSTOMER_DAYS(
      "Customer churn rate (losses per customer-day)",
      "lost ÷ customer-days × days",
      "Recurly's better way to calculate churn; butter.js");

  private final String title;
  private final String formula;
  private final String source;

  DailyChurnDefinition(String title, String formula, String source) {
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
