package org.retentionkit.survey;

import java.beans.Transient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Measurement;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;

/**
 * Answers "how satisfied were customers?" for one period, as a share or as a mean.
 *
 * <p>Formula: by {@link CsatDefinition}. {@link #value()} is a fraction for a share and a rating
 * for a mean; {@link #amount} is the figure for readers, in per cent or as a rating. Undefined when
 * nobody answered.
 *
 * <p>Worked example: the ratings 3, 5, 4, 5 and 2 are 60 % satisfied, and 3.8 of 5 in the mean.
 *
 * @param survey the ratings it is made of
 * @param definition the definition it follows
 */
public record CsatScore(CsatSurvey survey, CsatDefinition definition) implements Measurement {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public CsatScore {
    Checks.notNull("survey", survey);
    Checks.notNull("definition", definition);
  }

  /** The exact value; its denominator is 0 when nobody answered. */
  public Ratio exact() {
    RatingCounts ratings = survey.ratings();
    return switch (definition) {
      case TOP_TWO_SHARE -> Ratio.of(ratings.topTwo(), ratings.responses());
      case MEAN -> RatingStatistics.mean(ratings);
    };
  }

  /**
   * The value as the nearest {@code double}: a fraction, or a rating.
   *
   * @throws UndefinedMeasureException if nobody answered
   */
  @Override
  public double value() {
    requireDefined();
    return exact().value();
  }

  /**
   * The value in the unit of its definition, rounded half-even: per cent, or a rating.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if nobody answered
   */
  public BigDecimal amount(int decimals) {
    requireDefined();
    return definition == CsatDefinition.TOP_TWO_SHARE
        ? exact().percent(decimals, RoundingMode.HALF_EVEN)
        : exact().rounded(decimals, RoundingMode.HALF_EVEN);
  }

  /**
   * What the answers leave plausible for all customers: Wilson limits of a share as fractions, t
   * limits of a mean as ratings.
   *
   * @param confidence the level, strictly between 0 and 1, such as 0.95
   * @throws UndefinedMeasureException if nobody answered, or only one for a mean
   */
  public ConfidenceInterval interval(double confidence) {
    requireDefined();
    RatingCounts ratings = survey.ratings();
    return switch (definition) {
      case TOP_TWO_SHARE -> RatingStatistics.shareInterval(ratings.topTwo(), ratings, confidence);
      case MEAN -> RatingStatistics.meanInterval(ratings, confidence, definition.title());
    };
  }

  @Override
  @Transient
  public boolean isDefined() {
    return survey.ratings().responses() > 0;
  }

  @Override
  public Optional<String> undefinedReason() {
    return isDefined()
        ? Optional.empty()
        : Optional.of("nobody answered in " + survey.period() + " (responses 0)");
  }

  @Override
  public Explanation explanation() {
    RatingCounts ratings = survey.ratings();
    ExplanationBuilder text = Explanation.of(definition).period(survey.period());
    switch (definition) {
      case TOP_TWO_SHARE -> text.input("top two", ratings.topTwo());
      case MEAN -> text.input("rating total", ratings.total());
    }
    text.input("responses", ratings.responses());
    if (!isDefined()) {
      return text.undefined(undefinedReason().orElseThrow()).build();
    }
    text.result(amount(1), definition.unit());
    if (definition == CsatDefinition.TOP_TWO_SHARE || ratings.responses() > 1) {
      text.interval(interval(0.95));
    }
    return text.build();
  }

  private void requireDefined() {
    if (!isDefined()) {
      throw undefined();
    }
  }
}
