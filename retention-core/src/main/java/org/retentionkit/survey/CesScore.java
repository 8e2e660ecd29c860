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
 * Answers "how much effort did it cost customers?" for one period.
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
public record CesScore(CesSurvey survey, CesDefinition definition) implements Measurement {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public CesScore {
    Checks.notNull("survey", survey);
    Checks.notNull("definition", definition);
  }

  /** The exact value; its denominator is 0 when nobody answered. */
  public Ratio exact() {
    RatingCounts ratings = survey.ratings();
    long above =
        switch (definition) {
          case MEAN -> ratings.total();
          case TOP_TWO_SHARE -> ratings.topTwo();
          case BOTTOM_TWO_SHARE -> ratings.bottomTwo();
          case NET -> ratings.topTwo() - ratings.bottomTwo();
        };
    return Ratio.of(above, ratings.responses());
  }

  /**
   * The value as the nearest {@code double}: a rating, or a fraction.
   *
   * @throws UndefinedMeasureException if nobody answered
   */
  @Override
  public double value() {
    requireDefined();
    return exact().value();
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
        : exact().percent(decimals, RoundingMode.HALF_EVEN);
  }

  /** Which way this number points: the survey's direction, turned round for the bottom two. */
  public CesDirection direction() {
    return definition == CesDefinition.BOTTOM_TWO_SHARE
        ? survey.direction().reversed()
        : survey.direction();
  }

  /**
   * Whether it was easier than in another survey, whatever way the numbers point. That the scores
   * differ does not say that the customers do: compare the intervals too.
   *
   * @param other the score to compare with, of the same definition, scale and direction
   * @throws IllegalArgumentException if one of them differs; {@link CesSurvey#reversed()} turns a
   *     direction round
   * @throws UndefinedMeasureException if nobody answered one of the two
   */
  public boolean isEasierThan(CesScore other) {
    Checks.notNull("other", other);
    requireSame("definition", definition, other.definition);
    requireSame("scale", survey.ratings().scale(), other.survey.ratings().scale());
    requireSame("direction", survey.direction(), other.survey.direction());
    requireDefined();
    other.requireDefined();
    int higher = exact().compareTo(other.exact());
    return direction() == CesDirection.HIGHER_IS_EASIER ? higher > 0 : higher < 0;
  }

  /**
   * What the answers leave plausible for all customers: t limits of a mean as ratings, Wilson
   * limits of a share and score limits of the net as fractions.
   *
   * @param confidence the level, strictly between 0 and 1, such as 0.95
   * @throws UndefinedMeasureException if nobody answered, or only one for a mean
   */
  public ConfidenceInterval interval(double confidence) {
    requireDefined();
    RatingCounts ratings = survey.ratings();
    return switch (definition) {
      case MEAN -> RatingStatistics.meanInterval(ratings, confidence, definition.title());
      case TOP_TWO_SHARE -> RatingStatistics.shareInterval(ratings.topTwo(), ratings, confidence);
      case BOTTOM_TWO_SHARE ->
          RatingStatistics.shareInterval(ratings.bottomTwo(), ratings, confidence);
      case NET -> RatingStatistics.netInterval(ratings, confidence);
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
      case MEAN -> text.input("rating total", ratings.total());
      case TOP_TWO_SHARE -> text.input("top two", ratings.topTwo());
      case BOTTOM_TWO_SHARE -> text.input("bottom two", ratings.bottomTwo());
      case NET -> text.input("top two", ratings.topTwo()).input("bottom two", ratings.bottomTwo());
    }
    text.input("responses", ratings.responses());
    if (!isDefined()) {
      return text.undefined(undefinedReason().orElseThrow()).build();
    }
    text.result(amount(1), definition.unit());
    if (definition != CesDefinition.MEAN || ratings.responses() > 1) {
      text.interval(interval(0.95));
    }
    return text.note("On " + ratings.scale() + ", " + direction() + ".").build();
  }

  private static void requireSame(String what, Object here, Object there) {
    if (!here.equals(there)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "other must have the %s %s, but has %s", what, here, there));
    }
  }

  private void requireDefined() {
    if (!isDefined()) {
      throw undefined();
    }
  }
}
