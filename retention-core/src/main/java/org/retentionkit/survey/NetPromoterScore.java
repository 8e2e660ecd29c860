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
 * Answers "how much more likely are customers to recommend than to warn?" for one period.
 *
 * <p>Formula: {@code (promoters − detractors) ÷ responses}. {@link #exact()}, {@link #value()},
 * errors and intervals are fractions, −1 to +1; {@link #points} is the figure for readers, −100 to
 * +100. Undefined when nobody answered.
 *
 * <p>Worked example: 70 promoters, 20 passives and 10 detractors are +60 points, standard error 6.6
 * points, 95 % score interval +45.2 to +71.3 points. Half promoters, a third passives and a sixth
 * detractors are +33.3 points with a variance of 5/9.
 *
 * @param survey the answers it is made of
 */
public record NetPromoterScore(NpsSurvey survey) implements Measurement {
  private static final long serialVersionUID = 1L;

  /** Checks the survey. */
  public NetPromoterScore {
    Checks.notNull("survey", survey);
  }

  @Override
  public NpsDefinition definition() {
    return NpsDefinition.on(survey.scale());
  }

  /** The exact score as a fraction, −1 to +1; its denominator is 0 when nobody answered. */
  public Ratio exact() {
    return Ratio.of(survey.promoters() - survey.detractors(), survey.responses());
  }

  /**
   * The score as the nearest {@code double}, a fraction from −1 to +1: 0.6 for +60 points.
   *
   * @throws UndefinedMeasureException if nobody answered
   */
  @Override
  public double value() {
    return defined().value();
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
    return points(decimals, RoundingMode.HALF_EVEN);
  }

  /**
   * The score in points, −100 to +100, rounded once, as asked.
   *
   * @param decimals digits after the point, 0 or more
   * @param rounding how to round, not null
   * @throws UndefinedMeasureException if nobody answered
   */
  public BigDecimal points(int decimals, RoundingMode rounding) {
    return defined().percent(decimals, rounding);
  }

  /**
   * The exact variance of one answer that counts +1, 0 or −1: {@code p + d − (p − d)²} with the
   * shares of promoters and detractors; 0 to 1.
   *
   * @throws UndefinedMeasureException if nobody answered
   */
  public Ratio variance() {
    Ratio score = defined();
    return Ratio.of(survey.promoters() + survey.detractors(), survey.responses())
        .minus(score.times(score));
  }

  /**
   * The standard error {@code √(variance ÷ responses)}, a fraction: 0.066 are 6.6 points. It is 0
   * when all answers are alike, however few they are: an {@link #interval} says more then.
   *
   * @throws UndefinedMeasureException if nobody answered
   */
  public double standardError() {
    return Math.sqrt(variance().dividedBy(Ratio.of(survey.responses(), 1)).value());
  }

  /**
   * The scores of all customers that the answers leave plausible, by the score method of Tango
   * (1998), as fractions.
   *
   * @param confidence the level, strictly between 0 and 1, such as 0.95
   * @throws UndefinedMeasureException if nobody answered
   */
  public ConfidenceInterval interval(double confidence) {
    return interval(NpsIntervalMethod.SCORE, confidence);
  }

  /**
   * The scores of all customers that the answers leave plausible, as fractions within −1 and +1.
   *
   * @param method the interval method, not null; {@link NpsIntervalMethod#SCORE} is a good default
   * @param confidence the level, strictly between 0 and 1, such as 0.95
   * @throws UndefinedMeasureException if nobody answered, or too few for the method
   */
  public ConfidenceInterval interval(NpsIntervalMethod method, double confidence) {
    return Checks.notNull("method", method).interval(survey, confidence);
  }

  /**
   * Whether the score of all customers could be 0, that is, promoters and detractors in balance.
   *
   * @param test the test, not null; {@link NpsZeroTest#SCORE} is a good default
   * @throws UndefinedMeasureException if the answers leave nothing to test
   */
  public ZTest testAgainstZero(NpsZeroTest test) {
    return Checks.notNull("test", test).test(survey);
  }

  @Override
  @Transient
  public boolean isDefined() {
    return survey.responses() > 0;
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
            .input("promoters", survey.promoters())
            .input("detractors", survey.detractors())
            .input("responses", survey.responses());
    if (!isDefined()) {
      return text.undefined(undefinedReason().orElseThrow()).build();
    }
    return text.result(points(1), "points").interval(interval(0.95)).build();
  }

  private Ratio defined() {
    if (!isDefined()) {
      throw undefined();
    }
    return exact();
  }
}
