package org.retentionkit.survey;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many answers of one kind, and of what weight?".
 *
 * @param answers how many, at least 0
 * @param weight the sum of their weights, at least 0; above 0 if there are answers
 * @param squares the sum of the squares of their weights; with one answer the square of the weight,
 *     with n answers at least weight² ÷ n and at most weight²
 */
public record WeightTotals(long answers, BigDecimal weight, BigDecimal squares)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No answers. */
  public static final WeightTotals NONE = new WeightTotals(0, BigDecimal.ZERO, BigDecimal.ZERO);

  /** Checks that such answers can be. */
  public WeightTotals {
    Checks.notNegative("answers", answers);
    weight = Checks.notNegative("weight", weight).stripTrailingZeros();
    squares = Checks.notNegative("squares", squares).stripTrailingZeros();
    if ((answers == 0) != (weight.signum() == 0)) {
      throw Checks.broken(
          "weight", "must be above 0 with answers and 0 without (answers " + answers + ")", weight);
    }
    BigDecimal most = weight.multiply(weight);
    boolean tooFew = squares.multiply(BigDecimal.valueOf(answers)).compareTo(most) < 0;
    if (tooFew || squares.compareTo(most) > 0) {
      throw Checks.broken(
          "squares",
          String.format(
              Locale.ROOT,
              "must lie between weight² ÷ answers and weight² = %s",
              most.toPlainString()),
          squares.toPlainString());
    }
  }

  /** These and one answer more. */
  WeightTotals plus(BigDecimal more) {
    return new WeightTotals(
        Math.addExact(answers, 1), weight.add(more), squares.add(more.multiply(more)));
  }

  /** These and those. */
  WeightTotals plus(WeightTotals other) {
    return new WeightTotals(
        Math.addExact(answers, other.answers),
        weight.add(other.weight),
        squares.add(other.squares));
  }
}
