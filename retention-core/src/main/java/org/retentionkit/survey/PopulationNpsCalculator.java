package org.retentionkit.survey;

import java.util.List;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.internal.numeric.Normal;

/** From weighted answers or strata to the Net Promoter Score of a population. Static and pure. */
public final class PopulationNpsCalculator {
  private PopulationNpsCalculator() {}

  /**
   * Promoters less detractors by weight: {@code (promoter weight − detractor weight) ÷ weight}.
   *
   * <p>Worked example: weights 3 of promoters, 4 of passives and 1 of detractors: +25 points.
   *
   * @param survey the weighted answers, not null
   * @return −100 to +100 points; undefined if nobody answered
   */
  public static WeightedNetPromoterScore weightedNetPromoterScore(WeightedNpsSurvey survey) {
    return new WeightedNetPromoterScore(survey);
  }

  /**
   * The scores of separate groups weighted by their size: {@code Σ (population × score) ÷ Σ
   * population}.
   *
   * <p>Worked example: +60 points of 5000 customers, 0 of 3000 and +25 of 2000: +35 points.
   *
   * @param strata the groups, at least one, of different names, with one scale and one period
   * @return −100 to +100 points; undefined if nobody answered in one of them
   */
  public static StratifiedNetPromoterScore stratifiedNetPromoterScore(List<NpsStratum> strata) {
    return new StratifiedNetPromoterScore(strata);
  }

  /** A score plus and minus z standard errors, within the scores there can be. */
  static ConfidenceInterval waldLimits(
      double score, double error, double confidence, String errorTitle) {
    double distance = Normal.twoSidedCritical(confidence) * error;
    return new ConfidenceInterval(
        Math.max(-1, score - distance),
        Math.min(1, score + distance),
        confidence,
        "Wald (" + errorTitle + ")");
  }
}
