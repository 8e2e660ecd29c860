package org.retentionkit.io;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.retentionkit.Money;

/**
 * Amounts as they are written, in minor units, exact or not at all: {@code 12.50}, {@code
 * 1,020.50}, {@code 1.020,50}, {@code 1 020,50}, {@code $1,234.50}, {@code (5.00)}, {@code 5,00 €}.
 *
 * <p>Where both marks stand, the last is the decimal mark. A single mark with three digits behind
 * it and one to three before, as in {@code 1,020}, could be either; it is refused unless the mark
 * is named.
 */
final class Amounts {
  private final Currency currency;
  private final int decimals;
  private final boolean minor;

  /** The decimal mark, or 0 to find it in each value. */
  private final char mark;

  private final AmountText slow;

  private Amounts(Currency currency, int decimals, boolean minor, char mark) {
    this.currency = currency;
    this.decimals = decimals;
    this.minor = minor;
    this.mark = mark;
    this.slow = new AmountText(currency, mark);
  }

  /** Amounts in a currency, in its unit or in its minor unit. */
  static Amounts of(Currency currency, boolean minor, char mark) {
    return new Amounts(currency, minor ? 0 : Money.decimals(currency), minor, mark);
  }

  Currency currency() {
    return currency;
  }

  /**
   * The amount of a field in minor units.
   *
   * @throws BadValue if it is none
   */
  long minorUnits(Field field) {
    if (field.has(Field.Form.DECIMAL)) {
      PlainDecimal number = field.decimal;
      if (number.fits(decimals) && (mark != ',' || !number.hasMark())) {
        return number.units(decimals);
      }
      return number.isWritten() ? slowly(field) : exact(number.decimal());
    }
    return field.value == null ? slowly(field) : exact(decimal(field.value));
  }

  private long slowly(Field field) {
    if (field.isNothing()) {
      throw BadValue.of("must not be blank");
    }
    return exact(slow.decimal(field.string()));
  }

  private static BigDecimal decimal(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal;
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      if (!Double.isFinite(number)) {
        throw BadValue.of("must be a number such as 12.50");
      }
      return new BigDecimal(value.toString()); // the shortest decimal that is this number
    }
    if (value instanceof Number number) {
      return BigDecimal.valueOf(number.longValue());
    }
    throw BadValue.of("must be a number such as 12.50");
  }

  /** The decimal in minor units. */
  long exact(BigDecimal amount) {
    if (amount.signum() == 0) {
      return 0;
    }
    if (amount.precision() - (long) amount.scale() > 40) {
      throw tooLarge();
    }
    BigDecimal units = amount.stripTrailingZeros();
    if (units.scale() > decimals) {
      throw BadValue.of(
          minor
              ? "must be a whole number of minor units of " + currency
              : String.format(
                  Locale.ROOT,
                  "must have at most %d decimal%s, as %s has",
                  decimals,
                  decimals == 1 ? "" : "s",
                  currency));
    }
    try {
      return units.movePointRight(decimals).longValueExact();
    } catch (ArithmeticException e) {
      throw tooLarge();
    }
  }

  private BadValue tooLarge() {
    return BadValue.of(
        "must not exceed "
            + BigDecimal.valueOf(Long.MAX_VALUE, decimals).toPlainString()
            + (minor ? " minor units of " : " ")
            + currency);
  }
}
