package org.retentionkit.clv;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;

/**
 * What a customer paid, got back and cost, and when: what its historic value is made of.
 *
 * <p>Worked example: {@code CustomerAccount.builder("EUR").payment(day, "120").refund(later,
 * "20").build()}.
 *
 * @param currency the currency of all entries
 * @param entries the dated amounts, in any order; may be empty
 * @param valuation the day and rate all amounts are brought to; null for plain sums
 */
public record CustomerAccount(
    Currency currency, List<AccountEntry> entries, @Nullable Valuation valuation)
    implements Serializable {
  private static final long serialVersionUID = 2L;

  /**
   * Checks the currencies.
   *
   * @throws CurrencyMismatchException if an entry is in another currency
   */
  public CustomerAccount {
    Checks.notNull("currency", currency);
    entries = List.copyOf(Checks.notNull("entries", entries));
    for (AccountEntry entry : entries) {
      if (!entry.amount().currency().equals(currency)) {
        throw new CurrencyMismatchException(currency, entry.amount().currency());
      }
    }
  }

  /**
   * Begins an account.
   *
   * @param currencyCode the ISO 4217 code of all its amounts, not null
   */
  public static Builder builder(String currencyCode) {
    return new Builder(Money.currency(currencyCode));
  }

  /** The same account, each amount brought to the money of one day. */
  public CustomerAccount discounted(Valuation valuation) {
    return new CustomerAccount(currency, entries, Checks.notNull("valuation", valuation));
  }

  /** The sum of all entries of one kind, in the money of the valuation's day; 0 without any. */
  public Money total(AccountEntry.Kind kind) {
    Checks.notNull("kind", kind);
    BigDecimal sum = BigDecimal.ZERO;
    for (AccountEntry entry : entries) {
      if (entry.kind() == kind) {
        BigDecimal amount = entry.amount().amount();
        sum = sum.add(valuation == null ? amount : amount.multiply(valuation.factor(entry.date())));
      }
    }
    return new Money(sum, currency);
  }

  /** For example {@code 3 entries, EUR}. */
  @Override
  public String toString() {
    String count = entries.size() == 1 ? "1 entry, " : entries.size() + " entries, ";
    return count + currency.getCurrencyCode();
  }

  /** Collects the entries of an account, in any order. Not safe for use by several threads. */
  public static final class Builder {
    private final Currency currency;
    private final List<AccountEntry> entries = new ArrayList<>();

    private Builder(Currency currency) {
      this.currency = currency;
    }

    /** The customer paid {@code amount}, at least 0. */
    public Builder payment(LocalDate date, Money amount) {
      return add(new AccountEntry(date, AccountEntry.Kind.PAYMENT, amount));
    }

    /** The customer paid {@code amount} of the account's currency: {@code "120"}. */
    public Builder payment(LocalDate date, String amount) {
      return payment(date, money(amount));
    }

    /** The customer was paid back {@code amount}, at least 0. */
    public Builder refund(LocalDate date, Money amount) {
      return add(new AccountEntry(date, AccountEntry.Kind.REFUND, amount));
    }

    /** The customer was paid back {@code amount} of the account's currency. */
    public Builder refund(LocalDate date, String amount) {
      return refund(date, money(amount));
    }

    /** The business spent {@code amount}, at least 0, on the customer. */
    public Builder cost(LocalDate date, Money amount) {
      return add(new AccountEntry(date, AccountEntry.Kind.COST, amount));
    }

    /** The business spent {@code amount} of the account's currency on the customer. */
    public Builder cost(LocalDate date, String amount) {
      return cost(date, money(amount));
    }

    /**
     * One more entry.
     *
     * @throws CurrencyMismatchException if it is in another currency than the account
     */
    public Builder add(AccountEntry entry) {
      Currency other = Checks.notNull("entry", entry).amount().currency();
      if (!currency.equals(other)) {
        throw new CurrencyMismatchException(currency, other);
      }
      entries.add(entry);
      return this;
    }

    /** The account. */
    public CustomerAccount build() {
      return new CustomerAccount(currency, entries, null);
    }

    private Money money(String amount) {
      return Money.of(amount, currency.getCurrencyCode());
    }
  }
}
