package org.retentionkit.survey;

import java.util.List;

/**
 * The Net Promoter Score (NPS) from the answers of a survey, plain, weighted or of a population in
 * strata. Static and pure.
 */
public final class NpsCalculator {
  private NpsCalculator() {}

  /**
   * Promoters less detractors, out of all who answered: {@code (promoters − detractors) ÷
   * responses}.
   *
   * <p>Worked example: the scores 9, 10, 6 and 8 are (2 − 1) ÷ 4 = +25 points.
   *
   * @param survey the answers, not null
   * @return −100 to +100 points; undefined if nobody answered
   */
  public static NetPromoterScore netPromoterScore(NpsSurvey survey) {
    return new NetPromoterScore(survey);
  }

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
   * population}. One group is a survey of a finite population.
   *
   * <p>Worked example: +60 points of 5000 customers, 0 of 3000 and +25 of 2000: +35 points.
   *
   * @param strata the groups, at least one, of different names, with one scale and one period
   * @return −100 to +100 points; undefined if nobody answered in one of them
   */
  public static StratifiedNetPromoterScore stratifiedNetPromoterScore(List<NpsStratum> strata) {
    return new StratifiedNetPromoterScore(strata);
  }
}
