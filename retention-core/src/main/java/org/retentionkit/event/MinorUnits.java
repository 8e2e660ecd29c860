package org.retentionkit.event;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;

/** Amounts in the least unit of their currency, never rounded. */
final class MinorUnits {
  private static final int READABLE = 40;

  private MinorUnits() {}

  /** An amount, which may be negative if {@code negative}. */
  static long of(String name, BigDecimal amount, Currency currency, boolean negative) {
    int decimals = Money.decimals(currency);
    if (amount.signum() < 0 && !negative) {
      throw Checks.broken(name, "must not be negative", amount);
    }
    try {
      BigDecimal exact =
          amount.scale() == decimals ? amount : amount.setScale(decimals, RoundingMode.UNNECESSARY);
      return exact.unscaledValue().longValueExact();
    } catch (ArithmeticException e) {
      boolean long0 = amount.precision() - (long) amount.scale() > READABLE;
      throw new IllegalArgumentException(
          Checks.broken(
                  name,
                  "must be a whole number of the least unit of " + currency + " that fits a long",
                  long0 ? "far too large" : amount)
              .getMessage(),
          e);
    }
  }
}
