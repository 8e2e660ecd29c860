package org.retentionkit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;
import org.retentionkit.internal.Text;

/**
 * An amount of money: an exact decimal in one currency, negative for what is owed.
 *
 * <p>Sums are exact; amounts in two currencies never meet in one sum. Two amounts are equal when
 * their values are (1.5 EUR = 1.50 EUR).
 *
 * <p>Worked example: {@code Money.of("19.90", "EUR").plus(Money.of("0.10", "EUR"))} is {@code 20.00
 * EUR}.
 *
 * @param amount the amount, in units of the currency
 * @param currency the currency
 */
public record Money(BigDecimal amount, Currency currency)
    implements Comparable<Money>, Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public Money {
    amount = Checks.decimal("amount", amount);
    Checks.notNull("currency", currency);
  }

  /**
   * An amount written out, such as {@code of("19.90", "EUR")}.
   *
   * @param amount a decimal number, not null
   * @param currencyCode an ISO 4217 code, not null
   */
  public static Money of(String amount, String currencyCode) {
    return of(Decimals.parse("amount", amount), currencyCode);
  }

  /**
   * A decimal amount.
   *
   * @param amount in units of the currency, not cents, not null
   * @param currencyCode an ISO 4217 code, not null
   */
  public static Money of(BigDecimal amount, String currencyCode) {
    return new Money(amount, currency(currencyCode));
  }

  /**
   * A whole amount, such as {@code of(50, "EUR")}. An amount with decimals is a text or a {@code
   * BigDecimal}, because a {@code double} does not hold it.
   *
   * @param amount in units of the currency, not cents
   * @param currencyCode an ISO 4217 code, not null
   */
  public static Money of(long amount, String currencyCode) {
    return of(BigDecimal.valueOf(amount), currencyCode);
  }

  /** No money, in {@code currency}. */
  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /** No money, in the currency of an ISO 4217 code. */
  public static Money zero(String currencyCode) {
    return zero(currency(currencyCode));
  }

  /** The currency of an ISO 4217 code, with an error that names the code. */
  public static Currency currency(String currencyCode) {
    try {
      return Currency.getInstance(Checks.notNull("currencyCode", currencyCode));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "currencyCode must be an ISO 4217 code such as EUR, but was '"
              + Text.cut(currencyCode)
              + "'",
          e);
    }
  }

  /**
   * The exact sum.
   *
   * @throws CurrencyMismatchException if the currencies differ
   */
  public Money plus(Money other) {
    return new Money(amount.add(same(other).amount), currency);
  }

  /**
   * The exact difference.
   *
   * @throws CurrencyMismatchException if the currencies differ
   */
  public Money minus(Money other) {
    return new Money(amount.subtract(same(other).amount), currency);
  }

  /** The exact product. */
  public Money times(BigDecimal factor) {
    return new Money(amount.multiply(Checks.decimal("factor", factor)), currency);
  }

  /** The same size with the other sign. */
  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  /** Rounded to the currency's own number of decimals (2 for EUR, 0 for JPY). */
  public Money rounded(RoundingMode rounding) {
    Checks.notNull("rounding", rounding);
    return new Money(amount.setScale(decimals(currency), rounding), currency);
  }

  /**
   * The number of decimals of a currency; 2 where the currency has none of its own, such as XAU.
   */
  public static int decimals(Currency currency) {
    int digits = Checks.notNull("currency", currency).getDefaultFractionDigits();
    return digits < 0 ? 2 : digits;
  }

  /** −1, 0 or 1, as the amount is below, equal to or above 0. */
  public int signum() {
    return amount.signum();
  }

  /**
   * Compares by amount.
   *
   * @throws CurrencyMismatchException if the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    return amount.compareTo(same(other).amount);
  }

  /** Equal by value: 1.5 EUR and 1.50 EUR are equal. */
  @Override
  public boolean equals(Object object) {
    return object instanceof Money other
        && currency.equals(other.currency)
        && amount.compareTo(other.amount) == 0;
  }

  /** Consistent with {@link #equals}. */
  @Override
  public int hashCode() {
    return 31 * amount.stripTrailingZeros().hashCode() + currency.hashCode();
  }

  /** For example {@code 19.90 EUR}. */
  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }

  private Money same(Money other) {
    if (!currency.equals(Checks.notNull("other", other).currency)) {
      throw new CurrencyMismatchException(currency, other.currency);
    }
    return other;
  }
}
