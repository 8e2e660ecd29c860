package org.retentionkit.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.intake.ZoneDays;

/**
 * The steps from objects to a log, for all that {@code of} has no arguments for: times in
 * milliseconds, amounts in cents, reasons of cancellations. The customer's key comes last, and with
 * it the log.
 *
 * <pre>{@code
 * OrderLog<String> log =
 *     OrderLog.from(orders)
 *         .millis(Order::epochMilli, ZoneId.of("Europe/Riga"))
 *         .minorUnits(Order::cents, "EUR")
 *         .orders(Order::customer);
 * }</pre>
 *
 * <p>Whatever is wrong with a row is told with the row's number, the first being 1. The rows are
 * read once, on the calling thread; two threads number the customers of large logs. Not for use by
 * several threads.
 *
 * @param <T> the type of a row
 */
public final class LogRows<T> extends RowSteps<T, LogRows<T>> {
  private final Iterable<? extends T> rows;
  private RowTimes.@Nullable Time<T> times;
  private @Nullable ZoneId zone;
  private RowAmounts.@Nullable Amount<T> amounts;
  private Function<? super T, CancelReason> reason = row -> CancelReason.UNSTATED;
  private boolean reasons;

  private LogRows(Iterable<? extends T> rows) {
    this.rows = Checks.notNull("rows", rows);
  }

  @Override
  LogRows<T> self() {
    return this;
  }

  static <T> LogRows<T> of(Iterable<? extends T> rows) {
    return new LogRows<>(rows);
  }

  /**
   * The day of each row.
   *
   * @param day not null for any row
   */
  public LogRows<T> day(Function<? super T, LocalDate> day) {
    Checks.notNull("day", day);
    zone = null;
    times = new RowTimes.OfDays<>(day);
    return this;
  }

  /**
   * The instant of each row, kept as its exact time.
   *
   * @param at not null for any row
   * @param zone the zone whose days the instants fall on
   */
  public LogRows<T> at(Function<? super T, Instant> at, ZoneId zone) {
    Checks.notNull("at", at);
    times = new RowTimes.OfInstants<>(at, new ZoneDays(zone));
    this.zone = zone;
    return this;
  }

  /**
   * The time of each row in milliseconds since 1970, kept as its exact time.
   *
   * @param at the time
   * @param zone the zone whose days the times fall on
   */
  public LogRows<T> millis(ToLongFunction<? super T> at, ZoneId zone) {
    Checks.notNull("at", at);
    times = new RowTimes.OfMillis<>(at, new ZoneDays(zone));
    this.zone = zone;
    return this;
  }

  /**
   * The amount of each row: of an order, negative for a refund; of a subscription its new level, 0
   * or more.
   *
   * @param amount not null for any row, with at most the currency's decimals
   * @param currency the code of the amounts' currency, such as {@code "EUR"}
   */
  public LogRows<T> amount(Function<? super T, BigDecimal> amount, String currency) {
    amounts = new RowAmounts.Decimal<>(Checks.notNull("amount", amount), Money.currency(currency));
    return this;
  }

  /** The same in the currency's least unit, such as cents. */
  public LogRows<T> minorUnits(ToLongFunction<? super T> amount, String currency) {
    amounts = new RowAmounts.Minor<>(Checks.notNull("amount", amount), Money.currency(currency));
    return this;
  }

  /**
   * The same as money, all in the currency of the first row; a log needs one row then, as only the
   * amounts tell the currency.
   */
  public LogRows<T> money(Function<? super T, Money> amount) {
    amounts = new RowAmounts.Moneys<>(Checks.notNull("amount", amount));
    return this;
  }

  /** Why a subscription ended with a row; {@code UNSTATED} for all rows with an amount. */
  public LogRows<T> reason(Function<? super T, CancelReason> reason) {
    this.reason = Checks.notNull("reason", reason);
    this.reasons = true;
    return this;
  }

  /**
   * The rows as activity, whatever their amounts.
   *
   * @param customer the customer's key, not blank
   * @throws IllegalStateException if no day, instant or time was said
   * @throws NullPointerException if a row, key, day or instant is null
   * @throws IllegalArgumentException if a key is blank, or a day does not fit an int
   */
  public <K> ActivityLog<K> activities(Function<? super T, ? extends K> customer) {
    checkNoChanges("activity");
    marks.check("", "activity");
    return new ActivityRows<>(read(customer, null, RowRules.ACTIVITY));
  }

