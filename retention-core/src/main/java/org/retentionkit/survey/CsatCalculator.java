package org.retentionkit.survey;

/** Customer satisfaction (CSAT) from ratings. Static and pure. */
public final class CsatCalculator {
  private CsatCalculator() {}

  /**
   * The share of satisfied customers, who rated 4 or 5: {@code top two ÷ responses}.
   *
   * <p>Worked example: the ratings 3, 5, 4, 5 and 2 are 60 % satisfied.
   *
   * @param survey the ratings, not null
   * @return 0 to 100 %; undefined if nobody answered
   */
  public static CustomerSatisfaction csat(CsatSurvey survey) {
    return new CustomerSatisfaction(survey, CsatDefinition.TOP_TWO_SHARE);
  }

  /**
   * Customer satisfaction by a chosen definition.
   *
   * <p>Worked example: the ratings 3, 5, 4, 5 and 2 are 3.8 of 5 by {@link CsatDefinition#MEAN}.
   *
   * @param survey the ratings, not null
   * @param definition the definition, not null
   * @return a share or a mean; undefined if nobody answered
   */
  public static CustomerSatisfaction csat(CsatSurvey survey, CsatDefinition definition) {
    return new CustomerSatisfaction(survey, definition);
  }
}
