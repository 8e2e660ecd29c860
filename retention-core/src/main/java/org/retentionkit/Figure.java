package org.retentionkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.retentionkit.internal.Checks;

/**
 * A number with a unit that is neither a percentage nor money: orders per customer, days between
 * purchases, months of a lifetime.
 */
public interface Figure extends Measurement {
  /** The result of a measure that needs no type of its own. */
  static <S> Figure of(Measure<S, ?> measure, S summary) {
    return new Plain.OfFigure<>(measure, summary);
  }

  /**
   * The exact number; its denominator is 0 when the measure is undefined. Of a formula without an
   * exact value, such as a logarithm, the {@code double} itself.
   */
  default Ratio exact() {
    return Spec.of(this).exact(summary());
  }

  /** What it counts. */
  default Unit unit() {
    return Spec.of(this).unit(summary());
  }

  /**
   * The number rounded half-even.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if the measure is undefined
   */
  default BigDecimal rounded(int decimals) {
    return rounded(decimals, RoundingMode.HALF_EVEN);
  }

  /**
   * The number rounded as asked.
   *
   * @param decimals digits after the point, 0 or more
   * @param rounding how to round, not null
   * @throws UndefinedMeasureException if the measure is undefined
   */
  default BigDecimal rounded(int decimals, RoundingMode rounding) {
    Checks.notNull("rounding", rounding);
    Ratio exact = exact();
    if (!exact.isDefined()) {
      throw undefined();
    }
    return exact.rounded(decimals, rounding);
  }
}
