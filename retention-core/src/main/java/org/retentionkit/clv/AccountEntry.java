package org.retentionkit.clv;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;

/**
 * One dated amount of a customer.
 *
 * @param date the day it was paid
 * @param kind what it was; the kind carries the sign
 * @param amount how much, at least 0
 */
public record AccountEntry(LocalDate date, Kind kind, Money amount) implements Serializable {
  private static final long serialVersionUID = 2L;

  /** What an amount was. */
  public enum Kind {
    /** The customer paid. */
    PAYMENT,
    /** The customer was paid back. */
    REFUND,
    /** The business spent on the customer: goods, service, acquisition. */
    COST
  }

  /** Checks that the amount is not negative: a refund is a kind, not a sign. */
  public AccountEntry {
    Checks.notNull("date", date);
    Checks.notNull("kind", kind);
    if (Checks.notNull("amount", amount).signum() < 0) {
      throw Checks.broken("amount", "must not be negative", amount);
    }
  }

  /** For example {@code 2026-03-01: refund 19.90 EUR}. */
  @Override
  public String toString() {
    return date + ": " + kind.name().toLowerCase(Locale.ROOT) + " " + amount;
  }
}