  /**
   * The rows as orders.
   *
   * @param customer the customer's key, not blank
   * @throws IllegalStateException if no day, instant or time was said, or no amount
   * @throws NullPointerException if a row, key, day, instant or amount is null
   * @throws IllegalArgumentException if a key is blank, a day does not fit an int, an amount is no
   *     whole number of the currency's least unit or in another currency than the first
   */
  public <K> OrderLog<K> orders(Function<? super T, ? extends K> customer) {
    checkNoChanges("orders");
    marks.check("order", "orders");
    RowAmounts.Amount<T> all = amounts();
    LogFacts<K> facts =
        read(customer, (row, number) -> all.minorUnits(row, number, true), RowRules.ORDERS);
    return new OrderLog<>(RowAmounts.currency(all), facts);
  }

  /**
   * The rows as subscription changes.
   *
   * @param customer the customer's key, not blank
   * @throws IllegalStateException if no day, instant or time was said, or no amount
   * @throws NullPointerException if a row, key, day, instant, amount or reason is null
   * @throws IllegalArgumentException as for {@link #orders}, or if an amount is negative, or a
   *     reason goes with an amount
   */
  public <K> SubscriptionLog<K> subscriptions(Function<? super T, ? extends K> customer) {
    marks.check("subscription", "subscription changes");
    return changes(customer);
  }

  /**
   * The rows as subscription changes of which each subscription counts as a customer of its own.
   *
   * @param customer the customer's key, not blank
   * @param subscription the subscription within the customer, such as its id
   */
  public <K, S> SubscriptionLog<Map.Entry<K, S>> bySubscription(
      Function<? super T, ? extends K> customer, Function<? super T, ? extends S> subscription) {
    Checks.notNull("customer", customer);
    Checks.notNull("subscription", subscription);
    marks.check("", "subscription changes by subscription");
    return changes(
        row -> {
          K owner = customer.apply(row);
          S own = subscription.apply(row);
          return owner == null
              ? null
              : Map.entry(
                  owner,
                  Objects.requireNonNull(
                      own, () -> "subscription of " + owner + " must not be null"));
        });
  }

  private void checkNoChanges(String log) {
    if (reasons || sameDay() != SameDayRule.HIGHEST) {
      throw new IllegalStateException(
          (reasons ? "reason" : "sameDay") + " must not be said of " + log);
    }
  }

  private <K> SubscriptionLog<K> changes(Function<? super T, ? extends K> customer) {
    RowAmounts.Amount<T> all = amounts();
    KeyedRows.Value<T> value =
        (row, number) -> {
          long amount = all.minorUnits(row, number, false);
          return reasons
              ? ReasonedValues.of(amount, named("reason", reason.apply(row), number))
              : amount;
        };
    RowRules changes = RowRules.changes(reasons ? ReasonedValues.BITS : 0);
    LogFacts<K> facts = read(customer, value, changes);
    return new SubscriptionLog<>(RowAmounts.currency(all), facts);
  }

  private <K> LogFacts<K> read(
      Function<? super T, ? extends K> customer,
      KeyedRows.@Nullable Value<T> value,
      RowRules rules) {
    Checks.notNull("customer", customer);
    if (times == null) {
      throw new IllegalStateException("day, at or millis must be said before the customer");
    }
    KeyedRows<T, K> read = new KeyedRows<>(rows, customer, times, zone != null, marks, guests());
    Columns columns = read.columns(value);
    return LogFacts.of(read.customers(), columns, zone, choosing(rules), read.blank());
  }

  private RowAmounts.Amount<T> amounts() {
    if (amounts == null) {
      throw new IllegalStateException(
          "amount, minorUnits or money must be said before the customer");
    }
    return amounts;
  }

  static <V> V named(String name, @Nullable V value, long number) {
    return Objects.requireNonNull(value, () -> name(name, number) + " must not be null");
  }

  static String name(String name, long number) {
    return name.equals("row") ? "row " + number : name + " of row " + number;
  }
}
