package org.retentionkit.survey;

import java.io.Serializable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.numeric.Normal;

/**
 * Answers "how many customers must answer, so that the score is known to within some points?".
 *
 * <p>Formula: {@code z² × variance ÷ margin²}, and for a finite population of N {@code n ÷ (1 + (n
 * − 1) ÷ N)}; rounded up. By the normal approximation.
 *
 * <p>Worked example: {@code MarginGoal.ofPoints(10).answers()} is 385 and {@code ofPoints(5)}
 * 1,537, at 95 % and for the worst case. They are answers, not invitations.
 *
 * @param marginPoints half the width of the interval in points, at least a millionth
 * @param confidence the level of the interval, strictly between 0 and 1
 * @param expected the mix of answers expected
 */
public record MarginGoal(double marginPoints, double confidence, ExpectedShares expected)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double SMALLEST = 1e-6;
  private static final double SQUARED_POINTS = 10_000;

  /** Checks all. */
  public MarginGoal {
    if (!(Checks.finite("marginPoints", marginPoints) >= SMALLEST)) {
      throw Checks.broken("marginPoints", "must be at least a millionth of a point", marginPoints);
    }
    Checks.openUnit("confidence", confidence);
    Checks.notNull("expected", expected);
  }

  /** A margin in points, at 95 % and for the worst case. */
  public static MarginGoal ofPoints(double marginPoints) {
    return new MarginGoal(marginPoints, 0.95, ExpectedShares.WORST_CASE);
  }

  /** The same goal at another level. */
  public MarginGoal atConfidence(double level) {
    return new MarginGoal(marginPoints, level, expected);
  }

  /** The same goal for another mix of answers. */
  public MarginGoal expecting(ExpectedShares shares) {
    return new MarginGoal(marginPoints, confidence, shares);
  }

  /** The answers needed from a population without end, before rounding up. */
  public double exactAnswers() {
    double z = Normal.twoSidedCritical(confidence);
    return SQUARED_POINTS * z * z * expected.variance() / (marginPoints * marginPoints);
  }

  /**
   * The answers needed from so many customers, before rounding up.
   *
   * @param population how many customers there are, at least 1
   */
  public double exactAnswersFrom(long population) {
    double n = exactAnswers();
    return n / (1 + (n - 1) / Checks.positive("population", population));
  }

  /** The answers needed from a population without end. */
  public long answers() {
    return (long) Math.ceil(exactAnswers());
  }

  /**
   * The answers needed from so many customers.
   *
   * @param population how many customers there are, at least 1
   */
  public long answersFrom(long population) {
    return (long) Math.ceil(exactAnswersFrom(population));
  }
}
