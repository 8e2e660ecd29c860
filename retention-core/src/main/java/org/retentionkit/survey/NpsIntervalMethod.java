package org.retentionkit.survey;

import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.numeric.Normal;
import org.retentionkit.internal.numeric.StudentT;
import org.retentionkit.internal.numeric.TrinomialMover;

/**
 * The confidence interval of a Net Promoter Score: one constant per published method.
 *
 * <p>The examples are 95 % limits for 70 promoters, 20 passives and 10 detractors, in points. Rocks
 * (2016, arXiv:1601.07235) finds the score and the adjusted Wald intervals best. Limits are cut off
 * at −1 and +1, which no score can pass; {@link #uncutInterval} leaves them.
 */
public enum NpsIntervalMethod {
  /**
   * Every score that a score test does not reject (Tango 1998): +45.2 to +71.3. Right also for few
   * and for unanimous answers: 10 promoters of 10 give +44.5 to +100.
   */
  SCORE("score", 0, 0),
  /** Wald after adding 3/4 detractor, 3/2 passives and 3/4 promoter: +45.3 to +71.2. */
  ADJUSTED_WALD_THREE_QUARTERS("adjusted Wald (3/4, 3/2, 3/4)", 9, 18),
  /** Wald after adding one answer of each kind: +45.2 to +71.3. */
  ADJUSTED_WALD_ONE_ONE_ONE("adjusted Wald (1, 1, 1)", 12, 12),
  /** Wald after adding one detractor, two passives and one promoter: +44.7 to +70.7. */
  ADJUSTED_WALD_ONE_TWO_ONE("adjusted Wald (1, 2, 1)", 12, 24),
  /** Wald after adding 4/3 answers of each kind: +44.6 to +70.8. */
  ADJUSTED_WALD_FOUR_THIRDS("adjusted Wald (4/3, 4/3, 4/3)", 16, 16),
  /**
   * The score plus and minus z standard errors: +47.0 to +73.0. Too narrow for few answers, and of
   * width 0 when all are alike.
   */
  WALD("Wald", 0, 0),
  /**
   * The t interval of a mean of answers that count +1, 0 and −1, with n − 1 degrees of freedom and
   * {@code √(variance ÷ (n − 1))}: +46.8 to +73.2. Undefined for one answer.
   */
  TRINOMIAL_T("t", 0, 0),
  /**
   * Wilson limits of the two shares put together with their correlation (MOVER): +45.2 to +71.1.
   */
  MOVER_WILSON("MOVER Wilson", 0, 0);

  /** Added answers are kept in twelfths, in which 3/4 and 4/3 are whole. */
  private static final int PARTS = 12;

  private final String title;
  private final int addedAtEachEnd;
  private final int addedPassives;

  NpsIntervalMethod(String title, int addedAtEachEnd, int addedPassives) {
    this.title = title;
    this.addedAtEachEnd = addedAtEachEnd;
    this.addedPassives = addedPassives;
  }

  /** The method's name as printed. */
  public String title() {
    return title;
  }

  /**
   * The score that the method takes for its middle: that of the answers and of those it adds.
   *
   * @param survey the answers, not null
   * @throws UndefinedMeasureException if nobody answered
   */
  public Ratio estimate(NpsSurvey survey) {
    requireAnswers(survey);
    Ratio net = Ratio.of(survey.promoters(), 1).minus(Ratio.of(survey.detractors(), 1));
    return net.dividedBy(answers(survey));
  }

  /**
   * The exact square of the standard error that the method works with: the variance of the answers
   * and of those it adds, divided by their number; by one less for {@link #TRINOMIAL_T}.
   *
   * @param survey the answers, not null
   * @throws UndefinedMeasureException if nobody answered, or only one for {@link #TRINOMIAL_T}
   */
  public Ratio squaredStandardError(NpsSurvey survey) {
    Ratio estimate = estimate(survey);
    Ratio outer =
        Ratio.of(survey.promoters(), 1)
            .plus(Ratio.of(survey.detractors(), 1))
            .plus(Ratio.of(2L * addedAtEachEnd, PARTS));
    Ratio variance = outer.dividedBy(answers(survey)).minus(estimate.times(estimate));
    if (this != TRINOMIAL_T) {
      return variance.dividedBy(answers(survey));
    }
    if (survey.responses() == 1) {
      throw new UndefinedMeasureException(
          "The t interval of " + NpsDefinition.on(survey.scale()).title(),
          "it needs 2 responses, and there is 1" + SurveyTerms.when(survey.period()));
    }
    return variance.dividedBy(Ratio.of(survey.responses() - 1, 1));
  }

  /**
   * The standard error that the method works with, a fraction.
   *
   * @param survey the answers, not null
   * @throws UndefinedMeasureException if nobody answered, or only one for {@link #TRINOMIAL_T}
   */
  public double standardError(NpsSurvey survey) {
    return Math.sqrt(squaredStandardError(survey).value());
  }

  /**
   * The interval, as fractions, cut off at −1 and +1.
   *
   * @param survey the answers, not null
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException if nobody answered, or only one for {@link #TRINOMIAL_T}
   */
  public ConfidenceInterval interval(NpsSurvey survey, double confidence) {
    ConfidenceInterval raw = uncutInterval(survey, confidence);
    return new ConfidenceInterval(
        Math.max(-1, raw.lower()), Math.min(1, raw.upper()), confidence, title);
  }

  /**
   * The interval as the formula gives it: the Wald and t limits may lie beyond −1 and +1.
   *
   * @param survey the answers, not null
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException if nobody answered, or only one for {@link #TRINOMIAL_T}
   */
  public ConfidenceInterval uncutInterval(NpsSurvey survey, double confidence) {
    requireAnswers(survey);
    double z = Normal.twoSidedCritical(confidence);
    long low = survey.detractors();
    long high = survey.promoters();
    long n = survey.responses();
    return switch (this) {
      case SCORE -> Trinomial.interval(low, high, n, confidence);
      case MOVER_WILSON ->
          new ConfidenceInterval(
              TrinomialMover.lowerLimit(low, high, n, z),
              TrinomialMover.upperLimit(low, high, n, z),
              confidence,
              title);
      case TRINOMIAL_T ->
          around(
              survey,
              standardError(survey) * StudentT.twoSidedCritical(confidence, n - 1),
              confidence);
      default -> around(survey, standardError(survey) * z, confidence);
    };
  }

  /** The test against 0 that belongs to the interval. */
  String testTitle() {
    if (this == TRINOMIAL_T || this == MOVER_WILSON) {
      throw Checks.broken(
          "method", "must be SCORE or a Wald method, to which a z test belongs", this);
    }
    return (this == SCORE ? "Score" : title.replace("adjusted", "Adjusted")) + " test against 0";
  }

  private ConfidenceInterval around(NpsSurvey survey, double distance, double confidence) {
    double middle = estimate(survey).value();
    return new ConfidenceInterval(middle - distance, middle + distance, confidence, title);
  }

  private Ratio answers(NpsSurvey survey) {
    return Ratio.of(survey.responses(), 1)
        .plus(Ratio.of(2L * addedAtEachEnd + addedPassives, PARTS));
  }

  private static void requireAnswers(NpsSurvey survey) {
    if (Checks.notNull("survey", survey).responses() == 0) {
      throw new NetPromoterScore(survey).undefined();
    }
  }
}
