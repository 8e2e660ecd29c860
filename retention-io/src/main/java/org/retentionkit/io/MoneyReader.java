package org.retentionkit.io;

import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Money;
import org.retentionkit.event.OrderAccumulator;
import org.retentionkit.event.SubscriptionAccumulator;

/**
 * The steps that readers of amounts share: the currency, and how amounts are written.
 *
 * <p>Amounts are read as {@code 1020.50}, {@code 1,020.50}, {@code 1.020,50}, {@code 1 020,50},
 * {@code $1,020.50}, {@code 1020,50 €}, {@code -5.00} and {@code (5.00)}, exactly or not at all. A
 * single mark that could be either, as in {@code 1,020}, is refused until it is {@link #decimalMark
 * named}.
 *
 * @param <S> the reader itself
 */
public abstract sealed class MoneyReader<S extends MoneyReader<S>> extends LogReader<S>
    permits OrderReader, SubscriptionReader {
  private @Nullable Currency currency;
  private boolean minor;
  private char mark;

  MoneyReader(RowSource source) {
    super(source);
  }

  /** The column with the amount: of an order, or the new recurring amount of a subscription. */
  public S amount(String column) {
    layout.want(Role.AMOUNT, named("column", column));
    return self();
  }

  /**
   * The currency of all amounts, unless a column says it.
   *
   * @param code its code, such as {@code "EUR"}
   * @throws IllegalArgumentException if there is no such currency
   */
  public S currency(String code) {
    currency = Money.currency(code);
    return self();
  }

  /**
   * The column with the currency's code, in whatever case. All rows are to be in one currency: the
   * one named with {@link #currency}, or that of the first row; others are left out and listed.
   */
  public S currencyColumn(String column) {
    layout.want(Role.CURRENCY, named("column", column));
    return self();
  }

  /**
   * The decimal mark of all amounts.
   *
   * @param character a point or a comma
   */
  public S decimalMark(char character) {
    if (character != '.' && character != ',') {
      throw new IllegalArgumentException(
          "decimalMark must be '.' or ',', but was '" + Visible.of(character + "") + "'");
    }
    mark = character;
    return self();
  }

  /** Amounts are whole numbers of the currency's minor unit: 1250 for 12.50 EUR. */
  public S inMinorUnits() {
    minor = true;
    return self();
  }

  /** The amounts that an accumulator takes: in its currency, if it has one. */
  final MoneyColumn money(Object accumulator) {
    Currency its = currencyOf(Objects.requireNonNull(accumulator, "accumulator must not be null"));
    if (its == null) {
      return money();
    }
    if (currency != null && !currency.equals(its)) {
      throw new IllegalStateException(
          sourceName() + ": accumulator must be in " + currency + " as its rows, but is in " + its);
    }
    if (accumulator instanceof SubscriptionAccumulator<?> changes
        && !changes.timeZone().orElse(days()).equals(days())) {
      throw new IllegalStateException(
          sourceName()
              + ": accumulator must have the zone "
              + days()
              + " as its rows, but has "
              + changes.timeZone().get());
    }
    return new MoneyColumn(sourceName(), its, minor, mark);
  }

  private static @Nullable Currency currencyOf(Object accumulator) {
    if (accumulator instanceof OrderAccumulator<?> orders) {
      return orders.currency();
    }
    return accumulator instanceof SubscriptionAccumulator<?> changes ? changes.currency() : null;
  }

  final MoneyColumn money() {
    if (currency == null && !layout.has(Role.CURRENCY)) {
      throw new IllegalStateException(
          sourceName()
              + ": the currency must be named with currency, or its column with currencyColumn");
    }
    return new MoneyColumn(sourceName(), currency, minor, mark);
  }

  /** The currency of what was read. */
  final Currency currency(MoneyColumn money) {
    Currency read = money.currency();
    if (read == null) {
      throw new ReadException(
          sourceName() + ": must have a row, as only rows tell the currency; or it must be named");
    }
    return read;
  }
}
