package org.retentionkit.survey;

/** From the answers of a survey to the Net Promoter Score. Static and pure. */
public final class NpsCalculator {
  private NpsCalculator() {}

  /**
   * Promoters less detractors, out of all who answered: {@code (promoters − detractors) ÷
   * responses}.
   *
   * <p>Worked example: the ratings 9, 10, 6 and 8 are (2 − 1) ÷ 4 = +25 points.
   *
   * @param survey the answers of a period, not null
   * @return −100 to +100 points; undefined if nobody answered
   */
  public static NetPromoterScore netPromoterScore(NpsSurvey survey) {
    return new NetPromoterScore(survey);
  }
}
