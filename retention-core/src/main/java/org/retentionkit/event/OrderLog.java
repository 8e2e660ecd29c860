package org.retentionkit.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;

/**
 * A log of orders (purchases, transactions): "who bought when, and for how much?", rows (customer,
 * day, amount) of one currency in any order. A negative amount is a refund.
 *
 * <p>Made from objects, {@code of} keeps columns: 20 bytes a row, 28 with exact times, and the
 * customers' keys. Made from columns, a log looks at the caller's arrays and does not copy them:
 * they must not change while it is in use. Results are the same in whatever order and blocks the
 * rows come.
 *
 * <pre>{@code
 * OrderLog<String> log =
 *     OrderLog.of(orders, Order::customer, Order::day, Order::amount, "EUR");
 * CohortCalculator.cohortTable(log, Period.ofYear(2025), CalendarUnit.MONTH);
 * }</pre>
 *
 * <p>Orders too many to keep go into an {@link OrderAccumulator}. Memory for a fold: 16 bytes a row
 * beside the log, 24 where a visitor asks for exact times, 8 more with order ids. Days from 1880 to
 * 2059 with amounts within ±140 trillion minor units take the fast path; others the slower one,
 * with the same result.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class OrderLog<K> implements ActivityLog<K> {
  private final Currency currency;
  private final LogFacts<K> facts;

  OrderLog(Currency currency, LogFacts<K> facts) {
    this.currency = Checks.notNull("currency", currency);
    this.facts = facts;
  }

  /**
   * A log of objects with days and amounts of money.
   *
   * @param rows the orders, at least one, as only the amounts tell the currency
   * @param customer the customer's key, not blank
   * @param day the day of the order
   * @param amount its amount, negative for a refund
   * @throws NullPointerException if a row, customer, day or amount is null
   * @throws IllegalArgumentException if two currencies differ, an amount has more decimals than its
   *     currency, a key is blank or there is no row
   */
  public static <T, K> OrderLog<K> of(
      Iterable<? extends T> rows,
      Function<? super T, ? extends K> customer,
      Function<? super T, LocalDate> day,
      Function<? super T, Money> amount) {
    return LogRows.<T>of(rows).day(day).money(amount).orders(customer);
  }

  /**
   * A log of objects with days and decimal amounts.
   *
   * @param currency the code of the amounts' currency, such as {@code "EUR"}
   * @throws IllegalArgumentException if an amount has more decimals than the currency, or a key is
   *     blank
   */
  public static <T, K> OrderLog<K> of(
      Iterable<? extends T> rows,
      Function<? super T, ? extends K> customer,
      Function<? super T, LocalDate> day,
      Function<? super T, BigDecimal> amount,
      String currency) {
    return LogRows.<T>of(rows).day(day).amount(amount, currency).orders(customer);
  }

  /** The same with instants in a zone, kept as exact times, and amounts of money. */
  public static <T, K> OrderLog<K> of(
      Iterable<? extends T> rows,
      Function<? super T, ? extends K> customer,
      Function<? super T, Instant> at,
      ZoneId zone,
      Function<? super T, Money> amount) {
    return LogRows.<T>of(rows).at(at, zone).money(amount).orders(customer);
  }

  /** The same with instants in a zone, kept as exact times, and decimal amounts. */
  public static <T, K> OrderLog<K> of(
      Iterable<? extends T> rows,
      Function<? super T, ? extends K> customer,
      Function<? super T, Instant> at,
      ZoneId zone,
      Function<? super T, BigDecimal> amount,
      String currency) {
    return LogRows.<T>of(rows).at(at, zone).amount(amount, currency).orders(customer);
  }

  /**
   * The steps to a log of objects, for what {@code of} has no arguments for; the customer's key
   * comes last: {@code OrderLog.from(orders).day(Order::day).minorUnits(Order::cents,
   * "EUR").orders(Order::customer)}.
   *
   * @param rows the objects
   */
  public static <T> LogRows<T> from(Iterable<? extends T> rows) {
    return LogRows.of(rows);
  }

  /**
   * All rows of three columns.
   *
   * @param customer the customers
   * @param epochDay the day of each order, counted from 1 January 1970
   * @param minorUnits the amount of each order, in cents or whatever the currency's least unit is
   * @param currency the code of the amounts' currency, such as {@code "EUR"}
   * @throws IllegalArgumentException if the columns differ in length
   */
  public static OrderLog<Long> ofColumns(
      long[] customer, int[] epochDay, long[] minorUnits, String currency) {
    return LogColumns.of(customer).days(epochDay).minorUnits(minorUnits, currency).orders();
  }

  /**
   * The rows of this log and of another one, read with the workspace of this one.
   *
   * @throws IllegalArgumentException if the currencies, the zones of exact times or the rules for
   *     rows differ
   */
  public OrderLog<K> plus(OrderLog<K> other) {
    Checks.notNull("other", other);
    if (!currency.equals(other.currency)) {
      throw Checks.broken("other", "must be in " + currency, other.currency);
    }
    return with(facts.plus(other.facts));
  }

  private OrderLog<K> with(LogFacts<K> other) {
    return new OrderLog<>(currency, other);
  }

  @Override
  public OrderLog<K> using(Workspace other) {
    return with(facts.using(other));
  }

  @Override
  public OrderLog<K> asKnownOn(LocalDate day) {
    return with(facts.asKnownOn(day));
  }

  @Override
  public OrderLog<K> uniting(Map<? extends K, ? extends K> aliases) {
    return with(facts.uniting(aliases));
  }

  @Override
  public SortedSet<String> attributes() {
    return facts.attributes();
  }

  @Override
  public SortedMap<String, OrderLog<K>> segments(String attribute) {
    return facts.segments(attribute, this::with);
  }

  @Override
  public SortedMap<String, OrderLog<K>> segments(String attribute, LocalDate day) {
    return facts.segments(attribute, day, this::with);
  }

  @Override
  public ActivityLog<K> plus(ActivityLog<K> other) {
    return ActivityRows.of(this).plus(other);
  }

  @Override
  public Customers<K> customers() {
    return facts.customers();
  }

  LogFacts<K> facts() {
    return facts;
  }

  /** The currency of all amounts. */
  public Currency currency() {
    return currency;
  }

  @Override
  public Optional<ZoneId> zone() {
    return Optional.ofNullable(facts.zone());
  }

  @Override
  public long rows() {
    return facts.columns().rows();
  }

  @Override
  public ActivityMasks activity(Timeline timeline) {
    return Folding.masks(facts, timeline);
  }

  @Override
  public <V extends CustomerVisitor> List<V> visit(Supplier<? extends V> visitors) {
    return facts.visit(visitors);
  }

  @Override
  public LogReport report() {
    return facts.report();
  }

  /** For example {@code OrderLog[5 orders, 3 customers, 2025-01-01 to 2025-12-31, EUR]}. */
  @Override
  public String toString() {
    String row = facts.columns().grouped() ? "row" : "order";
    return LogText.of("OrderLog", row, facts, currency.getCurrencyCode());
  }
}
