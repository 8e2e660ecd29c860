package org.retentionkit.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.Unit;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.change.TestResult;
import org.retentionkit.change.TestResult.Alternative;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.numeric.Normal;

/**
 * The Net Promoter Score (NPS): how much more likely customers are to recommend than to warn.
 *
 * <p>Formula: {@code (promoters − detractors) ÷ responses}. {@link #exact()}, {@link #value()},
 * errors and intervals are fractions, −1 to +1; {@link #score()} and {@link #points} are the figure
 * for readers, −100 to +100. Undefined when nobody answered.
 *
 * <p>Worked example: 70 promoters, 20 passives and 10 detractors are +60 points, standard error 6.6
 * points, 95 % score interval +45.2 to +71.3 points. Half promoters, a third passives and a sixth
 * detractors are +33.3 points with a variance of 5/9.
 *
 * @param survey the answers it is made of
 */
public record NetPromoterScore(NpsSurvey survey) implements Rate, ChangeCalculator.Scored {
  private static final long serialVersionUID = 1L;

  /** Checks the survey. */
  public NetPromoterScore {
    Checks.notNull("survey", survey);
  }

  @Override
  public NpsDefinition definition() {
    return NpsDefinition.on(survey.scale());
  }

  @Override
  public NpsSurvey summary() {
    return survey;
  }

  /**
   * The score in points, −100 to +100, as the nearest {@code double}: 60.0 where {@link #value()}
   * is 0.6.
   *
   * @throws UndefinedMeasureException if nobody answered
   */
  public double score() {
    if (!isDefined()) {
      throw undefined();
    }
    return exact().times(Ratio.of(100, 1)).value();
  }

  /**
   * The score in points, −100 to +100, rounded half-even, and once: the two shares are never
   * rounded before they are subtracted. Swapping promoters and detractors therefore changes only
   * the sign.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if nobody answered
   */
  public BigDecimal points(int decimals) {
    return percent(decimals);
  }

  /**
   * The score in points, −100 to +100, rounded once, as asked.
   *
   * @param decimals digits after the point, 0 or more
   * @param rounding how to round, not null
   * @throws UndefinedMeasureException if nobody answered
   */
  public BigDecimal points(int decimals, RoundingMode rounding) {
    return percent(decimals, rounding);
  }

  /**
   * The score as text: {@code +60.0 points}.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if nobody answered
   */
  public String toPointsString(int decimals) {
    return new Quantity(points(decimals), Unit.POINTS).toString();
  }

  /**
   * The exact variance of one answer that counts +1, 0 or −1: {@code p + d − (p − d)²} with the
   * shares of promoters and detractors; 0 to 1.
   *
   * @throws UndefinedMeasureException if nobody answered
   */
  public Ratio variance() {
    return defined().variance();
  }

  /**
   * The standard error {@code √(variance ÷ responses)}, a fraction: 0.066 are 6.6 points. It is 0
   * when all answers are alike, however few they are: an {@link #interval} says more then.
   *
   * @throws UndefinedMeasureException if nobody answered
   */
  @Override
  public double standardError() {
    ChangeCalculator.Sample answers = defined();
    return Math.sqrt(answers.variance().dividedBy(answers.size()).value());
  }

  /**
   * The scores of all customers that the answers leave plausible, by the score method of Tango
   * (1998), as fractions.
   *
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException if nobody answered
   */
  @Override
  public ConfidenceInterval interval(double confidence) {
    return interval(NpsIntervalMethod.SCORE, confidence);
  }

  /**
   * The scores of all customers that the answers leave plausible, as fractions within −1 and +1.
   *
   * @param method the interval method, not null; {@link NpsIntervalMethod#SCORE} is a good default
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException if nobody answered, or too few for the method
   */
  public ConfidenceInterval interval(NpsIntervalMethod method, double confidence) {
    return Checks.notNull("method", method).interval(survey, confidence);
  }

  /**
   * Whether the score of all customers could be 0, that is, promoters and detractors in balance:
   * {@code (promoters − detractors) ÷ √(promoters + detractors)}, the test of McNemar and the
   * companion of the score interval.
   *
   * @throws UndefinedMeasureException if nobody answered
   */
  public TestResult testAgainstZero() {
    return testAgainstZero(NpsIntervalMethod.SCORE);
  }

  /**
   * Whether the score of all customers could be 0, by the test that belongs to an interval: the
   * score test, or for a Wald method its score ÷ its standard error. Undefined where the error is
   * 0.
   *
   * @param method {@link NpsIntervalMethod#SCORE} or a Wald method, not null
   * @throws UndefinedMeasureException if nobody answered
   * @throws IllegalArgumentException if no z test belongs to the method
   */
  public TestResult testAgainstZero(NpsIntervalMethod method) {
    String title = Checks.notNull("method", method).testTitle();
    Ratio score = method.estimate(survey);
    Ratio squared = method.squaredStandardError(survey);
    if (method == NpsIntervalMethod.SCORE) {
      squared = squared.plus(score.times(score).dividedBy(Ratio.of(survey.responses(), 1)));
    }
    if (squared.signum() == 0) {
      return TestResult.undefined(title, "z", Alternative.TWO_SIDED, Message.of("survey.no-error"));
    }
    // Squared and exact up to here: near a unanimous answer the variance is a small difference.
    double z = score.signum() * Math.sqrt(score.times(score).dividedBy(squared).value());
    return TestResult.of(title, "z", z, Alternative.TWO_SIDED, Normal.logTwoSided(z));
  }

  @Override
  public String scale() {
    return survey.scale().toString();
  }

  @Override
  public double span() {
    return 2;
  }

  @Override
  public Optional<ChangeCalculator.Sample> sample() {
    return survey.responses() == 0 ? Optional.empty() : Optional.of(Trinomial.of(survey));
  }

  @Override
  public Optional<ChangeCalculator.Sample> adjusted() {
    return sample().map(Trinomial::adjusted);
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }

  private ChangeCalculator.Sample defined() {
    return sample().orElseThrow(this::undefined);
  }
}
