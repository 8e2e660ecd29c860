package org.retentionkit.revenue.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;
import org.retentionkit.event.subscription.SubscriptionLog;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.LongColumn;
import org.retentionkit.money.Money;
import org.retentionkit.revenue.CustomerRevenue;
import org.retentionkit.revenue.RevenueCohort;
import org.retentionkit.revenue.RevenueMovement;

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
  private final long changesAfter;
  private final long[] customers;
  private final long[] openings;
  private final int[] offsets;
  private final long[] codes;
  private final long[] amounts;

  private RevenueLedger(SubscriptionLog log, Timeline timeline, LedgerRules rules, Columns all) {
    this.timeline = timeline;
    this.currency = log.currency();
    this.rules = rules;
    this.changesAfter = all.after;
    int[] order = all.customers.ascending();
    customers = all.customers.at(order);
    openings = all.openings.at(order);
    offsets = new int[order.length + 1];
    codes = new long[all.codes.size()];
    amounts = new long[codes.length];
    int line = 0;
    for (int c = 0; c < order.length; c++) {
      int from = (int) all.starts.at(order[c]);
      int to = order[c] + 1 < order.length ? (int) all.starts.at(order[c] + 1) : codes.length;
      for (int i = from; i < to; i++) {
        codes[line] = all.codes.at(i);
        amounts[line++] = all.amounts.at(i);
      }
      offsets[c + 1] = line;
    }
  }

  /** The folds of all threads, one behind the other. */
  private static final class Columns {
    private final LongColumn customers = new LongColumn();
    private final LongColumn openings = new LongColumn();
    private final LongColumn starts = new LongColumn();
    private final LongColumn codes = new LongColumn();
    private final LongColumn amounts = new LongColumn();
    private long after;

    Columns(List<LedgerFold> folds) {
      for (LedgerFold fold : folds) {
        for (int c = 0; c < fold.starts.size(); c++) {
          starts.add(codes.size() + fold.starts.at(c));
        }
        customers.addAll(fold.customers);
        openings.addAll(fold.openings);
        codes.addAll(fold.codes);
        amounts.addAll(fold.amounts);
        after += fold.after;
      }
    }
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
   * @throws IllegalArgumentException if an amount is negative
   */
  public static RevenueLedger of(
      SubscriptionLog log, Timeline timeline, LedgerRules rules, Workspace workspace) {
    Checks.notNull("log", log);
    Checks.notNull("timeline", timeline);
    Checks.notNull("rules", rules);
    List<LedgerFold> folds = log.visitDays(workspace, () -> new LedgerFold(log, timeline, rules));
    return new RevenueLedger(log, timeline, rules, new Columns(folds));
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
    return customers.length;
  }

  /** The number of changes, grouped ones as one, after the last period: they are not booked. */
  public long changesAfter() {
    return changesAfter;
  }

  /**
   * The id of a customer.
   *
   * @param index 0 to {@code customers() - 1}, ascending by id
   */
  public long customer(int index) {
    return customers[index];
  }

  /** The movements of each period. */
  public List<RevenueMovement> movements() {
    LedgerSums sums = new LedgerSums(timeline);
    for (int c = 0; c < customers.length; c++) {
      sums.opening(openings[c]);
      for (int i = offsets[c]; i < offsets[c + 1]; i++) {
        sums.line(codes[i], amounts[i]);
      }
    }
    return sums.movements(currency);
  }

  /** The revenue churned in each period, by the reason stated. */
  public List<ChurnedByReason> churnedByReason() {
    LedgerSums sums = new LedgerSums(timeline);
    for (int i = 0; i < codes.length; i++) {
      sums.line(codes[i], amounts[i]);
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
    for (int c = 0; c < customers.length; c++) {
      window.customer(openings[c], codes, amounts, offsets[c], offsets[c + 1]);
    }
    return window.cohort();
  }

  /**
   * The movements of one customer, in order; empty for one who is not in the log.
   *
   * @param customer the customer
   */
  public List<LedgerLine> lines(long customer) {
    int at = Arrays.binarySearch(customers, customer);
    List<LedgerLine> lines = new ArrayList<>();
    for (int i = at < 0 ? 0 : offsets[at]; at >= 0 && i < offsets[at + 1]; i++) {
      lines.add(
          new LedgerLine(
              timeline.period(LedgerFold.period(codes[i])),
              LedgerFold.kind(codes[i]),
              LedgerFold.reason(codes[i]),
              BigDecimal.valueOf(amounts[i], Money.decimals(currency))));
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
    int at = Arrays.binarySearch(customers, customer);
    LedgerWindow window = new LedgerWindow(timeline, currency, period, period);
    if (at >= 0) {
      window.customer(openings[at], codes, amounts, offsets[at], offsets[at + 1]);
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
        && changesAfter == other.changesAfter
        && Arrays.equals(customers, other.customers)
        && Arrays.equals(openings, other.openings)
        && Arrays.equals(offsets, other.offsets)
        && Arrays.equals(codes, other.codes)
        && Arrays.equals(amounts, other.amounts);
  }

  @Override
  public int hashCode() {
    return (31 * Arrays.hashCode(customers)) + Arrays.hashCode(amounts);
  }

  /** For example {@code 5 movements of 3 customers in EUR, 24 × month from 2023-01-01}. */
  @Override
  public String toString() {
    return codes.length
        + " movements of "
        + customers.length
        + " customers in "
        + currency
        + ", "
        + timeline;
  }
}
