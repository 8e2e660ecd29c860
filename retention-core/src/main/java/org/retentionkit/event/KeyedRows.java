package org.retentionkit.event;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.intake.ColumnStore;
import org.retentionkit.internal.intake.ZoneDays;

/**
 * Rows that are objects, read into columns, with the customers' keys. Whatever is wrong with a row
 * is told with the row's number, the first being 1.
 */
final class KeyedRows<T, K> {
  private final Iterable<? extends T> rows;
  private final Function<? super T, ? extends K> customer;
  private final CustomerIndex<K> index = new CustomerIndex<>();
  private final boolean timed;
  private final Times<T> times;
  private @Nullable Currency currency;

  /** When a row happened. */
  private interface Times<T> {
    int day(T row, long number);

    long millis(T row);
  }

  private KeyedRows(
      Iterable<? extends T> rows,
      Function<? super T, ? extends K> customer,
      boolean timed,
      Times<T> times) {
    this.rows = Checks.notNull("rows", rows);
    this.customer = Checks.notNull("customer", customer);
    this.timed = timed;
    this.times = times;
  }

  /** Rows with days. */
  static <T, K> KeyedRows<T, K> daily(
      Iterable<? extends T> rows,
      Function<? super T, ? extends K> customer,
      Function<? super T, LocalDate> day) {
    Checks.notNull("day", day);
    return new KeyedRows<>(
        rows,
        customer,
        false,
        new Times<>() {
          @Override
          public int day(T row, long number) {
            return ZoneDays.of(named("day", day.apply(row), number));
          }

          @Override
          public long millis(T row) {
            return 0;
          }
        });
  }

  /** Rows with instants, which are kept if {@code timed}. */
  static <T, K> KeyedRows<T, K> timed(
      Iterable<? extends T> rows,
      Function<? super T, ? extends K> customer,
      Function<? super T, Instant> at,
      ZoneId zone,
      boolean timed) {
    Checks.notNull("at", at);
    ZoneDays days = new ZoneDays(zone);
    return new KeyedRows<>(
        rows,
        customer,
        timed,
        new Times<>() {
          @Override
          public int day(T row, long number) {
            return days.of(named("at", at.apply(row), number));
          }

          @Override
          public long millis(T row) {
            return at.apply(row).toEpochMilli();
          }
        });
  }

  /** The rows with amounts, all in the currency of the first. */
  private Columns amounts(Function<? super T, Money> amount, boolean negative) {
    Checks.notNull("amount", amount);
    ColumnStore store = new ColumnStore(timed);
    long number = 0;
    for (T row : rows) {
      Money money = named("amount", amount.apply(named("row", row, ++number)), number);
      Currency first = currency == null ? money.currency() : currency;
      if (!first.equals(money.currency())) {
        throw Checks.broken(
            name("amount", number), "must be in " + first + " as those before it", money);
      }
      currency = first;
      add(store, row, number, minorUnits(money.amount(), first, number, negative));
    }
    if (currency == null) {
      throw Checks.broken(
          "rows", "must not be empty where only the amounts tell the currency", "empty");
    }
    return store.columns();
  }

  /** The rows with amounts in the currency of a code. */
  private Columns amounts(Function<? super T, BigDecimal> amount, String code, boolean negative) {
    Checks.notNull("amount", amount);
    Currency all = Money.currency(code);
    currency = all;
    ColumnStore store = new ColumnStore(timed);
    long number = 0;
    for (T row : rows) {
      BigDecimal decimal = named("amount", amount.apply(named("row", row, ++number)), number);
      add(store, row, number, minorUnits(decimal, all, number, negative));
    }
    return store.columns();
  }

  /** The rows as activity; with exact times if there is a zone. */
  ActivityLog<K> activities(@Nullable ZoneId zone) {
    ColumnStore store = new ColumnStore(timed);
    long number = 0;
    for (T row : rows) {
      add(store, row, ++number, 0);
    }
    return new ActivityRows<>(Customers.of(index), store.columns(), zone);
  }

  /** The rows as orders with amounts of money. */
  OrderLog<K> orders(Function<? super T, Money> amount) {
    Columns columns = amounts(amount, true);
    return new OrderLog<>(currency(), Customers.of(index), columns);
  }

  /** The rows as orders in one currency. */
  OrderLog<K> orders(Function<? super T, BigDecimal> amount, String code) {
    Columns columns = amounts(amount, code, true);
    return new OrderLog<>(currency(), Customers.of(index), columns);
  }

  /** The rows as changes with amounts of money; with exact times if there is a zone. */
  SubscriptionLog<K> changes(Function<? super T, Money> amount, @Nullable ZoneId zone) {
    Columns columns = amounts(amount, false);
    return new SubscriptionLog<>(Customers.of(index), new Changes(currency(), columns, 0, zone));
  }

  /** The rows as changes in one currency; with exact times if there is a zone. */
  SubscriptionLog<K> changes(
      Function<? super T, BigDecimal> amount, String code, @Nullable ZoneId zone) {
    Columns columns = amounts(amount, code, false);
    return new SubscriptionLog<>(Customers.of(index), new Changes(currency(), columns, 0, zone));
  }

  private Currency currency() {
    return Objects.requireNonNull(currency);
  }

  private void add(ColumnStore store, T row, long number, long minorUnits) {
    K key = named("customer", customer.apply(named("row", row, number)), number);
    int day = times.day(row, number);
    int id = index.add(key, KeyHash.of("customer", key));
    store.add(id, day, minorUnits, timed ? times.millis(row) : 0);
  }

  private static long minorUnits(
      BigDecimal amount, Currency currency, long number, boolean negative) {
    int decimals = Money.decimals(currency);
    if (amount.signum() < 0 && !negative) {
      throw Checks.broken(name("amount", number), "must not be negative", amount);
    }
    try {
      BigDecimal exact =
          amount.scale() == decimals ? amount : amount.setScale(decimals, RoundingMode.UNNECESSARY);
      return exact.unscaledValue().longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          Checks.broken(
                  name("amount", number),
                  "must be a whole number of the least unit of " + currency + " that fits a long",
                  amount.precision() - amount.scale() > 40 ? "far too large" : amount)
              .getMessage(),
          e);
    }
  }

  private static <V> V named(String name, @Nullable V value, long number) {
    return Objects.requireNonNull(value, () -> name(name, number) + " must not be null");
  }

  private static String name(String name, long number) {
    return name.equals("row") ? "row " + number : name + " of row " + number;
  }
}
