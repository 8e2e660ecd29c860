package org.retentionkit.rate;

import org.retentionkit.Definition;

/**
 * Answers "what is meant by a customer's lifetime?": one constant per published meaning, each a
 * number of the churn rate's own periods. At 2 % a month they are 50, 49, 49.498 and 34.310 months.
 */
public enum LifetimeDefinition implements Definition {
  /**
   * Mean number of periods begun, when customers leave at the end of a period: {@code 1 ÷ churn}.
   * The usual formula; it depends on the length of the step (80 % a year is 12.55 % a month, yet
   * 1.25 years and 7.97 months).
   */
  GEOMETRIC("Customer lifetime (mean periods begun)", "1 ÷ churn", "Baremetrics, ChartMogul"),
  /** Mean number of periods completed: {@code (1 − churn) ÷ churn}, one less than the geometric. */
  COMPLETED_PERIODS(
      "Customer lifetime (mean periods completed)",
      "(1 − churn) ÷ churn",
      "the geometric distribution counted from 0"),
  /**
   * Mean time when customers may leave at any moment: {@code −1 ÷ ln(1 − churn)}. Same for any
   * step.
   */
  CONTINUOUS(
      "Customer lifetime (mean, leaving at any moment)",
      "−1 ÷ ln(1 − churn)",
      "the exponential distribution with the same loss per period"),
  /** The time after which half are gone: {@code ln ½ ÷ ln(1 − churn)}; the typical customer's. */
  MEDIAN(
      "Customer lifetime (median, the half-life)",
      "ln ½ ÷ ln(1 − churn)",
      "the median of the exponential distribution");

  private final String title;
  private final String formula;
  private final String source;

  LifetimeDefinition(String title, String formula, String source) {
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
