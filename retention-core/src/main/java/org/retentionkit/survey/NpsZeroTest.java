package org.retentionkit.survey;

import java.util.Locale;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;

/** Answers "how to test whether promoters and detractors are in balance?". */
public enum NpsZeroTest {
  /**
   * With the variance that holds if they are: {@code (promoters − detractors) ÷ √(promoters +
   * detractors)}, the test of McNemar and the companion of the score interval. Undefined if all
   * answers are passive.
   */
  SCORE("score test against 0"),
  /**
   * With the variance of the answers: {@code score ÷ standard error}. Undefined if all answers are
   * alike.
   */
  WALD("Wald test against 0");

  private final String title;

  NpsZeroTest(String title) {
    this.title = title;
  }

  /** The name of the test as printed. */
  public String title() {
    return title;
  }

  /**
   * The test.
   *
   * @param survey the answers, not null
   * @throws UndefinedMeasureException if nobody answered, or the standard error is 0
   */
  public ZTest test(NpsSurvey survey) {
    NetPromoterScore score = new NetPromoterScore(survey);
    Ratio variance =
        this == SCORE
            ? score.variance().plus(score.exact().times(score.exact()))
            : score.variance();
    if (variance.signum() == 0) {
      throw new UndefinedMeasureException(
          "The " + title + " of " + score.definition().title(),
          String.format(
              Locale.ROOT,
              "its standard error is 0 in %s (detractors %s, passives %s, promoters %s)",
              survey.period(),
              survey.detractors(),
              survey.passives(),
              survey.promoters()));
    }
    // Squared and exact up to here: near a unanimous answer the variance is a small difference.
    Ratio square =
        score
            .exact()
            .times(score.exact())
            .times(Ratio.of(survey.responses(), 1))
            .dividedBy(variance);
    return new ZTest(score.exact().signum() * Math.sqrt(square.value()), title);
  }
}
