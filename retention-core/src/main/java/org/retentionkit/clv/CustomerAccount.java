package org.retentionkit.clv;

import java.io.Serializable;
import java.util.Currency;
import java.util.List;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;

/**
 * Answers "what did this customer pay, get back and cost, and when?".
 *
 * <p>Worked example: {@code CustomerAccount.in("EUR").payment(day, Money.of("120",
 * "EUR")).refund(later, Money.of("20", "EUR")).build()}.
 *
 * @param currency the currency of all entries
 * @param entries the dated amounts, in any order; may be empty
 */
public record CustomerAccount(Currency currency, List<AccountEntry> entries)
    implements Serializable {
  private static final long serialVersionUID = 1L;

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
  public static CustomerAccountBuilder in(String currencyCode) {
    return new CustomerAccountBuilder(Money.currency(currencyCode));
  }

  /** The exact sum of all entries of one kind; 0 if there is none. */
  public Money total(EntryKind kind) {
    Checks.notNull("kind", kind);
    return entries.stream()
        .filter(entry -> entry.kind() == kind)
        .map(AccountEntry::amount)
        .reduce(Money.zero(currency), Money::plus);
  }
}
