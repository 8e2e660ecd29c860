package org.retentionkit.examples.log;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;
import org.retentionkit.examples.csv.BadValueException;

/**
 * How amounts are written: plain decimals, without grouping, exponent or currency sign, exact in
 * the currency's minor unit. Zeros behind that unit lose nothing and are accepted: 12.5000 is
 * 12.50.
 */
public final class AmountForm {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final Currency currency;
  private final char mark;
  private final int digits;
  private final Pattern plain;

  private AmountForm(Currency currency, char mark) {
    this.currency = currency;
    this.mark = mark;
    this.digits = currency.getDefaultFractionDigits();
    this.plain = Pattern.compile("[+-]?[0-9]{1,40}(" + Pattern.quote(mark + "") + "[0-9]{1,40})?");
  }

  /**
   * Amounts in a currency.
   *
   * @param currency the currency, one with a number of decimals
   * @param decimalMark a point or a comma
   */
  public static AmountForm of(Currency currency, char decimalMark) {
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException("currency must have decimals, but was " + currency);
    }
    return new AmountForm(currency, decimalMark);
  }

  long minorUnits(String text) {
    if (!plain.matcher(text).matches()) {
      throw new BadValueException("must be a plain number such as " + example());
    }
    BigDecimal amount = new BigDecimal(text.replace(mark, '.'));
    if (amount.signum() < 0) {
      throw new BadValueException("must not be negative; leave refunds out or net them first");
    }
    BigDecimal units = amount.movePointRight(digits).stripTrailingZeros();
    if (units.scale() > 0) {
      throw new BadValueException(
          "must have at most " + digits + " decimals, as " + currency + " has");
    }
    if (units.compareTo(LARGEST) > 0) {
      throw new BadValueException("must not exceed " + largest());
    }
    return units.longValueExact();
  }

  /** The largest amount and sum, in the way amounts are written. */
  String largest() {
    return written(LARGEST.movePointLeft(digits));
  }

  private String example() {
    return written(new BigDecimal("12.5").setScale(digits, RoundingMode.DOWN));
  }

  private String written(BigDecimal amount) {
    return amount.toPlainString().replace('.', mark);
  }
}
