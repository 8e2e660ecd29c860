package org.retentionkit.survey;

import org.retentionkit.Definition;

/** Answers "which estimate of a population's Net Promoter Score?". */
public enum PopulationNpsDefinition implements Definition {
  /**
   * Each answer counts by its weight, the ratio estimator: {@code (promoter weight − detractor
   * weight) ÷ weight}. Promoters of weight 3 and detractors of weight 1 out of 8: +25 points.
   */
  WEIGHTED(
      "Weighted Net Promoter Score",
      "(promoter weight − detractor weight) ÷ weight",
      "ratio estimator; W. G. Cochran, Sampling Techniques, chapter 6"),
  /**
   * The scores of separate groups, each weighted by how many customers the group has: {@code Σ
   * population × score of the stratum ÷ Σ population}. Scores +60 of 5000, 0 of 3000 and +25 of
   * 2000 customers: +35 points.
   */
  STRATIFIED(
      "Stratified Net Promoter Score",
      "Σ (population × score) ÷ Σ population",
      "stratified mean; W. G. Cochran, Sampling Techniques, chapter 5");

  private final String title;
  private final String formula;
  private final String source;

  PopulationNpsDefinition(String title, String formula, String source) {
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
