package org.retentionkit.survey;

import java.io.Serializable;
import java.math.BigDecimal;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;

/**
 * Answers "what mix of promoters and detractors is expected?" when a survey is planned.
 *
 * <p>Worked example: {@code ExpectedShares.promoters(0.5).detractors(0.2)} expects +30 points with
 * a variance of 0.5 + 0.2 − 0.3² = 0.61.
 *
 * @param promoters the share of promoters, 0 to 1
 * @param detractors the share of detractors, 0 to 1; together at most 1
 */
public record ExpectedShares(double promoters, double detractors) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** 1, and room for the rounding of two shares that are no decimals, such as 1/6 and 5/6. */
  private static final BigDecimal ALL = new BigDecimal("1.000000000000001");

  /** Half promoters and half detractors: the largest variance, 1, so that no mix needs more. */
  public static final ExpectedShares WORST_CASE = new ExpectedShares(0.5, 0.5);

  /** Checks that both are shares and leave 0 or more for passives. */
  public ExpectedShares {
    promoters = Checks.notNegative("promoters", promoters);
    detractors = Checks.notNegative("detractors", detractors);
    BigDecimal sum = BigDecimal.valueOf(promoters).add(BigDecimal.valueOf(detractors));
    if (sum.compareTo(ALL) > 0) {
      throw Checks.broken("promoters + detractors", "must not exceed 1", sum);
    }
  }

  /** Begins with the share of promoters, 0 to 1. */
  public static Step promoters(double share) {
    return new Step(share);
  }

  /**
   * The mix of an earlier survey.
   *
   * @throws UndefinedMeasureException if nobody answered it
   */
  public static ExpectedShares of(NpsSurvey survey) {
    if (Checks.notNull("survey", survey).responses() == 0) {
      throw NpsCalculator.netPromoterScore(survey).undefined();
    }
    return new ExpectedShares(survey.promoterShare().value(), survey.detractorShare().value());
  }

  /** The expected score, a fraction. */
  public double score() {
    return decimalScore().doubleValue();
  }

  /** The expected variance of one answer, 0 to 1. */
  public double variance() {
    BigDecimal score = decimalScore();
    return BigDecimal.valueOf(promoters)
        .add(BigDecimal.valueOf(detractors))
        .subtract(score.multiply(score))
        .doubleValue();
  }

  /** In decimals, so that 0.3 − 0.1 is the score of 0.2 − 0. */
  BigDecimal decimalScore() {
    return BigDecimal.valueOf(promoters).subtract(BigDecimal.valueOf(detractors));
  }

  /** The share of promoters, waiting for that of detractors; immutable. */
  public static final class Step {
    private final double share;

    private Step(double share) {
      this.share = share;
    }

    /** The share of detractors, 0 to 1. */
    public ExpectedShares detractors(double detractors) {
      return new ExpectedShares(share, detractors);
    }
  }
}
