package org.retentionkit.survey;

import java.io.Serializable;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Confidence;
import org.retentionkit.internal.numeric.Normal;

/**
 * The sample size of an NPS survey (margin of error): how many customers must answer, so that the
 * score is known to within some points.
 *
 * <p>Formula: {@code z² × variance ÷ margin²}, and for a finite population of N {@code n × N ÷ (N −
 * 1 + n)}; rounded up. By the normal approximation.
 *
 * <p>Worked example: {@code MarginGoal.ofPoints(10).answers()} is 385 and {@code ofPoints(5)}
 * 1,537, at 95 % and for the worst case. They are answers, not invitations.
 *
 * @param marginPoints half the width of the interval in points, at least a millionth
 * @param confidence the level of the interval, 0.5 or more and below 1
 * @param expected the mix of answers that is expected, as a survey
 */
public record MarginGoal(double marginPoints, double confidence, NpsSurvey expected)
    implements Serializable {
  private static final long serialVersionUID = 2L;
  private static final double SMALLEST = 1e-6;
  private static final double POINTS = 100;
  private static final NpsSurvey WORST_CASE =
      NpsSurvey.builder().promoters(1).passives(0).detractors(1).build();

  /**
   * Checks all.
   *
   * @throws UndefinedMeasureException if nobody answered the survey
   */
  public MarginGoal {
    if (!(Checks.finite("marginPoints", marginPoints) >= SMALLEST)) {
      throw Checks.broken("marginPoints", "must be at least a millionth of a point", marginPoints);
    }
    Confidence.level(confidence);
    if (Checks.notNull("expected", expected).responses() == 0) {
      throw NpsCalculator.netPromoterScore(expected).undefined();
    }
  }

  /** A margin in points, at 95 % and for the worst case, half promoters and half detractors. */
  public static MarginGoal ofPoints(double marginPoints) {
    return new MarginGoal(marginPoints, 0.95, WORST_CASE);
  }

  /** The same goal at another level. */
  public MarginGoal atConfidence(double level) {
    return new MarginGoal(marginPoints, level, expected);
  }

  /**
   * The same goal if customers answer in the mix of another survey, such as last year's, or one
   * made up: {@code NpsSurvey.builder().promoters(50).passives(30).detractors(20).build()}.
   *
   * @throws UndefinedMeasureException if nobody answered it
   */
  public MarginGoal expecting(NpsSurvey mix) {
    return new MarginGoal(marginPoints, confidence, mix);
  }

  /** The answers needed from a population without end, before rounding up. */
  public double exactAnswers() {
    double width = Normal.twoSidedCritical(confidence) / (marginPoints / POINTS);
    return width * width * NpsCalculator.netPromoterScore(expected).variance().value();
  }

  /**
   * The answers needed from so many customers, before rounding up; at most all of them.
   *
   * @param population how many customers there are, at least 1
   */
  public double exactAnswersFrom(long population) {
    double others = Checks.positive("population", population) - 1.0;
    double n = exactAnswers();
    return n == 0 ? 0 : Math.min((double) population, n / (others + n) * population);
  }

  /** The answers needed from a population without end. */
  public long answers() {
    return (long) Math.ceil(exactAnswers());
  }

  /**
   * The answers needed from so many customers, at most all of them.
   *
   * @param population how many customers there are, at least 1
   */
  public long answersFrom(long population) {
    return Math.min(population, (long) Math.ceil(exactAnswersFrom(population)));
  }

  /** For example {@code ±5.0 points at 95 %: 1537 answers}. */
  @Override
  public String toString() {
    return "±"
        + marginPoints
        + " points at confidence "
        + confidence
        + ": "
        + answers()
        + (answers() == 1 ? " answer" : " answers");
  }
}
