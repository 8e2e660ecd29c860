package org.retentionkit.survey;

import static org.retentionkit.survey.SurveyTerms.DETRACTORS;
import static org.retentionkit.survey.SurveyTerms.PROMOTERS;
import static org.retentionkit.survey.SurveyTerms.RESPONSES;

import org.retentionkit.Measure;
import org.retentionkit.Metric;
import org.retentionkit.Spec;
import org.retentionkit.internal.Checks;

/**
 * The Net Promoter Score (NPS): one constant for each scale, because scores of different scales
 * cannot be compared.
 *
 * <p>The formula is the same: promoters less detractors, out of all who answered. It is not the
 * percentage of promoters, as some articles say: with 70 promoters, 20 passives and 10 detractors
 * it is +60 points, not 70.
 */
public enum NpsDefinition implements Measure<NpsSurvey, NetPromoterScore> {
  /**
   * The standard scale, 0 to 10: {@code (promoters − detractors) ÷ responses}. 70 promoters and 10
   * detractors of 100: +60 points.
   */
  ZERO_TO_TEN(
      "net-promoter-score.zero-to-ten",
      "Net Promoter Score",
      "F. Reichheld, The One Number You Need to Grow, 2003"),
  /**
   * The variant without 0: {@code (promoters − detractors) ÷ responses}. Answers at random score
   * −40 points instead of −45.45.
   */
  ONE_TO_TEN(
      "net-promoter-score.one-to-ten",
      "Net Promoter Score (scale 1 to 10)",
      "articles and forms that ask from one to ten");

  private final Spec<NpsSurvey> spec;

  NpsDefinition(String id, String title, String source) {
    Spec<NpsSurvey> common =
        SurveyTerms.spec(
                id,
                title,
                PROMOTERS.minus(DETRACTORS).over(RESPONSES),
                source,
                NpsSurvey::period,
                NpsSurvey::responses)
            .points(1)
            .interval(survey -> NpsIntervalMethod.SCORE.interval(survey, 0.95));
    // Benchmarks are of the standard scale.
    this.spec = id.endsWith("zero-to-ten") ? common.metric(Metric.NET_PROMOTER_SCORE) : common;
  }

  /** The definition for answers on {@code scale}. */
  public static NpsDefinition on(NpsScale scale) {
    return switch (scale) {
      case ZERO_TO_TEN -> ZERO_TO_TEN;
      case ONE_TO_TEN -> ONE_TO_TEN;
    };
  }

  @Override
  public Spec<NpsSurvey> spec() {
    return spec;
  }

  /**
   * The score of a survey.
   *
   * @throws IllegalArgumentException if the survey has the other scale
   */
  @Override
  public NetPromoterScore of(NpsSurvey survey) {
    NetPromoterScore score = new NetPromoterScore(survey);
    if (score.definition() != this) {
      throw Checks.broken("survey", "must have the scale of " + title(), survey.scale());
    }
    return score;
  }
}
