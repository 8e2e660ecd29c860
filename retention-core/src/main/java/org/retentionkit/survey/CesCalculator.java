package org.retentionkit.survey;

/** Customer effort (CES) from ratings. Static and pure. */
public final class CesCalculator {
  private CesCalculator() {}

  /**
   * The mean effort rating: {@code rating total ÷ responses}.
   *
   * <p>Worked example: the ratings 7, 6, 6, 3 and 1 are 4.6; easy or hard as the survey says.
   *
   * @param survey the ratings with their direction, not null
   * @return a rating; undefined if nobody answered
   */
  public static CustomerEffort ces(CesSurvey survey) {
    return new CustomerEffort(survey, CesDefinition.MEAN);
  }

  /**
   * Customer effort by a chosen definition.
   *
   * <p>Worked example: the ratings 7, 6, 6, 3 and 1 on 1 to 7 are +40 points by {@link
   * CesDefinition#NET}.
   *
   * @param survey the ratings with their direction, not null
   * @param definition the definition, not null
   * @return a mean, a share or a net share; undefined if nobody answered
   */
  public static CustomerEffort ces(CesSurvey survey, CesDefinition definition) {
    return new CustomerEffort(survey, definition);
  }
}
