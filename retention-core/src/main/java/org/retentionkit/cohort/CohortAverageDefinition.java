package org.retentionkit.cohort;

import static org.retentionkit.cohort.AverageTerms.COHORTS;
import static org.retentionkit.cohort.AverageTerms.SUM_OF_FIGURES;
import static org.retentionkit.cohort.AverageTerms.SUM_OF_PRODUCTS;
import static org.retentionkit.cohort.AverageTerms.SUM_OF_SQUARES;

import org.retentionkit.Measure;
import org.retentionkit.Spec;
import org.retentionkit.internal.Checks;

/**
 * The average of a column over several cohorts: one constant per arithmetic. The worked example is
 * 500 of 1000 customers and 400 of 500.
 */
public enum CohortAverageDefinition implements Measure<CohortAverage, CohortAverage> {
  /** Each customer weighs the same: 900 ÷ 1500 = 60 %. Amplitude; PostHog, weighted. */
  POOLED(
      AverageTerms.pooled(
          "cohort-average.pooled",
          "Average over cohorts, pooled",
          "sum of values",
          "sum of bases",
          "Amplitude; PostHog, weighted mean")),
  /** Each cohort weighs the same: (50 % + 80 %) ÷ 2 = 65 %. PostHog, simple. */
  SIMPLE(
      AverageTerms.spec(
          "cohort-average.simple",
          "Average over cohorts, simple",
          SUM_OF_FIGURES.over(COHORTS),
          "PostHog, simple mean")),
  /**
   * Mixpanel's documented arithmetic, which weights values and bases by the bases once more: (500 ×
   * 1000 + 400 × 500) ÷ (1000² + 500²) = 56 %. To compare with Mixpanel only: it is neither the
   * share of the customers nor that of the cohorts.
   */
  MIXPANEL_DOCUMENTED(
      AverageTerms.spec(
          "cohort-average.mixpanel-documented",
          "Average over cohorts, weighted as Mixpanel documents",
          SUM_OF_PRODUCTS.over(SUM_OF_SQUARES),
          "Mixpanel's retention documentation")),
  /**
   * Each customer for whom the ages of the column have passed weighs the same, whether or not the
   * cohort is complete: as {@link #POOLED}, and those of cohorts in progress who are old enough.
   */
  ELIGIBLE_CUSTOMERS(
      AverageTerms.pooled(
          "cohort-average.eligible-customers",
          "Average over eligible customers",
          "sum of eligible values",
          "sum of eligible customers",
          "asked for in PostHog issue 25297"));

  private final Spec<CohortAverage> spec;

  CohortAverageDefinition(Spec<CohortAverage> spec) {
    this.spec = spec;
  }

  @Override
  public Spec<CohortAverage> spec() {
    return spec;
  }

  /** The average of the same cells by this definition. */
  @Override
  public CohortAverage of(CohortAverage cells) {
    Checks.notNull("cells", cells);
    return cells.definition() == this
        ? cells
        : new CohortAverage(
            this,
            cells.figure(),
            cells.column(),
            cells.measured(),
            cells.points(),
            cells.leftOut());
  }

  /** Whether customers are pooled, so that the average of shares is one. */
  boolean pools() {
    return this == POOLED || this == ELIGIBLE_CUSTOMERS;
  }
}
