package org.retentionkit.survey;

import java.math.BigDecimal;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Measure;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.internal.Checks;
import org.retentionkit.survey.WeightedNpsSurvey.Totals;

/**
 * The weighted Net Promoter Score (NPS), where answers stand for different numbers of customers.
 *
 * <p>Formula: {@code (promoter weight − detractor weight) ÷ weight}, exact. Values and errors are
 * fractions, {@link #points} for readers. Undefined when nobody answered.
 *
 * <p>Worked example: a promoter of weight 3, a passive of weight 4 and a detractor of weight 1 are
 * (3 − 1) ÷ 8 = +25 points from an effective number of 64 ÷ 26 = 2.46 answers.
 *
 * @param survey the weighted answers
 */
public record WeightedNetPromoterScore(WeightedNpsSurvey survey)
    implements Rate, ChangeCalculator.Scored {
  private static final long serialVersionUID = 1L;

  /**
   * The definition, the ratio estimator: each answer counts by its weight. Source: W. G. Cochran,
   * Sampling Techniques, chapter 6.
   */
  public static final Measure<WeightedNpsSurvey, WeightedNetPromoterScore> DEFINITION =
      WeightedNpsDefinition.RATIO_ESTIMATOR;

  /** Checks the survey. */
  public WeightedNetPromoterScore {
    Checks.notNull("survey", survey);
  }

  @Override
  public Measure<WeightedNpsSurvey, WeightedNetPromoterScore> definition() {
    return DEFINITION;
  }

  @Override
  public WeightedNpsSurvey summary() {
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
   * The score in points, −100 to +100, rounded half-even once.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if nobody answered
   */
  public BigDecimal points(int decimals) {
    return percent(decimals);
  }

  /**
   * The {@link ErrorMethod#LINEARIZED} standard error, a fraction.
   *
   * @throws UndefinedMeasureException if nobody answered
   */
  @Override
  public double standardError() {
    return standardError(ErrorMethod.LINEARIZED);
  }

  /**
   * The standard error, a fraction.
   *
   * @param method which, not null; {@link ErrorMethod#LINEARIZED} is a good default
   * @throws UndefinedMeasureException if nobody answered, or too few for the error
   */
  public double standardError(ErrorMethod method) {
    Checks.notNull("method", method);
    if (!isDefined()) {
      throw undefined();
    }
    return Math.sqrt(method.squared(survey).value());
  }

  /**
   * The score plus and minus z {@link ErrorMethod#LINEARIZED} standard errors, as fractions, cut
   * off at −1 and +1.
   *
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException if nobody answered
   */
  @Override
  public ConfidenceInterval interval(double confidence) {
    return interval(ErrorMethod.LINEARIZED, confidence);
  }

  /**
   * The score plus and minus z standard errors, as fractions, cut off at −1 and +1.
   *
   * @param method which standard error, not null
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException if nobody answered, or too few for the error
   */
  public ConfidenceInterval interval(ErrorMethod method, double confidence) {
    return WaldLimits.of(value(), standardError(method), confidence, method.title());
  }

  @Override
  public String scale() {
    return survey.scale().toString();
  }

  @Override
  public double span() {
    return 2;
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }

  /**
   * The standard error of a weighted score. In all, x is +1 for a promoter, 0 for a passive and −1
   * for a detractor, w the weight and R the score.
   */
  public enum ErrorMethod {
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

    ErrorMethod(String title) {
      this.title = title;
    }

    /** The name of the error as printed. */
    public String title() {
      return title;
    }

    /** The exact square of the standard error of a survey that has answers. */
    Ratio squared(WeightedNpsSurvey survey) {
      BigDecimal high = survey.promoters().weight();
      BigDecimal low = survey.detractors().weight();
      Ratio score = Ratio.of(high.subtract(low), survey.weight());
      long n = survey.responses();
      return switch (this) {
        case LINEARIZED -> linearized(survey, score);
        case LINEARIZED_LESS_ONE -> {
          if (n == 1) {
            throw new UndefinedMeasureException(
                "The standard error (" + title + ") of the weighted Net Promoter Score",
                "it needs 2 responses, and there is 1" + SurveyTerms.when(survey.period()));
          }
          yield linearized(survey, score).times(Ratio.of(n, n - 1));
        }
        case KISH ->
            Ratio.of(high.add(low), survey.weight())
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

    private static Ratio around(Totals totals, Ratio distance) {
      return Ratio.of(totals.squares()).times(distance.times(distance));
    }
  }
}
