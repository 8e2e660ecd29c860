package org.retentionkit.event;

import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Marks;
import org.retentionkit.internal.intake.ZoneDays;

/**
 * The steps from primitive columns to a log, for all that {@code ofColumns} has no arguments for.
 * The log looks at the arrays and does not copy them: they must not change while it is in use.
 *
 * <pre>{@code
 * OrderLog<Long> log = // customers by longs of their own
 *     LogColumns.of(customers).millis(epochMillis, ZoneId.of("Europe/Riga"))
 *         .minorUnits(cents, "EUR").order(orderIds).orders();
 * }</pre>
 *
 * <p>What the columns mean is told at the steps of {@link LogRows}.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class LogColumns<K> {
  private static final long[] NONE = {};

  private final Customers<K> customers;
  private final long[] customer;
  private int @Nullable [] days;
  private long[] times = NONE;
  private @Nullable ZoneId zone;
  private long @Nullable [] amounts;
  private @Nullable Currency currency;
  private byte[] reasons = {};
  private long[] groups = NONE;
  private String groupName = "";
  private long[] rows = NONE;
  private int[] known = {};
  private final Map<String, String[]> texts = new LinkedHashMap<>();
  private DuplicateRule duplicates = DuplicateRule.KEEP;
  private SameDayRule sameDay = SameDayRule.HIGHEST;

  private LogColumns(Customers<K> customers, long[] customer) {
    this.customers = customers;
    this.customer = Checks.notNull("customer", customer);
  }

  /**
   * The customer of each row, any long.
   *
   * @param customer the column that all others must be as long as
   */
  public static LogColumns<Long> of(long[] customer) {
    return new LogColumns<>(Customers.numbers(), customer);
  }

  /**
   * The customer of each row by its number, where customers are numbered already (dictionary
   * encoding), as files, data frames and databases of columns have them.
   *
   * <p>Worked example: {@code LogColumns.of(Customers.of(List.of("ann", "bob")), new long[] {0, 1,
   * 0})} are two rows of ann and one of bob.
   *
   * @param customers who they are, such as {@link Customers#of}; columns in several blocks that
   *     have the same become one log by {@code plus}, which copies nothing
   * @param customer the column that all others must be as long as
   * @throws IllegalArgumentException if a number is that of no customer
   */
  public static <K> LogColumns<K> of(Customers<K> customers, long[] customer) {
    Checks.notNull("customers", customers);
    customers.require(Checks.notNull("customer", customer));
    return new LogColumns<>(customers, customer);
  }

  /** The day of each row, counted from 1 January 1970. */
  public LogColumns<K> days(int[] epochDay) {
    days = Checks.notNull("epochDay", epochDay);
    same("epochDay", epochDay.length);
    times = NONE;
    zone = null;
    return this;
  }

  /** The time of each row in milliseconds since 1970, and the zone whose days they fall on. */
  public LogColumns<K> millis(long[] epochMilli, ZoneId zone) {
    same("epochMilli", Checks.notNull("epochMilli", epochMilli).length);
    days = new ZoneDays(zone).ofAll(epochMilli);
    times = epochMilli;
    this.zone = zone;
    return this;
  }

  /** The amount of each row in the currency's least unit, such as cents. */
  public LogColumns<K> minorUnits(long[] minorUnits, String currency) {
    same("minorUnits", Checks.notNull("minorUnits", minorUnits).length);
    this.currency = Money.currency(currency);
    amounts = minorUnits;
    return this;
  }

  /** The {@linkplain CancelReason#code() code} of each row's reason, 0 for amounts above 0. */
  public LogColumns<K> reasons(byte[] reasonCode) {
    same("reasonCode", Checks.notNull("reasonCode", reasonCode).length);
    reasons = reasonCode;
    return this;
  }

  /** The {@link IdHash} of each row's order; {@link Long#MIN_VALUE} for one of its own. */
  public LogColumns<K> order(long[] id) {
    return group("order", id);
  }

  /** The {@link IdHash} of each row's subscription; {@link Long#MIN_VALUE} for the unnamed one. */
  public LogColumns<K> subscription(long[] id) {
    return group("subscription", id);
  }

  private LogColumns<K> group(String name, long[] id) {
    same(name, Checks.notNull(name, id).length);
    groupName = name;
    groups = id;
    return this;
  }

  /** The {@link IdHash} of each row itself; {@link Long#MIN_VALUE} for one that repeats none. */
  public LogColumns<K> row(long[] id) {
    same("row", Checks.notNull("row", id).length);
    rows = id;
    return this;
  }

  /** The day on which each row became known, counted from 1 January 1970. */
  public LogColumns<K> knownOn(int[] epochDay) {
    same("knownOn", Checks.notNull("knownOn", epochDay).length);
    known = epochDay;
    return this;
  }

  /** A text that each row says of its customer; null or empty if it does not. */
  public LogColumns<K> attribute(String name, String[] value) {
    RowMarks.checkName(name);
    same(name, Checks.notNull("value", value).length);
    if (texts.put(name, value) != null) {
      throw Checks.broken("attribute", "must be said once", name);
    }
    return this;
  }

  /** Whether rows that repeat another one count; they do if nothing is said. */
  public LogColumns<K> duplicates(DuplicateRule rule) {
    duplicates = Checks.notNull("duplicates", rule);
    return this;
  }

  /** Which of several changes on one day holds; the highest if nothing is said. */
  public LogColumns<K> sameDay(SameDayRule rule) {
    sameDay = Checks.notNull("sameDay", rule);
    return this;
  }

  /**
   * The rows as activity, whatever their amounts.
   *
   * @throws IllegalStateException if no days or millis were said
   */
  public ActivityLog<K> activities() {
    check("", "activity");
    return new ActivityRows<>(facts(NONE, RowRules.ACTIVITY));
  }

  /**
   * The rows as orders.
   *
   * @throws IllegalStateException if no days or millis were said, or no amounts
   */
  public OrderLog<K> orders() {
    check("order", "orders");
    return new OrderLog<>(currency(), facts(amounts(), RowRules.ORDERS));
  }

  /**
   * The rows as subscription changes.
   *
   * @throws IllegalStateException if no days or millis were said, or no amounts
   * @throws IllegalArgumentException if a reason goes with an amount
   */
  public SubscriptionLog<K> subscriptions() {
    check("subscription", "subscription changes");
    boolean reasoned = reasons.length > 0;
    return new SubscriptionLog<>(
        currency(),
        facts(
            reasoned ? ReasonedValues.of(amounts(), reasons) : amounts(),
            RowRules.changes(reasoned ? ReasonedValues.BITS : 0)));
  }

  private LogFacts<K> facts(long[] values, RowRules rules) {
    if (days == null) {
      throw new IllegalStateException("days or millis must be said before the log is made");
    }
    boolean marked = rows.length > 0 || known.length > 0 || !texts.isEmpty();
    Marks marks = marked ? new Marks(rows, known, Map.copyOf(texts)) : Marks.NONE;
    Columns.Block block =
        new Columns.Block(customer, days, values, times, groups, marks, 0, customer.length);
    return LogFacts.of(
        customers,
        Columns.of(List.of(block)),
        zone,
        rules.choosing(duplicates, rows.length > 0, sameDay),
        0);
  }

  private long[] amounts() {
    return said(amounts);
  }

  private Currency currency() {
    return said(currency);
  }

  private static <V> V said(@Nullable V value) {
    if (value == null) {
      throw new IllegalStateException("minorUnits must be said before the log is made");
    }
    return value;
  }

  private void check(String name, String log) {
    boolean reasoned = reasons.length > 0;
    if (!name.equals("subscription") && (reasoned || sameDay != SameDayRule.HIGHEST)) {
      throw new IllegalStateException(
          (reasoned ? "reasons" : "sameDay") + " must not be said of " + log);
    }
    if (!groupName.isEmpty() && !groupName.equals(name)) {
      throw new IllegalStateException(groupName + " must not be said of " + log);
    }
  }

  private void same(String name, int length) {
    if (length != customer.length) {
      throw Checks.broken(name, "must be as long as customer " + customer.length, length);
    }
  }
}
