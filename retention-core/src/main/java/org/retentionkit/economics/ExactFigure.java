package org.retentionkit.economics;

import java.beans.Transient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.retentionkit.Measurement;
import org.retentionkit.Ratio;

/**
 * Answers "how many?" or "how many times?": a {@link Measurement} that is an exact plain number,
 * such as a multiple, a number of months or a number of customers.
 */
public interface ExactFigure extends Measurement {
  /** The exact number; its denominator is 0 when the measure is undefined. */
  Ratio exact();

  /** What is counted, such as {@code months} or {@code times}; empty for a plain number. */
  String unit();

  /**
   * The number rounded as asked.
   *
   * @param decimals digits after the point, 0 or more
   * @param rounding how to round, not null
   * @throws org.retentionkit.UndefinedMeasureException if the measure is undefined
   */
  default BigDecimal rounded(int decimals, RoundingMode rounding) {
    if (!isDefined()) {
      throw undefined();
    }
    return exact().rounded(decimals, rounding);
  }

  /** {@inheritDoc} */
  @Override
  default double value() {
    if (!isDefined()) {
      throw undefined();
    }
    return exact().value();
  }

  /** {@inheritDoc} */
  @Override
  @Transient
  default boolean isDefined() {
    return undefinedReason().isEmpty();
  }
}
