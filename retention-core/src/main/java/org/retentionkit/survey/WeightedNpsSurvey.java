package org.retentionkit.survey;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;

/**
 * The answers of a Net Promoter Score survey where they stand for different numbers of customers:
 * how much weight promoters and detractors have. Made by a {@link WeightedNpsAccumulator}.
 *
 * @param period the period in which the answers came; null if it is not known or no question
 * @param scale the scale the customers answered on
 * @param detractors the answers of 6 or less
 * @param passives the answers of 7 or 8
 * @param promoters the answers of 9 or 10
 */
public record WeightedNpsSurvey(
    @Nullable Period period, NpsScale scale, Totals detractors, Totals passives, Totals promoters)
    implements Serializable {
  private static final long serialVersionUID = 2L;

  /** Checks all. */
  public WeightedNpsSurvey {
    Checks.notNull("scale", scale);
    Checks.notNull("detractors", detractors);
    Checks.notNull("passives", passives);
    Checks.notNull("promoters", promoters);
    SurveyTerms.responses(detractors.answers, passives.answers, promoters.answers);
  }

  /** How many customers answered. */
  public long responses() {
    return all().answers;
  }

  /** The sum of all weights. */
  public BigDecimal weight() {
    return all().weight;
  }

  /**
   * Kish's effective number of answers, {@code (Σ weight)² ÷ Σ weight²}: as many answers of equal
   * weight would tell as much. Exact; at most {@link #responses()}.
   *
   * @throws UndefinedMeasureException if nobody answered
   */
  public Ratio effectiveResponses() {
    Totals all = all();
    if (all.answers == 0) {
      throw new UndefinedMeasureException(
          "The effective number of answers", SurveyTerms.nobody(period).toString());
    }
    return Ratio.of(all.weight.multiply(all.weight), all.squares);
  }

  /** For example {@code 3 responses of weight 8 (0 to 10), March 2026}. */
  @Override
  public String toString() {
    Totals all = all();
    return SurveyTerms.counted(all.answers)
        + " of weight "
        + all.weight.toPlainString()
        + " ("
        + scale
        + ")"
        + (period == null ? "" : ", " + period);
  }

  private Totals all() {
    return detractors.plus(passives).plus(promoters);
  }

  /**
   * Answers of one kind: how many, and of what weight.
   *
   * @param answers how many, at least 0
   * @param weight the sum of their weights, at least 0; above 0 if there are answers
   * @param squares the sum of the squares of their weights; with one answer the square of the
   *     weight, with n answers at least weight² ÷ n and at most weight²
   */
  public record Totals(long answers, BigDecimal weight, BigDecimal squares)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No answers. */
    public static final Totals NONE = new Totals(0, BigDecimal.ZERO, BigDecimal.ZERO);

    /** Checks that such answers can be. */
    public Totals {
      Checks.notNegative("answers", answers);
      weight = Checks.notNegative("weight", weight).stripTrailingZeros();
      squares = Checks.notNegative("squares", squares).stripTrailingZeros();
      if ((answers == 0) != (weight.signum() == 0)) {
        throw Checks.broken(
            "weight",
            "must be above 0 with answers and 0 without (answers " + answers + ")",
            weight);
      }
      BigDecimal most = weight.multiply(weight);
      boolean tooFew = squares.multiply(BigDecimal.valueOf(answers)).compareTo(most) < 0;
      if (tooFew || squares.compareTo(most) > 0) {
        throw Checks.broken(
            "squares",
            "must lie between weight² ÷ answers and weight² = " + most.toPlainString(),
            squares.toPlainString());
      }
    }

    /** These and one answer more. */
    Totals plus(BigDecimal more) {
      return new Totals(
          Checks.sum("answers", answers, 1), weight.add(more), squares.add(more.multiply(more)));
    }

    /** These and those. */
    Totals plus(Totals other) {
      return new Totals(
          Checks.sum("answers", answers, other.answers),
          weight.add(other.weight),
          squares.add(other.squares));
    }
  }
}
