package org.retentionkit.event;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.intake.ZoneDays;

/**
 * The steps from columns whose customers are numbered already (dictionary-encoded, as files, data
 * frames and databases of columns have them) to a log: what {@link LogRows} is to objects.
 *
 * <p>Worked example: two orders of ann and one of bob.
 *
 * <pre>{@code
 * OrderLog<String> log =
 *     LogColumns.of(Customers.of(List.of("ann", "bob")), new long[] {0, 1, 0})
 *         .days(new int[] {20_454, 20_454, 20_460})
 *         .minorUnits(new long[] {12_50, 9_00, 3_25}, "EUR")
 *         .orders();
 * }</pre>
 *
 * <p>A log looks at the arrays and does not copy them: they must not change while it is in use.
 * Columns in several blocks become one log by {@code plus}, which copies nothing if all have the
 * same {@link Customers}. Keys that are longs need no numbers: {@code OrderLog.ofColumns} takes
 * them.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class LogColumns<K> {
  private static final long[] NONE = {};

  private final Customers<K> customers;
  private final long[] customer;
  private int @Nullable [] day;
  private long[] millis = NONE;
  private @Nullable ZoneId zone;
  private long @Nullable [] minorUnits;
  private String currency = "";
  private byte @Nullable [] reasonCode;

  private LogColumns(Customers<K> customers, long[] customer) {
    this.customers = customers;
    this.customer = customer;
  }

  /**
   * The customers of the rows.
   *
   * @param customers who they are, such as {@link Customers#of}
   * @param customer the number of each row's customer
   * @throws IllegalArgumentException if a number is that of no customer
   */
  public static <K> LogColumns<K> of(Customers<K> customers, long[] customer) {
    Checks.notNull("customers", customers);
    customers.require(Checks.notNull("customer", customer));
    return new LogColumns<>(customers, customer);
  }

  /**
   * The day of each row.
   *
   * @param epochDay counted from 1 January 1970
   */
  public LogColumns<K> days(int[] epochDay) {
    day = Checks.notNull("epochDay", epochDay);
    millis = NONE;
    zone = null;
    return this;
  }

  /**
   * The time of each row, kept by activity and subscription logs.
   *
   * @param epochMilli in milliseconds since 1970
   * @param zone the zone whose days the times fall on
   * @throws IllegalArgumentException if a day does not fit an int
   */
  public LogColumns<K> millis(long[] epochMilli, ZoneId zone) {
    day = new ZoneDays(zone).ofAll(epochMilli);
    millis = epochMilli;
    this.zone = zone;
    return this;
  }

  /**
   * The amount of each row: of an order, negative for a refund; of a subscription its new level, 0
   * or more.
   *
   * @param amount in cents or whatever the currency's least unit is
   * @param currency the code of the amounts' currency, such as {@code "EUR"}
   */
  public LogColumns<K> minorUnits(long[] amount, String currency) {
    minorUnits = Checks.notNull("minorUnits", amount);
    this.currency = Money.currency(currency).getCurrencyCode();
    return this;
  }

  /**
   * Why subscriptions ended: the {@link CancelReason#code() code} of each row's reason, 0 where the
   * amount is above 0.
   */
  public LogColumns<K> reasons(byte[] reasonCode) {
    this.reasonCode = Checks.notNull("reasonCode", reasonCode);
    return this;
  }

  /**
   * The rows as activity, whatever their amounts.
   *
   * @throws IllegalStateException if no days or times were said
   * @throws IllegalArgumentException if the columns differ in length
   */
  public ActivityLog<K> activities() {
    int[] days = days();
    return new ActivityRows<>(
        customers, columns(new Columns.Block(customer, days, NONE, millis, 0, days.length)), zone);
  }

  /**
   * The rows as orders.
   *
   * @throws IllegalStateException if no days or times were said, or no amounts
   * @throws IllegalArgumentException if the columns differ in length
   */
  public OrderLog<K> orders() {
    int[] days = days();
    Columns.Block block = Columns.Block.of(customer, days, amounts(), 0, days.length);
    return new OrderLog<>(Money.currency(currency), customers, columns(block));
  }

  /**
   * The rows as subscription changes.
   *
   * @throws IllegalStateException if no days or times were said, or no amounts
   * @throws IllegalArgumentException if the columns differ in length or, where reasons were said,
   *     an amount is negative or goes with one
   */
  public SubscriptionLog<K> subscriptions() {
    int[] days = days();
    long[] values = amounts();
    if (reasonCode != null) {
      Changes changes =
          Changes.of(Money.currency(currency), customer, days, values, reasonCode, millis, zone);
      return new SubscriptionLog<>(customers, changes);
    }
    Columns.Block.of(customer, days, values, 0, days.length); // which checks all lengths
    Columns.Block block = new Columns.Block(customer, days, values, millis, 0, days.length);
    return new SubscriptionLog<>(
        customers, new Changes(Money.currency(currency), columns(block), 0, zone));
  }

  private static Columns columns(Columns.Block block) {
    return Columns.of(List.of(block));
  }

  private int[] days() {
    if (day == null) {
      throw new IllegalStateException("days or millis must be said before the log is made");
    }
    return day;
  }

  private long[] amounts() {
    if (minorUnits == null) {
      throw new IllegalStateException("minorUnits must be said before the log is made");
    }
    return minorUnits;
  }
}
