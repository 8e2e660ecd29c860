package org.retentionkit.survey;

import static org.retentionkit.survey.SurveyTerms.DETRACTOR_WEIGHT;
import static org.retentionkit.survey.SurveyTerms.PROMOTER_WEIGHT;
import static org.retentionkit.survey.SurveyTerms.WEIGHT;

import java.math.RoundingMode;
import java.util.List;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Spec;
import org.retentionkit.Unit;

/** The Net Promoter Score of weighted answers. */
enum WeightedNpsDefinition implements Measure<WeightedNpsSurvey, WeightedNetPromoterScore> {
  /**
   * Each answer counts by its weight, the ratio estimator: {@code (promoter weight − detractor
   * weight) ÷ weight}. Promoters of weight 3 and detractors of weight 1 out of 8: +25 points.
   */
  RATIO_ESTIMATOR;

  private final Spec<WeightedNpsSurvey> spec =
      SurveyTerms.spec(
              "net-promoter-score.weighted",
              "Weighted Net Promoter Score",
              PROMOTER_WEIGHT.minus(DETRACTOR_WEIGHT).over(WEIGHT),
              "ratio estimator; W. G. Cochran, Sampling Techniques, chapter 6",
              WeightedNpsSurvey::period,
              WeightedNpsSurvey::responses)
          .points(1)
          .interval(survey -> new WeightedNetPromoterScore(survey).interval(0.95))
          .notes((survey, exact) -> exact == null ? List.of() : List.of(effective(survey)));

  @Override
  public Spec<WeightedNpsSurvey> spec() {
    return spec;
  }

  @Override
  public WeightedNetPromoterScore of(WeightedNpsSurvey survey) {
    return new WeightedNetPromoterScore(survey);
  }

  private static Message effective(WeightedNpsSurvey survey) {
    return Message.of(survey.responses() == 1 ? "survey.effective-one" : "survey.effective")
        .and("responses", SurveyTerms.counted(survey.responses()))
        .and(
            "effective",
            new Quantity(
                survey.effectiveResponses().rounded(1, RoundingMode.HALF_EVEN), Unit.NONE));
  }
}
