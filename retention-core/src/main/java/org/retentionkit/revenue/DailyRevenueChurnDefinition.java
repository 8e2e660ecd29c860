package org.retentionkit.revenue;

import java.math.BigDecimal;
import org.retentionkit.Definition;

/**
 * Answers "which revenue churn, summed day by day?". Each day divides by its own opening, so that
 * customers won during the period belong to the base as soon as they can leave; the sum is no share
 * of one amount and may pass 100 %.
 */
public enum DailyRevenueChurnDefinition implements Definition {
  /** All losses: a day from 100 to 95 by losses of 5 adds 5 %. ChartMogul's Shopify setting. */
  GROSS_DAILY(
      "Gross revenue churn (summed over days)",
      "sum over days of (churned + contraction) ÷ opening",
      "ChartMogul, Shopify setting"),
  /**
   * Losses less expansion and reactivation, which without fx is {@code 1 − (closing − newBusiness)
   * ÷ opening}: a day from 100 to 120, of which 10 new business, adds −10 %. ChartMogul's Shopify
   * setting.
   */
  NET_DAILY(
      "Net revenue churn (summed over days)",
      "sum over days of (churned + contraction − expansion − reactivation) ÷ opening",
      "ChartMogul, Shopify setting");

  private final String title;
  private final String formula;
  private final String source;

  DailyRevenueChurnDefinition(String title, String formula, String source) {
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

  /** What of {@code day} it divides by the day's opening. */
  BigDecimal lostIn(RevenueMovement day) {
    return this == GROSS_DAILY
        ? day.lost()
        : day.lost().subtract(day.expansion()).subtract(day.reactivation());
  }
}
