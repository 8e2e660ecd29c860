package org.retentionkit.revenue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.retentionkit.Period;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.Customers;
import org.retentionkit.event.MovementKind;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.Checks;

/**
 * The ledger of recurring revenue (MRR movements) of a log of subscription changes, period by
 * period and customer by customer: every movement, in columns of 12 bytes a movement and 24 a
 * customer.
 *
 * <p>The movements of each period reconcile to the minor unit, in all and for each customer, and
 * each period opens with what the one before closed with. The ledger does not depend on the order
 * of the log, its blocks or the number of threads.
 *
 * <p>Worked example: 10.00 from 5 January, 15.00 from 20 February, nothing from 3 April: January
 * new 10.00, February expansion 5.00, April churned 15.00.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param <K> the type of a customer's key
 */
public final class RevenueLedger<K> {
  private final Customers<K> keys;
  private final Timeline timeline;
  private final Currency currency;
  private final LedgerRules rules;
  private final LedgerColumns columns;

  /**
   * One movement that was booked for a customer.
   *
   * @param period the period it falls in
   * @param kind what it is
   * @param reason why a customer churned; {@link CancelReason#UNSTATED} for the other kinds
   * @param amount how much, above 0 for every kind
   */
  public record Line(Period period, MovementKind kind, CancelReason reason, BigDecimal amount)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the amount, and that only churn has a reason. */
    public Line {
      Checks.notNull("period", period);
      Checks.notNull("kind", kind);
      Checks.notNull("reason", reason);
      amount = Checks.positive("amount", amount);
      if (kind != MovementKind.CHURNED && reason != CancelReason.UNSTATED) {
        throw Checks.broken("reason", "must be UNSTATED for " + kind, reason);
      }
    }

    /** For example {@code March 2026: CHURNED 20.00}. */
    @Override
    public String toString() {
      return period + ": " + kind + " " + amount.toPlainString();
    }
  }

  private RevenueLedger(
      Customers<K> keys,
      Timeline timeline,
      Currency currency,
      LedgerRules rules,
      LedgerColumns columns) {
    this.keys = keys;
    this.timeline = timeline;
    this.currency = currency;
    this.rules = rules;
    this.columns = columns;
  }

  /** Books a log by the standard rules. */
  public static <K> RevenueLedger<K> of(SubscriptionLog<K> log, Timeline timeline) {
    return of(log, timeline, LedgerRules.standard());
  }

  /**
   * Books a log. Changes before the first period make its opening amount.
   *
   * @param log the changes, not null
   * @param timeline the periods, not null
   * @param rules by which to book, not null
   * @throws IllegalArgumentException if an amount is negative, or the rules group changes by time
   *     and the log has days only
   */
  public static <K> RevenueLedger<K> of(
      SubscriptionLog<K> log, Timeline timeline, LedgerRules rules) {
    List<LedgerFold> folds = LedgerFold.all(log, timeline, rules, true);
    return new RevenueLedger<>(
        log.customers(), timeline, log.currency(), rules, new LedgerColumns(timeline, folds));
  }

  /** The periods. */
  public Timeline timeline() {
    return timeline;
  }

  /** The currency of all amounts. */
  public Currency currency() {
    return currency;
  }

  /** By which rules it was booked. */
  public LedgerRules rules() {
    return rules;
  }

  /** The number of customers in the log, whether they ever paid or not. */
  public int customers() {
    return columns.order().size();
  }

  /** The number of changes, grouped ones as one, after the last period: they are not booked. */
  public long changesAfter() {
    return columns.after();
  }

  /**
   * The key of a customer.
   *
   * @param index 0 to {@code customers() - 1}, in an order that is the same for equal logs
   */
  public K customer(int index) {
    return keys.key(columns.order().number(Checks.index("index", index, customers())));
  }

  /**
   * The movements of each period, as totals: for what customers tell see {@link #movements(int)}.
   */
  public List<RevenueMovements> movements() {
    return columns.sums().movements(currency);
  }

  /** The revenue churned in each period, by the reason stated. */
  public List<ChurnedByReason> churnedByReason() {
    return columns.sums().churned(currency);
  }

  /**
   * The movements of one period, by its number, with what became, customer by customer, of the
   * revenue it opened with; all that the named variants of retention and churn are made of.
   */
  public RevenueMovements movements(int period) {
    return trailing(period, 1);
  }

  /**
   * The same of the periods that end with one: of 12 months the trailing twelve months, whose
   * {@code NET_OPENING_CUSTOMERS} is the rate of annual reports.
   *
   * @param lastPeriod the number of the last of the periods
   * @param periods how many, 1 to {@code lastPeriod + 1}: no more than the ledger holds
   */
  public RevenueMovements trailing(int lastPeriod, int periods) {
    checked(lastPeriod);
    Checks.positive("periods", periods);
    Checks.atMost("periods", periods, "those up to the last one,", lastPeriod + 1L);
    int first = lastPeriod - periods + 1;
    LedgerWindow window = new LedgerWindow(timeline, currency, first, lastPeriod);
    columns.addTo(window);
    return window.movements();
  }

  /** The movements of one customer, in order; empty for one who is not in the log. */
  public List<Line> lines(K customer) {
    int at = place(customer);
    return at < 0 ? List.of() : columns.lines(at, timeline, currency);
  }

  /**
   * What one customer paid at the start and the end of a period, by its number, and how it moved;
   * all 0 for one who is not in the log.
   */
  public CustomerRevenue revenue(K customer, int period) {
    checked(period);
    int at = place(customer);
    LedgerWindow window = new LedgerWindow(timeline, currency, period, period);
    if (at >= 0) {
      columns.addTo(window, at);
    }
    return window.revenue();
  }

  private int place(K customer) {
    OptionalLong number = keys.number(customer);
    return number.isPresent() ? columns.order().indexOf(number.getAsLong()) : -1;
  }

  private void checked(int period) {
    if (period < 0 || period >= timeline.periods()) {
      throw Checks.broken("period", "must lie between 0 and " + (timeline.periods() - 1), period);
    }
  }

  /** Equal if periods, currency, rules, customers and movements are. */
  @Override
  public boolean equals(Object object) {
    return object instanceof RevenueLedger<?> other
        && timeline.equals(other.timeline)
        && currency.equals(other.currency)
        && rules.equals(other.rules)
        && changesAfter() == other.changesAfter()
        && customers() == other.customers()
        && IntStream.range(0, customers()).allMatch(c -> same(c, other));
  }

  @SuppressWarnings("unchecked") // only looked up
  private <T> boolean same(int index, RevenueLedger<T> other) {
    int there = other.place((T) customer(index));
    return there >= 0 && columns.same(index, other.columns, there);
  }

  @Override
  public int hashCode() {
    return (31 * timeline.hashCode()) + Long.hashCode(columns.lines());
  }

  /** For example {@code 5 movements of 3 customers in EUR, 24 × month from 2023-01-01}. */
  @Override
  public String toString() {
    return columns.lines()
        + " movements of "
        + customers()
        + " customers in "
        + currency
        + ", "
        + timeline;
  }
}
