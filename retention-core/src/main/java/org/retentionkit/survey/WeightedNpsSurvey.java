package org.retentionkit.survey;

import java.io.Serializable;
import java.math.BigDecimal;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;

/**
 * Answers "how much weight have promoters and detractors?" where answers stand for different
 * numbers of customers. Made by a {@link WeightedNpsAccumulator}.
 *
 * @param period the period in which the answers came
 * @param scale the scale the customers answered on
 * @param detractors the answers of 6 or less
 * @param passives the answers of 7 or 8
 * @param promoters the answers of 9 or 10
 */
public record WeightedNpsSurvey(
    Period period,
    NpsScale scale,
    WeightTotals detractors,
    WeightTotals passives,
    WeightTotals promoters)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks all. */
  public WeightedNpsSurvey {
    Checks.notNull("period", period);
    Checks.notNull("scale", scale);
    Checks.notNull("detractors", detractors);
    Checks.notNull("passives", passives);
    Checks.notNull("promoters", promoters);
  }

  /** How many customers answered. */
  public long responses() {
    return detractors.plus(passives).plus(promoters).answers();
  }

  /** The sum of all weights. */
  public BigDecimal weight() {
    return detractors.plus(passives).plus(promoters).weight();
  }

  /**
   * Kish's effective number of answers, {@code (Σ weight)² ÷ Σ weight²}: as many answers of equal
   * weight would tell as much. Exact; at most {@link #responses()}.
   *
   * @throws UndefinedMeasureException if nobody answered
   */
  public Ratio effectiveResponses() {
    if (responses() == 0) {
      throw new UndefinedMeasureException(
          "The effective number of answers", "nobody answered in " + period + " (responses 0)");
    }
    BigDecimal squares = detractors.plus(passives).plus(promoters).squares();
    return Ratio.of(weight().multiply(weight()), squares);
  }

  /** Promoters less detractors, by weight. */
  BigDecimal net() {
    return promoters.weight().subtract(detractors.weight());
  }
}
