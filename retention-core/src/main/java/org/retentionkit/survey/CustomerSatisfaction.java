package org.retentionkit.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Rate;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.internal.Checks;

/**
 * The customer satisfaction score (CSAT), as a share or as a mean.
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
public record CustomerSatisfaction(CsatSurvey survey, CsatDefinition definition)
    implements Rate, ChangeCalculator.Scored {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public CustomerSatisfaction {
    Checks.notNull("survey", survey);
    Checks.notNull("definition", definition);
  }

  @Override
  public CsatSurvey summary() {
    return survey;
  }

  /**
   * The value in the unit of its definition, rounded half-even: per cent, or a rating.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if nobody answered
   */
  public BigDecimal amount(int decimals) {
    requireDefined();
    return definition == CsatDefinition.MEAN
        ? exact().rounded(decimals, RoundingMode.HALF_EVEN)
        : percent(decimals);
  }

  /**
   * {@inheritDoc}
   *
   * @throws UndefinedMeasureException if nobody answered, or it is a mean, which is no percentage
   */
  @Override
  public BigDecimal percent(int decimals, RoundingMode rounding) {
    if (definition == CsatDefinition.MEAN) {
      throw new UndefinedMeasureException(
          "The percentage of " + definition.title(), "it is a rating; use amount(1)");
    }
    return Rate.super.percent(decimals, rounding);
  }

  /**
   * The standard error of the share, a fraction, or of the mean, a rating.
   *
   * @throws UndefinedMeasureException if nobody answered, or only one for a mean
   */
  @Override
  public double standardError() {
    requireDefined();
    return definition.kind().standardError(survey.ratings(), definition.title());
  }

  /**
   * What the answers leave plausible for all customers: Wilson limits of a share as fractions, t
   * limits of a mean as ratings.
   *
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException if nobody answered, or only one for a mean
   */
  @Override
  public ConfidenceInterval interval(double confidence) {
    requireDefined();
    return definition.kind().interval(survey.ratings(), confidence, definition.title());
  }

  @Override
  public String scale() {
    return survey.ratings().scale().toString();
  }

  @Override
  public double span() {
    return definition.kind().span(survey.ratings().scale());
  }

  @Override
  public Optional<ChangeCalculator.Sample> sample() {
    return isDefined() ? Optional.of(definition.kind().sample(survey.ratings())) : Optional.empty();
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }

  private void requireDefined() {
    if (!isDefined()) {
      throw undefined();
    }
  }
}
