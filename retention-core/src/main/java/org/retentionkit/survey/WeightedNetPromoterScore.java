package org.retentionkit.survey;

import java.beans.Transient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Measurement;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;

/**
 * Answers "what is the Net Promoter Score when answers stand for different numbers of customers?".
 *
 * <p>Formula: {@code (promoter weight − detractor weight) ÷ weight}, exact. Values and errors are
 * fractions, {@link #points} for readers. Undefined when nobody answered.
 *
 * <p>Worked example: a promoter of weight 3, a passive of weight 4 and a detractor of weight 1 are
 * (3 − 1) ÷ 8 = +25 points from an effective number of 64 ÷ 26 = 2.46 answers.
 *
 * @param survey the weighted answers
 */
public record WeightedNetPromoterScore(WeightedNpsSurvey survey) implements Measurement {
  private static final long serialVersionUID = 1L;

  /** Checks the survey. */
  public WeightedNetPromoterScore {
    Checks.notNull("survey", survey);
  }

  @Override
  public PopulationNpsDefinition definition() {
    return PopulationNpsDefinition.WEIGHTED;
  }

  /** The exact score as a fraction, −1 to +1; its denominator is 0 when nobody answered. */
  public Ratio exact() {
    return Ratio.of(survey.net(), survey.weight());
  }

  /**
   * The score as the nearest {@code double}, a fraction.
   *
   * @throws UndefinedMeasureException if nobody answered
   */
  @Override
  public double value() {
    requireDefined();
    return exact().value();
  }

  /**
   * The score in points, −100 to +100, rounded half-even once.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if nobody answered
   */
  public BigDecimal points(int decimals) {
    requireDefined();
    return exact().percent(decimals, RoundingMode.HALF_EVEN);
  }

  /**
   * The standard error, a fraction.
   *
   * @param error which, not null; {@link WeightedError#LINEARIZED} is a good default
   * @throws UndefinedMeasureException if nobody answered, or too few for the error
   */
  public double standardError(WeightedError error) {
    Checks.notNull("error", error);
    requireDefined();
    return Math.sqrt(error.squared(survey).value());
  }

  /**
   * The score plus and minus z standard errors, as fractions, cut off at −1 and +1.
   *
   * @param error which standard error, not null
   * @param confidence the level, strictly between 0 and 1, such as 0.95
   * @throws UndefinedMeasureException if nobody answered, or too few for the error
   */
  public ConfidenceInterval interval(WeightedError error, double confidence) {
    return PopulationNpsCalculator.waldLimits(
        value(), standardError(error), confidence, error.title());
  }

  @Override
  @Transient
  public boolean isDefined() {
    return exact().isDefined();
  }

  @Override
  public Optional<String> undefinedReason() {
    return isDefined()
        ? Optional.empty()
        : Optional.of("nobody answered in " + survey.period() + " (responses 0)");
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text =
        Explanation.of(definition())
            .period(survey.period())
            .input("promoter weight", survey.promoters().weight(), "")
            .input("detractor weight", survey.detractors().weight(), "")
            .input("weight", survey.weight(), "");
    if (!isDefined()) {
      return text.undefined(undefinedReason().orElseThrow()).build();
    }
    return text.result(points(1), "points")
        .interval(interval(WeightedError.LINEARIZED, 0.95))
        .note(
            String.format(
                Locale.ROOT,
                "%s responses tell as much as %s of equal weight.",
                survey.responses(),
                survey.effectiveResponses().rounded(1, RoundingMode.HALF_EVEN)))
        .build();
  }

  private void requireDefined() {
    if (!isDefined()) {
      throw undefined();
    }
  }
}
