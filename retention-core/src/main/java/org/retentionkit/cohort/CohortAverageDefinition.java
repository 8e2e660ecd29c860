package org.retentionkit.cohort;

import org.retentionkit.Definition;

/**
 * Answers "which average of several cohorts?". The worked example is 500 of 1000 customers and 400
 * of 500.
 */
public enum CohortAverageDefinition implements Definition {
  /** Each customer weighs the same: 900 ÷ 1500 = 60 %. Amplitude; PostHog, weighted. */
  POOLED(
      "Average over cohorts, pooled",
      "sum of values ÷ sum of bases",
      "Amplitude; PostHog, weighted mean"),
  /** Each cohort weighs the same: (50 % + 80 %) ÷ 2 = 65 %. PostHog, simple. */
  SIMPLE("Average over cohorts, simple", "sum of figures ÷ cohorts", "PostHog, simple mean"),
  /**
   * Mixpanel's documented arithmetic, which weights values and bases by the bases once more: (500 ×
   * 1000 + 400 × 500) ÷ (1000² + 500²) = 56 %. To compare with Mixpanel only: it is neither the
   * share of the customers nor that of the cohorts.
   */
  MIXPANEL_DOCUMENTED(
      "Average over cohorts, weighted as Mixpanel documents",
      "sum of values times bases ÷ sum of squared bases",
      "Mixpanel's retention documentation"),
  /**
   * Each customer for whom the ages of the column have passed weighs the same, whether or not the
   * cohort is complete: as {@link #POOLED}, and those of cohorts in progress who are old enough.
   */
  ELIGIBLE_CUSTOMERS(
      "Average over eligible customers",
      "sum of eligible values ÷ sum of eligible customers",
      "asked for in PostHog issue 25297");

  private final String title;
  private final String formula;
  private final String source;

  CohortAverageDefinition(String title, String formula, String source) {
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
