package org.retentionkit.survey;

import java.io.Serializable;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Confidence;
import org.retentionkit.internal.numeric.Normal;

/**
 * The sample size to compare two NPS surveys (statistical power): how many customers of each group
 * must answer, so that a difference of this size would be seen.
 *
 * <p>Formula: {@code (z of the confidence + z of the power)² × (variance first + variance second) ÷
 * difference²}; rounded up. By the normal approximation, for two equal groups and a two-sided test.
 *
 * <p>Worked example: from 50 % promoters to 45 %, with 20 % detractors in both, takes 3,760 answers
 * of each group at 95 % and a power of 80 %.
 *
 * @param first the mix of answers expected in one group
 * @param second the mix expected in the other; its score differs
 * @param confidence the level of the test, 0.5 or more and below 1
 * @param power the chance to see the difference if it is there, above 1 − confidence, below 1
 */
public record DifferenceGoal(NpsSurvey first, NpsSurvey second, double confidence, double power)
    implements Serializable {
  private static final long serialVersionUID = 2L;
  private static final double SMALLEST = 1e-8;

  /**
   * Checks all, and that there is a difference.
   *
   * @throws UndefinedMeasureException if nobody answered one of the two
   */
  public DifferenceGoal {
    Confidence.level(confidence);
    Checks.openUnit("power", power);
    if (power <= 1 - confidence) {
      throw Checks.broken("power", "must be above 1 − confidence, what chance alone gives", power);
    }
    if (Math.abs(difference(first, second)) < SMALLEST) {
      throw Checks.broken(
          "second", "must differ in score from " + first + ", or no number is enough", second);
    }
  }

  /**
   * The difference of two mixes of answers, at 95 % with a power of 80 %; which is first does not
   * matter. A mix is a survey, such as last year's, or one made up: {@code
   * NpsSurvey.builder().promoters(50).passives(30).detractors(20).build()}.
   */
  public static DifferenceGoal between(NpsSurvey first, NpsSurvey second) {
    return new DifferenceGoal(first, second, 0.95, 0.8);
  }

  /** The same goal at another level. */
  public DifferenceGoal atConfidence(double level) {
    return new DifferenceGoal(first, second, level, power);
  }

  /** The same goal with another power. */
  public DifferenceGoal atPower(double chance) {
    return new DifferenceGoal(first, second, confidence, chance);
  }

  /** The answers needed of each group, before rounding up. */
  public double exactAnswersPerGroup() {
    double z = Normal.twoSidedCritical(confidence) + Normal.quantile(power);
    double variances = score(first).variance().plus(score(second).variance()).value();
    double width = z / difference(first, second);
    return width * width * variances;
  }

  /** The answers needed of each group. */
  public long answersPerGroup() {
    return (long) Math.ceil(exactAnswersPerGroup());
  }

  /**
   * For example {@code 50 promoters, 30 passives, 20 detractors (0 to 10) against …, confidence
   * 0.95, power 0.8: 3760 answers of each group}.
   */
  @Override
  public String toString() {
    return first
        + " against "
        + second
        + ", confidence "
        + confidence
        + ", power "
        + power
        + ": "
        + answersPerGroup()
        + (answersPerGroup() == 1 ? " answer" : " answers")
        + " of each group";
  }

  private static double difference(NpsSurvey first, NpsSurvey second) {
    Ratio one = score(first).exact();
    Ratio other = score(second).exact();
    if (!one.isDefined()) {
      throw score(first).undefined();
    }
    if (!other.isDefined()) {
      throw score(second).undefined();
    }
    return one.minus(other).value();
  }

  private static NetPromoterScore score(NpsSurvey survey) {
    return NpsCalculator.netPromoterScore(survey);
  }
}
