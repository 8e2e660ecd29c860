package org.retentionkit.survey;

import java.util.Locale;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;

/**
 * Answers "how to test whether two Net Promoter Scores differ?". The examples are from (20
 * detractors, 25 passives, 55 promoters) to (10, 20, 70).
 */
public enum NpsChangeTest {
  /**
   * With the variance of both surveys pooled, as if nothing had changed: z = 2.385, p = 0.0171.
   * Undefined if all answers of both count the same.
   */
  POOLED("pooled z"),
  /** With the variances of the two: z = 2.420, p = 0.0155. Undefined if both are unanimous. */
  WALD("Wald z"),
  /** Wald after adding 3/4, 3/2 and 3/4 answers to each survey: z = 2.371, p = 0.0177. */
  ADJUSTED_WALD("adjusted Wald z");

  private final String title;

  NpsChangeTest(String title) {
    this.title = title;
  }

  /** The name of the test as printed. */
  public String title() {
    return title;
  }

  ZTest of(NpsSurvey before, NpsSurvey after) {
    NpsIntervalMethod method =
        this == ADJUSTED_WALD
            ? NpsIntervalMethod.ADJUSTED_WALD_THREE_QUARTERS
            : NpsIntervalMethod.WALD;
    Ratio squaredError = squaredStandardError(before, after);
    if (squaredError.signum() == 0) {
      throw new UndefinedMeasureException(
          "The " + title + " of a change of the Net Promoter Score",
          String.format(
              Locale.ROOT,
              "its standard error is 0, all %s answers of %s and all %s of %s are alike",
              before.responses(),
              before.period(),
              after.responses(),
              after.period()));
    }
    Ratio change = method.estimate(after).minus(method.estimate(before));
    Ratio square = change.times(change).dividedBy(squaredError);
    return new ZTest(change.signum() * Math.sqrt(square.value()), title);
  }

  /** Exact, so that the statistic loses nothing however many answers there are. */
  Ratio squaredStandardError(NpsSurvey before, NpsSurvey after) {
    return switch (this) {
      case WALD -> sum(NpsIntervalMethod.WALD, before, after);
      case ADJUSTED_WALD -> sum(NpsIntervalMethod.ADJUSTED_WALD_THREE_QUARTERS, before, after);
      case POOLED -> pooled(before, after);
    };
  }

  private static Ratio sum(NpsIntervalMethod method, NpsSurvey before, NpsSurvey after) {
    return method.squaredStandardError(before).plus(method.squaredStandardError(after));
  }

  private static Ratio pooled(NpsSurvey before, NpsSurvey after) {
    long promoters = Math.addExact(before.promoters(), after.promoters());
    long detractors = Math.addExact(before.detractors(), after.detractors());
    long all = Math.addExact(before.responses(), after.responses());
    Ratio score = Ratio.of(promoters - detractors, all);
    return Ratio.of(promoters + detractors, all)
        .minus(score.times(score))
        .times(Ratio.of(1, before.responses()).plus(Ratio.of(1, after.responses())));
  }
}
