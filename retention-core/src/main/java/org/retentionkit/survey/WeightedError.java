package org.retentionkit.survey;

import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;

/**
 * Answers "which standard error for a weighted score?". In all, x is +1 for a promoter, 0 for a
 * passive and −1 for a detractor, w the weight and R the score.
 */
public enum WeightedError {
  /** Linearised ratio estimator: {@code √(Σ w² (x − R)²) ÷ Σ w}. */
  LINEARIZED("linearised"),
  /** The same with Bessel's correction, {@code × √(n ÷ (n − 1))}, as survey programs print it. */
  LINEARIZED_LESS_ONE("linearised, n − 1"),
  /**
   * {@code √(variance ÷ n)} with the weighted variance and Kish's effective n: takes the weights
   * for unrelated to the answers.
   */
  KISH("Kish");

  private final String title;

  WeightedError(String title) {
    this.title = title;
  }

  /** The name of the error as printed. */
  public String title() {
    return title;
  }

  /** The exact square of the standard error of a survey that has answers. */
  Ratio squared(WeightedNpsSurvey survey) {
    Ratio score = Ratio.of(survey.net(), survey.weight());
    long n = survey.responses();
    return switch (this) {
      case LINEARIZED -> linearized(survey, score);
      case LINEARIZED_LESS_ONE -> {
        if (n == 1) {
          throw new UndefinedMeasureException(
              "The standard error (" + title + ") of the weighted Net Promoter Score",
              "it needs 2 responses, and there is 1 in " + survey.period());
        }
        yield linearized(survey, score).times(Ratio.of(n, n - 1));
      }
      case KISH ->
          Ratio.of(survey.promoters().weight().add(survey.detractors().weight()), survey.weight())
              .minus(score.times(score))
              .dividedBy(survey.effectiveResponses());
    };
  }

  private static Ratio linearized(WeightedNpsSurvey survey, Ratio score) {
    Ratio weight = Ratio.of(survey.weight());
    return around(survey.promoters(), Ratio.ONE.minus(score))
        .plus(around(survey.passives(), score))
        .plus(around(survey.detractors(), Ratio.ONE.plus(score)))
        .dividedBy(weight.times(weight));
  }

  private static Ratio around(WeightTotals totals, Ratio distance) {
    return Ratio.of(totals.squares()).times(distance.times(distance));
  }
}
