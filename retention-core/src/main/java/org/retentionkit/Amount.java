package org.retentionkit;

import java.beans.Transient;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/**
 * Answers "how much money?": a {@link Measurement} that is an exact fraction of a currency unit,
 * such as revenue per customer or a lifetime value. It divides and rounds only when asked, by the
 * rounding mode the caller names.
 */
public interface Amount extends Measurement {
  /** The exact amount; its denominator is 0 when the measure is undefined. */
  Ratio exact();

  /** The currency of the amount. */
  Currency currency();

  /**
   * The amount rounded to the currency's own decimals.
   *
   * @param rounding how to round, not null
   * @throws org.retentionkit.UndefinedMeasureException if the measure is undefined
   */
  default Money rounded(RoundingMode rounding) {
    return rounded(Money.decimals(currency()), rounding);
  }

  /**
   * The amount rounded to {@code decimals}.
   *
   * @param decimals digits after the point, 0 or more
   * @param rounding how to round, not null
   * @throws org.retentionkit.UndefinedMeasureException if the measure is undefined
   */
  default Money rounded(int decimals, RoundingMode rounding) {
    if (!isDefined()) {
      throw undefined();
    }
    return new Money(exact().rounded(decimals, rounding), currency());
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
    return exact().isDefined();
  }

  /** {@inheritDoc} */
  @Override
  default Optional<String> undefinedReason() {
    return exact().isDefined() ? Optional.empty() : Optional.of("its denominator is 0");
  }
}
