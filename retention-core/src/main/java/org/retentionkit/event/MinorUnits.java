package org.retentionkit.event;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.state.StateInput;
import org.retentionkit.internal.state.StateOutput;

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

  /** Writes a currency with its decimals, which change what an amount means. */
  static void write(Currency currency, StateOutput out) {
    out.text(currency.getCurrencyCode());
    out.number(Money.decimals(currency));
  }

  /** A currency that has as many decimals as when it was written. */
  static Currency read(StateInput in) {
    Currency currency = Money.currency(in.text());
    long decimals = in.number();
    if (decimals != Money.decimals(currency)) {
      throw StateInput.broken(
          "be in " + currency + " with " + Money.decimals(currency) + " decimals", decimals);
    }
    return currency;
  }
}
