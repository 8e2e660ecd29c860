package org.retentionkit.event;

import java.util.Currency;
import java.util.function.Consumer;
import org.retentionkit.internal.Checks;

/** Answers "what becomes of an order in another currency than the log's?". */
public enum CurrencyRule {
  /** It is an error that names both currencies. */
  REFUSE,
  /** It is not taken, and counted in the report by its currency. */
  SET_ASIDE;

  /** Whether an order is taken; if not and not refused, its currency is set aside. */
  boolean takes(Currency currency, Currency own, Consumer<Currency> setAside) {
    if (own.equals(Checks.notNull("currency", currency))) {
      return true;
    }
    if (this == REFUSE) {
      throw Checks.broken("currency", "must be " + own, currency);
    }
    setAside.accept(currency);
    return false;
  }
}
