package org.retentionkit.benchmarks.log;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.retentionkit.CalendarUnit;
import org.retentionkit.cohort.CohortCalculator;
import org.retentionkit.cohort.CohortTable;
import org.retentionkit.cohort.RetentionCriterion;
import org.retentionkit.event.ActivityAccumulator;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.ActivitySink;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.OrderAccumulator;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.OrderSink;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.event.SubscriptionAccumulator;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.SubscriptionSink;
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
  private static final int BLOCK = 8_192;
  private static final Timeline MONTHS =
      Timeline.of(LogData.START, CalendarUnit.MONTH, LogData.MONTHS);

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

  static long ledger(SubscriptionLog<Long> log, Workspace workspace) {
    return ledger(log.using(workspace));
  }

  private static CohortTable cohorts(ActivityLog<?> log) {
    return CohortCalculator.cohortTable(log, MONTHS.span(), CalendarUnit.MONTH);
  }

  private static CohortTable cohorts(ActivityMasks masks) {
    return CohortCalculator.cohortTable(
        masks, RetentionCriterion.on(), MONTHS.span().endExclusive());
  }

  static long streamed(LogData data, Workspace workspace) throws InterruptedException {
    ActivityAccumulator<Long> accumulator = ActivityAccumulator.create(MONTHS);
    ActivitySink sink = accumulator.sink();
    inBlocks(data, workspace, (from, to) -> sink.accept(data.customer(), data.day(), from, to));
    return sum(cohorts(accumulator.activity(MONTHS)));
  }

  static long objects(Event[] events, Workspace workspace) {
    OrderLog<String> log =
        OrderLog.from(List.of(events))
            .day(Event::day)
            .minorUnits(e -> 1, "EUR")
            .orders(Event::customer);
    return sum(cohorts(log.using(workspace)));
  }

  static long objectsStreamed(Event[] events, Workspace workspace) throws InterruptedException {
    ActivityAccumulator<String> accumulator = ActivityAccumulator.create(MONTHS);
    inParts(
        events.length,
        workspace,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            accumulator.add(events[i].customer(), events[i].day());
          }
        });
    return sum(cohorts(accumulator.activity(MONTHS)));
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
              of.newBusiness(),
              of.expansion(),
              of.contraction(),
              of.churned(),
              of.reactivation())) {
        sum += cell(month, column++, amount.movePointRight(2).longValue(), 0);
      }
      boolean asked =
          RevenueCalculator.netRevenueRetention(of).isDefined()
              == RevenueCalculator.grossRevenueRetention(of).isDefined();
      sum += asked ? 0 : 1;
    }
    return sum;
  }

  static long purchasesStreamed(LogData data, Workspace workspace) throws InterruptedException {
    OrderAccumulator<Long> accumulator = OrderAccumulator.create("EUR");
    OrderSink sink = accumulator.sink();
    inBlocks(
        data,
        workspace,
        (from, to) -> sink.accept(data.customer(), data.day(), data.cents(), from, to));
    return purchases(accumulator.log().using(workspace));
  }

  static long movementsStreamed(LogData data, Workspace workspace) throws InterruptedException {
    SubscriptionAccumulator<Long> accumulator = SubscriptionAccumulator.create("EUR");
    SubscriptionSink sink = accumulator.sink();
    byte[] unstated = {};
    inBlocks(
        data,
        workspace,
        (from, to) -> sink.accept(data.customer(), data.day(), data.cents(), unstated, from, to));
    return movements(accumulator.log().using(workspace));
  }

  /** Takes the rows of one thread, or of a block. */
  private interface Part {
    void take(int from, int to);
  }

  private static void inBlocks(LogData data, Workspace workspace, Part rows)
      throws InterruptedException {
    inParts(
        data.day().length,
        workspace,
        (start, end) -> {
          for (int from = start; from < end; from += BLOCK) {
            rows.take(from, Math.min(end, from + BLOCK));
          }
        });
  }

  private static void inParts(int all, Workspace workspace, Part rows) throws InterruptedException {
    Thread[] threads = new Thread[workspace.threads()];
    for (int t = 0; t < threads.length; t++) {
      int from = (int) ((long) all * t / threads.length);
      int to = (int) ((long) all * (t + 1) / threads.length);
      threads[t] = new Thread(() -> rows.take(from, to));
      threads[t].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
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
