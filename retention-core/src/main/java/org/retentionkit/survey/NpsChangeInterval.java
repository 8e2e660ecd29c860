package org.retentionkit.survey;

import org.retentionkit.ConfidenceInterval;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.numeric.Normal;

/**
 * Answers "which interval for the difference of two Net Promoter Scores?". The examples are 95 %
 * limits, in points, from (20 detractors, 25 passives, 55 promoters) to (10, 20, 70), a change of
 * +25.
 */
public enum NpsChangeInterval {
  /**
   * The score intervals of the two surveys put together (MOVER): +4.4 to +44.9. Right also when one
   * or both are unanimous: from 10 detractors to 10 promoters +121.5 to +200.
   */
  MOVER_SCORE("MOVER score", NpsIntervalMethod.SCORE),
  /** Wald after adding 3/4, 3/2 and 3/4 answers to each survey: +4.2 to +44.3. */
  ADJUSTED_WALD("adjusted Wald (3/4, 3/2, 3/4)", NpsIntervalMethod.ADJUSTED_WALD_THREE_QUARTERS),
  /** With the variances of the two: +4.7 to +45.3. Of width 0 when both are unanimous. */
  WALD("Wald", NpsIntervalMethod.WALD);

  private final String title;
  private final NpsIntervalMethod each;

  NpsChangeInterval(String title, NpsIntervalMethod each) {
    this.title = title;
    this.each = each;
  }

  /** The method's name as printed. */
  public String title() {
    return title;
  }

  /** Limits of the change as fractions, within −2 and +2. */
  ConfidenceInterval of(NpsSurvey before, NpsSurvey after, double confidence) {
    Checks.openUnit("confidence", confidence);
    double middle = each.estimate(after).minus(each.estimate(before)).value();
    double down;
    double up;
    if (this == MOVER_SCORE) {
      double first = each.estimate(before).value();
      double second = each.estimate(after).value();
      ConfidenceInterval firstLimits = each.interval(before, confidence);
      ConfidenceInterval secondLimits = each.interval(after, confidence);
      down = Math.hypot(second - secondLimits.lower(), firstLimits.upper() - first);
      up = Math.hypot(secondLimits.upper() - second, first - firstLimits.lower());
    } else {
      double error =
          Math.sqrt(
              each.squaredStandardError(after).plus(each.squaredStandardError(before)).value());
      down = error * Normal.twoSidedCritical(confidence);
      up = down;
    }
    return new ConfidenceInterval(
        Math.max(-2, middle - down), Math.min(2, middle + up), confidence, title);
  }
}
