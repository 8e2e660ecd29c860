package org.retentionkit.event;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;

/** The ways in which rows that are objects tell their amounts. */
final class RowAmounts {
  private RowAmounts() {}

  /** How much a row is about. */
  interface Amount<T> {
    long minorUnits(T row, long number, boolean negative);

    /** The currency, known at the latest when the first row was read. */
    @Nullable Currency currency();
  }

  /** The currency of amounts that have been read. */
  static Currency currency(Amount<?> amounts) {
    Currency currency = amounts.currency();
    if (currency == null) {
      throw Checks.broken(
          "rows", "must not be empty where only the amounts tell the currency", "empty");
    }
    return currency;
  }

  /** Decimal amounts in one currency. */
  record Decimal<T>(Function<? super T, BigDecimal> amount, Currency currency)
      implements Amount<T> {
    @Override
    public long minorUnits(T row, long number, boolean negative) {
      BigDecimal decimal = LogRows.named("amount", amount.apply(row), number);
      return MinorUnits.of(LogRows.name("amount", number), decimal, currency, negative);
    }
  }

  /** Amounts in the least unit of one currency. */
  record Minor<T>(ToLongFunction<? super T> amount, Currency currency) implements Amount<T> {
    @Override
    public long minorUnits(T row, long number, boolean negative) {
      long units = amount.applyAsLong(row);
      return negative || units >= 0
          ? units
          : Checks.notNegative(LogRows.name("amount", number), units);
    }
  }

  /** Amounts of money, all in the currency of the first. */
  static final class Moneys<T> implements Amount<T> {
    private final Function<? super T, Money> amount;
    private @Nullable Currency currency;

    Moneys(Function<? super T, Money> amount) {
      this.amount = amount;
    }

    @Override
    public @Nullable Currency currency() {
      return currency;
    }

    @Override
    public long minorUnits(T row, long number, boolean negative) {
      Money money = LogRows.named("amount", amount.apply(row), number);
      Currency first = currency == null ? money.currency() : currency;
      if (!first.equals(money.currency())) {
        throw Checks.broken(
            LogRows.name("amount", number), "must be in " + first + " as those before it", money);
      }
      currency = first;
      return MinorUnits.of(LogRows.name("amount", number), money.amount(), first, negative);
    }
  }
}
