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
 * A log of subscription changes (MRR changes): "who pays how much from when on?", rows (customer,
 * day, new recurring amount) of one currency in any order. The amount is the new level from that
 * day on, not the difference; 0 is a cancellation.
 *
 * <p>Of several changes of a customer on one day the one with the highest amount is the last,
 * whatever their order in the log; with exact times the last in time. A negative amount is an
 * error. Of objects it keeps columns, 20 bytes a row, 28 with exact times, and the customers' keys;
 * columns are not copied: they must not change while the log is in use. A fold needs 16 bytes a row
 * beside it. Changes that come for ever go into a {@link SubscriptionAccumulator}.
 *
 * <pre>{@code
 * SubscriptionLog<String> log =
 *     SubscriptionLog.of(changes, Change::customer, Change::day, Change::mrr, "EUR");
 * RevenueCalculator.movements(log, Period.ofYear(2025), CalendarUnit.MONTH).get(2); // March
 * }</pre>
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class SubscriptionLog<K> {
  private final Currency currency;
  private final LogFacts<K> facts;

  SubscriptionLog(Currency currency, LogFacts<K> facts) {
    this.currency = Checks.notNull("currency", currency);
    this.facts = facts;
  }

  /**
   * A log of objects with days and amounts of money.
   *
   * @param rows the changes, at least one, as only the amounts tell the currency
   * @param customer the customer's key, not blank
   * @param day the day from which the amount holds
   * @param amount the new recurring amount, 0 or more
   * @throws NullPointerException if a row, customer, day or amount is null
   * @throws IllegalArgumentException if two currencies differ, an amount is negative or has more
   *     decimals than its currency, a key is blank or there is no row
   */
  public static <T, K> SubscriptionLog<K> of(
      Iterable<? extends T> rows,
      Function<? super T, ? extends K> customer,
      Function<? super T, LocalDate> day,
      Function<? super T, Money> amount) {
    return LogRows.<T>of(rows).day(day).money(amount).subscriptions(customer);
  }

  /** The same with decimal amounts in the currency of a code, such as {@code "EUR"}. */
  public static <T, K> SubscriptionLog<K> of(
      Iterable<? extends T> rows,
      Function<? super T, ? extends K> customer,
      Function<? super T, LocalDate> day,
      Function<? super T, BigDecimal> amount,
      String currency) {
    return LogRows.<T>of(rows).day(day).amount(amount, currency).subscriptions(customer);
  }

  /** The same with instants in a zone, kept as exact times, and amounts of money. */
  public static <T, K> SubscriptionLog<K> of(
      Iterable<? extends T> rows,
      Function<? super T, ? extends K> customer,
      Function<? super T, Instant> at,
      ZoneId zone,
      Function<? super T, Money> amount) {
    return LogRows.<T>of(rows).at(at, zone).money(amount).subscriptions(customer);
  }

  /** The same with instants in a zone, kept as exact times, and decimal amounts. */
  public static <T, K> SubscriptionLog<K> of(
      Iterable<? extends T> rows,
      Function<? super T, ? extends K> customer,
      Function<? super T, Instant> at,
      ZoneId zone,
      Function<? super T, BigDecimal> amount,
      String currency) {
    return LogRows.<T>of(rows).at(at, zone).amount(amount, currency).subscriptions(customer);
  }

  /**
   * The steps to a log of objects, for what {@code of} has no arguments for; the customer's key
   * comes last: {@code SubscriptionLog.from(changes).day(Change::day).minorUnits(Change::cents,
   * "EUR").reason(Change::why).subscriptions(Change::customer)}.
   *
   * @param rows the objects
   */
  public static <T> LogRows<T> from(Iterable<? extends T> rows) {
    return LogRows.of(rows);
  }

  /**
   * All rows of three columns, without reasons of cancellations.
   *
   * @param customer the customers, any long
   * @param epochDay the day of each change, counted from 1 January 1970
   * @param minorUnits the recurring amount from that day on, 0 or more
   * @param currency the code of the amounts' currency, such as {@code "EUR"}
   * @throws IllegalArgumentException if the columns differ in length
   */
  public static SubscriptionLog<Long> ofColumns(
      long[] customer, int[] epochDay, long[] minorUnits, String currency) {
    return LogColumns.of(customer).days(epochDay).minorUnits(minorUnits, currency).subscriptions();
  }

  /**
   * The rows of this log and of another one, read with the workspace of this one. If only one log
   * has reasons, the amounts of the other one are copied.
   *
   * @throws IllegalArgumentException if the currencies, the zones of exact times or the rules for
   *     rows differ
   */
  public SubscriptionLog<K> plus(SubscriptionLog<K> other) {
    Checks.notNull("other", other);
    if (!currency.equals(other.currency)) {
      throw Checks.broken("other", "must be in " + currency, other.currency);
    }
    return with(facts.plus(other.facts));
  }

  private SubscriptionLog<K> with(LogFacts<K> other) {
    return new SubscriptionLog<>(currency, other);
  }

  /**
   * The same log, read with the threads and memory of a workspace from now on; without one, each
   * reading takes place on the calling thread.
   *
   * @param other the threads and memory to use
   */
  public SubscriptionLog<K> using(Workspace other) {
    return with(facts.using(other));
  }

  /** The rows that were known on a day, as {@link ActivityLog#asKnownOn}. */
  public SubscriptionLog<K> asKnownOn(LocalDate day) {
    return with(facts.asKnownOn(day));
  }

  /** The same rows where customers with several keys are one, as {@link ActivityLog#uniting}. */
  public SubscriptionLog<K> uniting(Map<? extends K, ? extends K> aliases) {
    return with(facts.uniting(aliases));
  }

  /** The names of the attributes that rows state. */
  public SortedSet<String> attributes() {
    return facts.attributes();
  }

  /**
   * The log in parts, by the text of an attribute that held of the customer on a day, as {@link
   * ActivityLog#segments(String, LocalDate)}.
   */
  public SortedMap<String, SubscriptionLog<K>> segments(String attribute, LocalDate day) {
    return facts.segments(attribute, day, this::with);
  }

  /** The keys of the customers, and the numbers that stand for them. */
  public Customers<K> customers() {
    return facts.customers();
  }

  /** The currency of all amounts. */
  public Currency currency() {
    return currency;
  }

  /** The zone of the changes' exact times; empty if the log has days only. */
  public Optional<ZoneId> zone() {
    return Optional.ofNullable(facts.zone());
  }

  /** The number of rows. */
  public long rows() {
    return facts.columns().rows();
  }

  /**
   * Shows every customer's changes to a visitor, in the order of their days and, where the log has
   * them, exact times; of several changes at the same time the one with the highest amount is the
   * last, or a cancellation by {@link SameDayRule#ENDS_WIN}. The last row of a day is what holds
   * from that day on. Several subscriptions of a customer are shown as their sum.
   *
   * @param visitors makes a visitor for each thread
   * @return the visitors, at least one, each of which has seen other customers
   * @throws IllegalArgumentException if an amount is negative
   */
  public <V extends CustomerVisitor> List<V> visit(Supplier<? extends V> visitors) {
    return facts.visit(visitors);
  }

  /** What is in the log. */
  public LogReport report() {
    return facts.report();
  }

  /** For example {@code SubscriptionLog[5 changes, 3 customers, 2025-01-01 to 2025-12-31, EUR]}. */
  @Override
  public String toString() {
    return LogText.of("SubscriptionLog", "change", facts, currency.getCurrencyCode());
  }
}
