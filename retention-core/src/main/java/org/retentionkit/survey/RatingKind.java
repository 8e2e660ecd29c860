package org.retentionkit.survey;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Formula;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;
import org.retentionkit.change.ChangeCalculator;

/** How ratings make a figure, whatever they are ratings of. */
enum RatingKind {
  MEAN,
  TOP_TWO,
  BOTTOM_TWO,
  NET;

  /** The definition of this figure over a survey that has ratings. */
  <S> Spec<S> spec(
      String id,
      String title,
      String source,
      Unit unitOfMean,
      Function<S, RatingCounts> ratings,
      Function<S, @Nullable Period> period) {
    Spec<S> spec =
        SurveyTerms.spec(
                id,
                title,
                formula(ratings),
                source,
                period,
                each -> ratings.apply(each).responses())
            .interval(
                survey ->
                    this == MEAN && ratings.apply(survey).responses() < 2
                        ? null
                        : interval(ratings.apply(survey), 0.95, title));
    return switch (this) {
      case MEAN -> spec.figure(1, unitOfMean);
      case NET -> spec.points(1);
      case TOP_TWO, BOTTOM_TWO -> spec;
    };
  }

  private <S> Formula<S> formula(Function<S, RatingCounts> ratings) {
    Term<S> responses = SurveyTerms.RATINGS.within(ratings, "responses");
    Term<S> top = SurveyTerms.TOP_TWO.within(ratings, "top two");
    Term<S> bottom = SurveyTerms.BOTTOM_TWO.within(ratings, "bottom two");
    return switch (this) {
      case MEAN -> SurveyTerms.RATING_TOTAL.within(ratings, "rating total").over(responses);
      case TOP_TWO -> top.partOf(responses);
      case BOTTOM_TWO -> bottom.partOf(responses);
      case NET -> top.minus(bottom).over(responses);
    };
  }

  /** The interval of a figure that is defined. */
  ConfidenceInterval interval(RatingCounts ratings, double confidence, String title) {
    return switch (this) {
      case MEAN -> RatingMean.interval(ratings, confidence, title);
      case TOP_TWO -> share(ratings.topTwo(), ratings, confidence);
      case BOTTOM_TWO -> share(ratings.bottomTwo(), ratings, confidence);
      case NET ->
          Trinomial.interval(
              ratings.bottomTwo(), ratings.topTwo(), ratings.responses(), confidence);
    };
  }

  double standardError(RatingCounts ratings, String title) {
    if (this == MEAN) {
      return RatingMean.standardError(ratings, title);
    }
    ChangeCalculator.Sample answers = sample(ratings);
    return Math.sqrt(answers.variance().dividedBy(answers.size()).value());
  }

  ChangeCalculator.Sample sample(RatingCounts ratings) {
    long all = ratings.responses();
    return switch (this) {
      case MEAN -> RatingMean.sample(ratings);
      case TOP_TWO -> Trinomial.of(0, ratings.topTwo(), all);
      case BOTTOM_TWO -> Trinomial.of(0, ratings.bottomTwo(), all);
      case NET -> Trinomial.of(ratings.bottomTwo(), ratings.topTwo(), all);
    };
  }

  double span(RatingScale scale) {
    return switch (this) {
      case MEAN -> scale.highest() - scale.lowest();
      case TOP_TWO, BOTTOM_TWO -> 1;
      case NET -> 2;
    };
  }

  private static ConfidenceInterval share(long part, RatingCounts ratings, double confidence) {
    return IntervalMethod.WILSON.interval(new Proportion(part, ratings.responses()), confidence);
  }
}
