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
 * The customer effort score (CES): how much effort it cost customers.
 *
 * <p>Formula: by {@link CesDefinition}. {@link #value()} is a rating for a mean and a fraction for
 * shares and net; {@link #amount} is the figure for readers: a rating, per cent, or points.
 * Undefined when nobody answered.
 *
 * <p>Worked example: the ratings 7, 6, 6, 3 and 1 on 1 to 7 are 4.6 in the mean, 60 % top two, 20 %
 * bottom two and +40 points net. Whether that is easy depends on the direction, which the
 * explanation states and {@link #isEasierThan} takes into account.
 *
 * @param survey the ratings it is made of
 * @param definition the definition it follows
 */
public record CustomerEffort(CesSurvey survey, CesDefinition definition)
    implements Rate, ChangeCalculator.Scored {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public CustomerEffort {
    Checks.notNull("survey", survey);
    Checks.notNull("definition", definition);
  }

  @Override
  public CesSurvey summary() {
    return survey;
  }

  /**
   * The value in the unit of its definition, rounded half-even: a rating, per cent, or points.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if nobody answered
   */
  public BigDecimal amount(int decimals) {
    requireDefined();
    return definition == CesDefinition.MEAN
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
    if (definition == CesDefinition.MEAN) {
      throw new UndefinedMeasureException(
          "The percentage of " + definition.title(), "it is a rating; use amount(1)");
    }
    return Rate.super.percent(decimals, rounding);
  }

  /** Which way this number points: the survey's direction, turned round for the bottom two. */
  public CesDirection direction() {
    return definition.direction(survey);
  }

  /**
   * Whether it was easier than in another survey, whatever way the numbers point. That the scores
   * differ does not say that the customers do: {@code ChangeCalculator.compare} tells.
   *
   * @param other the score to compare with, of the same definition, scale and direction
   * @throws IllegalArgumentException if one of them differs; {@link CesSurvey#reversed()} turns a
   *     direction round
   * @throws UndefinedMeasureException if nobody answered one of the two
   */
  public boolean isEasierThan(CustomerEffort other) {
    Checks.notNull("other", other);
    requireSame("definition", definition.name(), other.definition.name());
    requireSame("scale", survey.ratings().scale(), other.survey.ratings().scale());
    requireSame("direction", survey.direction(), other.survey.direction());
    requireDefined();
    other.requireDefined();
    int higher = exact().compareTo(other.exact());
    return direction() == CesDirection.HIGHER_IS_EASIER ? higher > 0 : higher < 0;
  }

  /**
   * The standard error: of a mean a rating, of shares and net a fraction.
   *
   * @throws UndefinedMeasureException if nobody answered, or only one for a mean
   */
  @Override
  public double standardError() {
    requireDefined();
    return definition.kind().standardError(survey.ratings(), definition.title());
  }

  /**
   * What the answers leave plausible for all customers: t limits of a mean as ratings, Wilson
   * limits of a share and score limits of the net as fractions.
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
    return survey.ratings().scale() + ", " + survey.direction();
  }

  @Override
  public double span() {
    return definition.kind().span(survey.ratings().scale());
  }

  @Override
  public Optional<ChangeCalculator.Sample> sample() {
    return isDefined() ? Optional.of(definition.kind().sample(survey.ratings())) : Optional.empty();
  }

  @Override
  public Optional<ChangeCalculator.Sample> adjusted() {
    return definition == CesDefinition.NET ? sample().map(Trinomial::adjusted) : Optional.empty();
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }

  private static void requireSame(String what, Object here, Object there) {
    if (!here.equals(there)) {
      throw new IllegalArgumentException(
          "other must have the " + what + " " + here + ", but has " + there);
    }
  }

  private void requireDefined() {
    if (!isDefined()) {
      throw undefined();
    }
  }
}
