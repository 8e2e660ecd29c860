package org.retentionkit;

import java.beans.Transient;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * A {@link Measurement} that is money: an exact fraction of a currency unit, such as revenue per
 * customer (ARPA, ARPU) or a lifetime value. It divides and rounds only when asked, by the rounding
 * mode the caller names.
 */
public interface Amount extends Measurement {
  /** The result of a measure that needs no type of its own. */
  static <S> Amount of(Measure<S, ?> measure, S summary) {
    return new Plain.OfAmount<>(measure, summary);
  }

  /** The exact amount; its denominator is 0 when the measure is undefined. */
  default Ratio exact() {
    return Spec.of(this).exact(summary());
  }

  /** The currency of the amount. */
  default Currency currency() {
    return Money.currency(Spec.of(this).unit(summary()).code());
  }

  /**
   * The amount rounded to the currency's own decimals.
   *
   * @param rounding how to round, not null
   * @throws UndefinedMeasureException if the measure is undefined
   */
  default Money rounded(RoundingMode rounding) {
    return rounded(Money.decimals(currency()), rounding);
  }

  /**
   * The amount rounded to {@code decimals}.
   *
   * @param decimals digits after the point, 0 or more
   * @param rounding how to round, not null
   * @throws UndefinedMeasureException if the measure is undefined
   */
  default Money rounded(int decimals, RoundingMode rounding) {
    if (!isDefined()) {
      throw undefined();
    }
    return new Money(exact().rounded(decimals, rounding), currency());
  }

  /** {@inheritDoc} */
  @Override
  @Transient
  default boolean isDefined() {
    return exact().isDefined();
  }
}
