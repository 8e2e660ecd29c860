package org.retentionkit.io;

import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Money;

/**
 * The amounts of a source, all in one currency: the one that was named, or that of the first row.
 */
final class MoneyColumn {
  private final String source;
  private final boolean named;
  private final boolean minor;
  private final char mark;
  private @Nullable Amounts amounts;
  private String code = "";
  private @Nullable Field currency;

  MoneyColumn(String source, @Nullable Currency currency, boolean minor, char mark) {
    this.source = source;
    this.named = currency != null;
    this.minor = minor;
    this.mark = mark;
    if (currency != null) {
      begin(currency);
    }
  }

  void begin(Fields fields) {
    currency = fields.find(Role.CURRENCY);
    if (currency == null && !named) {
      throw new ReadException(
          source + ": the currency must be named with currency, as no column tells it");
    }
  }

  private Amounts begin(Currency all) {
    Amounts begun = Amounts.of(all, minor, mark);
    amounts = begun;
    code = all.getCurrencyCode().toLowerCase(Locale.ROOT);
    return begun;
  }

  /** The currency; null as long as no row has told it. */
  @Nullable Currency currency() {
    return amounts == null ? null : amounts.currency();
  }

  /** The amount of a field in minor units, in the currency of the row. */
  long read(Field field, Role role) {
    Amounts all = ofRow();
    try {
      return all.minorUnits(field);
    } catch (BadValue e) {
      throw e.at(role);
    }
  }

  /** The amounts in the currency of the row. */
  private Amounts ofRow() {
    Amounts all = amounts;
    boolean plain = currency == null || currency.isWord(code) || (named && currency.isNothing());
    if (currency == null || (all != null && plain)) {
      if (all == null) {
        throw new IllegalStateException("a currency must be named");
      }
      return all;
    }
    Currency found = found(currency);
    if (all == null) {
      return begin(found);
    }
    if (found.equals(all.currency())) {
      return all;
    }
    String rule = "is not " + all.currency() + ", the currency of the log";
    throw BadValue.chosen(Role.CURRENCY, rule);
  }

  private static Currency found(Field field) {
    if (field.isNothing()) {
      throw BadValue.of(Role.CURRENCY, "must not be blank");
    }
    try {
      return Money.currency(field.string().toUpperCase(Locale.ROOT));
    } catch (RuntimeException e) {
      throw BadValue.of(Role.CURRENCY, "must be the code of a currency, such as EUR");
    }
  }
}
