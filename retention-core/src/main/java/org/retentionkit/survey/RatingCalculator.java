package org.retentionkit.survey;

/** From ratings to customer satisfaction and customer effort. Static and pure. */
public final class RatingCalculator {
  private RatingCalculator() {}

  /**
   * The share of satisfied customers, who rated 4 or 5: {@code top two ÷ responses}.
   *
   * <p>Worked example: the ratings 3, 5, 4, 5 and 2 are 60 % satisfied.
   *
   * @param survey the ratings of a period, not null
   * @return 0 to 100 %; undefined if nobody answered
   */
  public static CsatScore customerSatisfaction(CsatSurvey survey) {
    return new CsatScore(survey, CsatDefinition.TOP_TWO_SHARE);
  }

  /**
   * Customer satisfaction by a chosen definition.
   *
   * @param survey the ratings of a period, not null
   * @param definition the definition, not null
   * @return a share or a mean; undefined if nobody answered
   */
  public static CsatScore customerSatisfaction(CsatSurvey survey, CsatDefinition definition) {
    return new CsatScore(survey, definition);
  }

  /**
   * The mean effort rating: {@code rating total ÷ responses}.
   *
   * <p>Worked example: the ratings 7, 6, 6, 3 and 1 are 4.6; easy or hard as the survey says.
   *
   * @param survey the ratings of a period with their direction, not null
   * @return a rating; undefined if nobody answered
   */
  public static CesScore customerEffort(CesSurvey survey) {
    return new CesScore(survey, CesDefinition.MEAN);
  }

  /**
   * Customer effort by a chosen definition.
   *
   * @param survey the ratings of a period with their direction, not null
   * @param definition the definition, not null
   * @return a mean, a share or a net share; undefined if nobody answered
   */
  public static CesScore customerEffort(CesSurvey survey, CesDefinition definition) {
    return new CesScore(survey, definition);
  }
}
