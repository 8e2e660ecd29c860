package org.retentionkit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import org.retentionkit.internal.Checks;

/**
 * A number with its unit, rounded as it is to be shown.
 *
 * @param amount the number
 * @param unit what it counts
 */
public record Quantity(BigDecimal amount, Unit unit) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public Quantity {
    amount = Checks.decimal("amount", amount);
    Checks.notNull("unit", unit);
  }

  /** A plain count. */
  public static Quantity of(long count) {
    return new Quantity(BigDecimal.valueOf(count), Unit.NONE);
  }

  /** An amount of money. */
  public static Quantity of(Money money) {
    return new Quantity(Checks.notNull("money", money).amount(), Unit.of(money.currency()));
  }

  /** In the words of a language; in English where there are none. */
  public String text(Locale locale) {
    return Words.of(locale).text(this);
  }

  /** In English: {@code 40.0 %}, {@code +60.0 points}, {@code 12.50 EUR}, {@code 1000}. */
  @Override
  public String toString() {
    return Wording.PLAIN.quantity(this);
  }
}
