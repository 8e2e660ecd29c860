package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.retentionkit.Money;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;
import org.retentionkit.internal.Checks;

/**
 * Answers "how did recurring revenue move, period by period and customer by customer?": every
 * movement of a log of subscription changes, in columns of 16 bytes a movement and 24 a customer.
 *
 * <p>The movements of each period reconcile to the minor unit, in all and for each customer, and
 * each period opens with what the one before closed with. The ledger does not depend on the order
 * of the log, its blocks or the number of threads.
 *
 * <p>Worked example: 10.00 from 5 January, 15.00 from 20 February, nothing from 3 April: January
 * new 10.00, February expansion 5.00, April churned 15.00.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class RevenueLedger {
  private final Timeline timeline;
  private final Currency currency;
  private final LedgerRules rules;
  private final LedgerColumns columns;

  private RevenueLedger(
      Timeline timeline, Currency currency, LedgerRules rules, LedgerColumns columns) {
    this.timeline = timeline;
    this.currency = currency;
    this.rules = rules;
    this.columns = columns;
  }

  /**
   * Books a log by the standard rules, on this thread.
   *
   * @param log the changes, not null
   * @param timeline the periods, not null
   */
  public static RevenueLedger of(SubscriptionLog log, Timeline timeline) {
    return of(log, timeline, LedgerRules.standard(), Workspace.sequential());
  }

  /**
   * Books a log. Changes before the first period make its opening amount.
   *
   * @param log the changes, not null
   * @param timeline the periods, not null
   * @param rules by which to book, not null
   * @param workspace the threads and memory to use, not null
   * @throws IllegalArgumentException if an amount is negative, or the rules group changes by time
   *     and the log has days only
   */
  public static RevenueLedger of(
      SubscriptionLog log, Timeline timeline, LedgerRules rules, Workspace workspace) {
    Checks.notNull("log", log);
    Checks.notNull("timeline", timeline);
    Checks.notNull("rules", rules);
    List<LedgerFold> folds =
        Booking.of(log, rules.grouping(), workspace, () -> new LedgerFold(log, timeline, rules));
    return new RevenueLedger(timeline, log.currency(), rules, new LedgerColumns(folds));
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
    return columns.customers.length;
  }

  /** The number of changes, grouped ones as one, after the last period: they are not booked. */
  public long changesAfter() {
    return columns.after;
  }

  /**
   * The id of a customer.
   *
   * @param index 0 to {@code customers() - 1}, ascending by id
   */
  public long customer(int index) {
    return columns.customers[index];
  }

  /** The movements of each period. */
  public List<RevenueMovement> movements() {
    LedgerSums sums = new LedgerSums(timeline);
    for (int c = 0; c < columns.customers.length; c++) {
      sums.opening(columns.openings[c]);
      for (int i = columns.offsets[c]; i < columns.offsets[c + 1]; i++) {
        sums.line(columns.codes[i], columns.amounts[i]);
      }
    }
    return sums.movements(currency);
  }

  /** The revenue churned in each period, by the reason stated. */
  public List<ChurnedByReason> churnedByReason() {
    LedgerSums sums = new LedgerSums(timeline);
    for (int i = 0; i < columns.codes.length; i++) {
      sums.line(columns.codes[i], columns.amounts[i]);
    }
    return sums.churned(currency);
  }

  /**
   * What became, customer by customer, of the revenue a period opened with; what the named variants
   * of retention and churn are made of.
   *
   * @param period the number of the period
   */
  public RevenueCohort cohort(int period) {
    return trailing(period, 1);
  }

  /**
   * The same for the periods that end with one: with a timeline of months and 12 periods the
   * trailing twelve months, whose {@code NET_OPENING_CUSTOMERS} is the rate of annual reports.
   *
   * @param lastPeriod the number of the last of the periods
   * @param periods how many, 1 to {@code lastPeriod + 1}: no more than the ledger holds
   */
  public RevenueCohort trailing(int lastPeriod, int periods) {
    checked(lastPeriod);
    Checks.positive("periods", periods);
    Checks.atMost("periods", periods, "those up to the last one,", lastPeriod + 1L);
    int first = lastPeriod - periods + 1;
    LedgerWindow window = new LedgerWindow(timeline, currency, first, lastPeriod);
    for (int c = 0; c < columns.customers.length; c++) {
      window.customer(
          columns.openings[c],
          columns.codes,
          columns.amounts,
          columns.offsets[c],
          columns.offsets[c + 1]);
    }
    return window.cohort();
  }

  /**
   * The movements of one customer, in order; empty for one who is not in the log.
   *
   * @param customer the customer
   */
  public List<LedgerLine> lines(long customer) {
    int at = columns.indexOf(customer);
    List<LedgerLine> lines = new ArrayList<>();
    for (int i = at < 0 ? 0 : columns.offsets[at]; at >= 0 && i < columns.offsets[at + 1]; i++) {
      lines.add(
          new LedgerLine(
              timeline.period(LedgerFold.period(columns.codes[i])),
              LedgerFold.kind(columns.codes[i]),
              LedgerFold.reason(columns.codes[i]),
              BigDecimal.valueOf(columns.amounts[i], Money.decimals(currency))));
    }
    return List.copyOf(lines);
  }

  /**
   * What one customer paid at the start and the end of a period, and how it moved; all 0 for one
   * who is not in the log.
   *
   * @param customer the customer
   * @param period the number of the period
   */
  public CustomerRevenue revenue(long customer, int period) {
    checked(period);
    int at = columns.indexOf(customer);
    LedgerWindow window = new LedgerWindow(timeline, currency, period, period);
    if (at >= 0) {
      window.customer(
          columns.openings[at],
          columns.codes,
          columns.amounts,
          columns.offsets[at],
          columns.offsets[at + 1]);
    }
    RevenueMovement movement = window.movement();
    return new CustomerRevenue(
        currency,
        movement.opening(),
        movement.newBusiness(),
        movement.expansion(),
        movement.contraction(),
        movement.churned(),
        movement.reactivation(),
        movement.fx());
  }

  private void checked(int period) {
    if (period < 0 || period >= timeline.periods()) {
      throw Checks.broken("period", "must lie between 0 and " + (timeline.periods() - 1), period);
    }
  }

  /** Equal if periods, currency, rules, customers and movements are. */
  @Override
  public boolean equals(Object object) {
    return object instanceof RevenueLedger other
        && timeline.equals(other.timeline)
        && currency.equals(other.currency)
        && rules.equals(other.rules)
        && columns.equals(other.columns);
  }

  @Override
  public int hashCode() {
    return columns.hashCode();
  }

  /** For example {@code 5 movements of 3 customers in EUR, 24 × month from 2023-01-01}. */
  @Override
  public String toString() {
    return columns.codes.length
        + " movements of "
        + columns.customers.length
        + " customers in "
        + currency
        + ", "
        + timeline;
  }
}
