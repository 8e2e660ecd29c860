package org.retentionkit.benchmarks.log;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.retentionkit.CalendarUnit;
import org.retentionkit.cohort.CohortCalculator;
import org.retentionkit.cohort.CohortTable;
import org.retentionkit.cohort.RetentionCriterion;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;
import org.retentionkit.purchase.PurchaseCounts;
import org.retentionkit.purchase.PurchaseRules;
import org.retentionkit.purchase.PurchaseSummary;
import org.retentionkit.purchase.RfmCalculator;
import org.retentionkit.purchase.RfmDimension;
import org.retentionkit.purchase.RfmRules;
import org.retentionkit.purchase.RfmScores;
import org.retentionkit.purchase.SameDayOrders;
import org.retentionkit.revenue.LedgerRules;
import org.retentionkit.revenue.RevenueCalculator;
import org.retentionkit.revenue.RevenueLedger;
import org.retentionkit.revenue.RevenueMovements;

/** The jobs through the public API; each returns a sum over its whole answer. */
final class LogJobs {
  static final int SCORES = 5;
  static final Timeline MONTHS = Timeline.of(LogData.START, CalendarUnit.MONTH, LogData.MONTHS);

  private LogJobs() {}

  static long cohorts(LogData data, Workspace workspace) {
    return sum(cohorts(orders(data, workspace)));
  }

  static long activity(LogData data, Workspace workspace) {
    return sum(cohorts(ActivityLog.ofColumns(data.customer(), data.day()).using(workspace)));
  }

  /** The rows of every customer in order, and nothing done with them. */
  static long fold(LogData data, Workspace workspace) {
    return orders(data, workspace).visit(Count::new).stream().mapToLong(c -> c.customers).sum();
  }

  private static final class Count implements CustomerVisitor {
    private long customers;

    @Override
    public void visit(CustomerRows rows) {
      customers++;
    }
  }

  private static OrderLog<Long> orders(LogData data, Workspace workspace) {
    return OrderLog.ofColumns(data.customer(), data.day(), data.cents(), "EUR").using(workspace);
  }

  static long cohortSum(OrderLog<Long> log, Workspace workspace) {
    return sum(cohorts(log.using(workspace)));
  }

  static long purchases(OrderLog<Long> log, Workspace workspace) {
    return purchases(log.using(workspace));
  }

  static long movements(SubscriptionLog<Long> log, Workspace workspace) {
    return movements(log.using(workspace));
  }

  static long ledger(SubscriptionLog<Long> log, Workspace workspace) {
    return ledger(log.using(workspace));
  }

  private static CohortTable cohorts(ActivityLog<?> log) {
    return CohortCalculator.cohortTable(log, MONTHS.span(), CalendarUnit.MONTH);
  }

  static long cohortSum(ActivityMasks masks) {
    return sum(
        CohortCalculator.cohortTable(masks, RetentionCriterion.on(), MONTHS.span().endExclusive()));
  }

  static long objects(Event[] events, Workspace workspace) {
    OrderLog<String> log =
        OrderLog.from(List.of(events))
            .day(Event::day)
            .minorUnits(e -> 1, "EUR")
            .orders(Event::customer);
    return sum(cohorts(log.using(workspace)));
  }

  /** An event as an object. */
  record Event(String customer, LocalDate day) {}

  /** Counts, repeat purchases and RFM scores of all customers. */
  static long purchases(LogData data, Workspace workspace) {
    return purchases(orders(data, workspace));
  }

  private static long purchases(OrderLog<Long> log) {
    PurchaseRules rules = PurchaseRules.standard().sameDay(SameDayOrders.ONE_PURCHASE);
    RfmScores<Long> scores = RfmCalculator.scores(log, MONTHS.span(), RfmRules.quintiles(), rules);
    PurchaseSummary found = scores.summary();
    PurchaseCounts counts = found.counts();
    long revenue = Objects.requireNonNull(counts.revenue()).amount().movePointRight(2).longValue();
    long sum =
        cell(0, 0, Objects.requireNonNull(counts.customers()), counts.orders())
            + cell(0, 1, revenue, found.inWindow().repeatBuyers())
            + cell(0, 2, found.gaps().totalDays(), found.cohort().repeatBuyers());
    int row = 1;
    for (RfmDimension dimension : RfmDimension.values()) {
      for (int score = 2; score <= SCORES; score++) {
        sum += cell(row, score, scores.count(dimension, score), 0);
      }
      row++;
    }
    return sum;
  }

  /** Movements of each month, with gross and net retention. */
  static long movements(LogData data, Workspace workspace) {
    return movements(changes(data, workspace));
  }

  private static SubscriptionLog<Long> changes(LogData data, Workspace workspace) {
    return SubscriptionLog.ofColumns(data.customer(), data.day(), data.cents(), "EUR")
        .using(workspace);
  }

  private static long movements(SubscriptionLog<Long> log) {
    return sum(RevenueCalculator.movements(log, MONTHS.span(), CalendarUnit.MONTH));
  }

  /** A ledger with every line, by rules that all have something to do. */
  static long ledger(LogData data, Workspace workspace) {
    return ledger(changes(data, workspace));
  }

  private static long ledger(SubscriptionLog<Long> log) {
    LedgerRules rules =
        LedgerRules.standard()
            .basis(LedgerRules.Basis.EVERY_CHANGE)
            .returns(ReturnRule.afterGap(10))
            .groupingWithin(1);
    return sum(RevenueLedger.of(log, MONTHS, rules).movements());
  }

  private static long sum(List<RevenueMovements> months) {
    long sum = 0;
    for (int month = 0; month < months.size(); month++) {
      RevenueMovements of = months.get(month);
      int column = 0;
      for (BigDecimal amount :
          List.of(
              of.newRevenue(), of.expansion(), of.contraction(), of.churned(), of.reactivation())) {
        sum += cell(month, column++, amount.movePointRight(2).longValue(), 0);
      }
      boolean asked =
          RevenueCalculator.netRevenueRetention(of).isDefined()
              == RevenueCalculator.grossRevenueRetention(of).isDefined();
      sum += asked ? 0 : 1;
    }
    return sum;
  }

  static long cell(int row, int column, long first, long second) {
    return ((row * 31L) + column + 1) * ((1_000_003L * first) + (7_919L * second));
  }

  private static long sum(CohortTable table) {
    long sum = 0;
    for (int c = 0; c < LogData.MONTHS; c++) {
      for (int k = 0; k < LogData.MONTHS - c; k++) {
        sum += cell(c, k, table.rows().get(c).cells().get(k).value(), 0);
      }
    }
    return sum;
  }
}
