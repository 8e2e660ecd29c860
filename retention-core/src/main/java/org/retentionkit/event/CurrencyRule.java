package org.retentionkit.event;

import java.util.Currency;
import org.retentionkit.internal.Checks;

/** Answers "what becomes of an order in another currency than the log's?". */
public enum CurrencyRule {
  /** It is an error that names both currencies. */
  REFUSE,
  /** It is not taken, and counted in the report by its currency. */
  SET_ASIDE;

  /** Whether an amount is taken; if it is not and not refused, it is set aside. */
  boolean takes(Currency currency, Currency own) {
    if (own.equals(currency)) {
      return true;
    }
    if (this == REFUSE) {
      throw Checks.broken("amount", "must be in " + own, "in " + currency);
    }
    return false;
  }
}
