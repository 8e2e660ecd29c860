package org.retentionkit.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.intake.ZoneDays;
import org.retentionkit.internal.tally.DuplicateFold;

/**
 * A log of orders (purchases, transactions): "who bought when, and for how much?", rows (customer,
 * day, amount) of one currency in any order. A negative amount is a refund.
 *
 * <p>Made from objects, {@code of} keeps columns: 20 bytes a row, and the customers' keys. Made
 * from columns, a log looks at the caller's arrays and does not copy them: they must not change
 * while it is in use. Results are the same in whatever order and blocks the rows come.
 *
 * <pre>{@code
 * OrderLog<String> log =
 *     OrderLog.of(orders, Order::customer, Order::day, Order::amount, "EUR");
 * CohortCalculator.cohortTable(log, Period.ofYear(2025), CalendarUnit.MONTH);
 * }</pre>
 *
 * <p>Orders too many to keep go into an {@link OrderAccumulator}. Memory for a fold: 16 bytes a row
 * beside the log. Days from 1880 to 2059 with amounts within ±140 trillion minor units take the
 * fast path; others the slower one, with the same result.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class OrderLog<K> implements ActivityLog<K> {
  private final Currency currency;
  private final Customers<K> customers;
  private final Columns columns;
  private final @Nullable Workspace workspace;

  /** What was counted as rows came in, if they were added up by day then. */
  private final @Nullable Tallies counted;

  OrderLog(Currency currency, Customers<K> customers, Columns columns) {
    this(currency, customers, columns, null, null);
  }

  OrderLog(
      Currency currency,
      Customers<K> customers,
      Columns columns,
      @Nullable Workspace workspace,
      @Nullable Tallies counted) {
    this.currency = Checks.notNull("currency", currency);
    this.customers = customers;
    this.columns = columns;
    this.workspace = workspace;
    this.counted = counted;
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

  /** The same with instants and amounts of money; an instant falls on a day of the zone. */
  public static <T, K> OrderLog<K> of(
      Iterable<? extends T> rows,
      Function<? super T, ? extends K> customer,
      Function<? super T, Instant> at,
      ZoneId zone,
      Function<? super T, Money> amount) {
    return LogRows.<T>of(rows).at(at, zone).money(amount).orders(customer);
  }

  /** The same with instants and decimal amounts; an instant falls on a day of the zone. */
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
    int rows = Checks.notNull("customer", customer).length;
    return ofColumns(customer, epochDay, minorUnits, 0, rows, currency);
  }

  /** The same of the rows {@code from} to {@code to}, exclusive. */
  public static OrderLog<Long> ofColumns(
      long[] customer, int[] epochDay, long[] minorUnits, int from, int to, String currency) {
    return new OrderLog<>(
        Money.currency(currency),
        Customers.numbers(),
        Columns.of(List.of(Columns.Block.of(customer, epochDay, minorUnits, from, to))));
  }

  /** The same of times in milliseconds since 1970, of which the day in a zone is kept. */
  public static OrderLog<Long> ofTimes(
      long[] customer, long[] epochMilli, long[] minorUnits, String currency, ZoneId zone) {
    return ofColumns(customer, new ZoneDays(zone).ofAll(epochMilli), minorUnits, currency);
  }

  /**
   * The rows of this log and of another one, read with the workspace of this one.
   *
   * @throws IllegalArgumentException if the currencies differ
   */
  public OrderLog<K> plus(OrderLog<K> other) {
    Checks.notNull("other", other);
    if (!currency.equals(other.currency)) {
      throw Checks.broken("other", "must be in " + currency, other.currency);
    }
    Customers.Joined<K> all =
        customers.join(columns.blocks(), other.customers, other.columns.blocks());
    Tallies both =
        counted == null && other.counted == null ? null : tallies().plus(other.tallies());
    return new OrderLog<>(currency, all.customers(), all.columns(), workspace, both);
  }

  @Override
  public OrderLog<K> using(Workspace other) {
    return new OrderLog<>(
        currency, customers, columns, Checks.notNull("workspace", other), counted);
  }

  @Nullable Workspace workspace() {
    return workspace;
  }

  @Override
  public ActivityLog<K> plus(ActivityLog<K> other) {
    return ActivityRows.of(this).plus(other);
  }

  @Override
  public Customers<K> customers() {
    return customers;
  }

  Columns columns() {
    return columns;
  }

  /** The currency of all amounts. */
  public Currency currency() {
    return currency;
  }

  @Override
  public long rows() {
    return columns.rows();
  }

  @Override
  public ActivityMasks activity(Timeline timeline) {
    return Folding.masks(columns, timeline, workspace);
  }

  @Override
  public <V extends CustomerVisitor> List<V> visit(Supplier<? extends V> visitors) {
    return Folding.visit(columns, false, 0, null, workspace, visitors);
  }

  @Override
  public LogReport report() {
    if (counted != null) {
      return LogReport.of(counted, LogReport.DuplicateCheck.NOT_COUNTED, 0);
    }
    long duplicates =
        Folding.engine(workspace)
            .run((workers, arena) -> DuplicateFold.count(columns, false, workers, arena));
    return LogReport.of(tallies(), LogReport.DuplicateCheck.COUNTED, duplicates);
  }

  private Tallies tallies() {
    return counted == null ? Tallies.of(columns, 0) : counted;
  }

  /** For example {@code OrderLog[5 orders, 3 customers, 2025-01-01 to 2025-12-31, EUR]}. */
  @Override
  public String toString() {
    return LogText.of("OrderLog", "order", columns, customers, currency.getCurrencyCode());
  }
}
