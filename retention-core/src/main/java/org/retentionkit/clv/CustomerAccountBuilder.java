package org.retentionkit.clv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;

/** Collects the entries of an account, in any order. Not safe for use by several threads. */
public final class CustomerAccountBuilder {
  private final Currency currency;
  private final List<AccountEntry> entries = new ArrayList<>();

  CustomerAccountBuilder(Currency currency) {
    this.currency = currency;
  }

  /** The customer paid {@code amount}, at least 0. */
  public CustomerAccountBuilder payment(LocalDate date, Money amount) {
    return add(new AccountEntry(date, EntryKind.PAYMENT, amount));
  }

  /** The customer was paid back {@code amount}, at least 0. */
  public CustomerAccountBuilder refund(LocalDate date, Money amount) {
    return add(new AccountEntry(date, EntryKind.REFUND, amount));
  }

  /** The business spent {@code amount}, at least 0, on the customer. */
  public CustomerAccountBuilder cost(LocalDate date, Money amount) {
    return add(new AccountEntry(date, EntryKind.COST, amount));
  }

  /**
   * One more entry.
   *
   * @throws CurrencyMismatchException if it is in another currency than the account
   */
  public CustomerAccountBuilder add(AccountEntry entry) {
    Currency other = Checks.notNull("entry", entry).amount().currency();
    if (!currency.equals(other)) {
      throw new CurrencyMismatchException(currency, other);
    }
    entries.add(entry);
    return this;
  }

  /** The account. */
  public CustomerAccount build() {
    return new CustomerAccount(currency, entries);
  }
}
