package org.retentionkit.benchmarks.log;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import org.retentionkit.CalendarUnit;
import org.retentionkit.cohort.CohortCalculator;
import org.retentionkit.cohort.CohortTable;
import org.retentionkit.cohort.RetentionCriterion;
import org.retentionkit.event.ActivityAccumulator;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.DuplicateRule;
import org.retentionkit.event.KeyedActivityAccumulator;
import org.retentionkit.event.MovementAccumulator;
import org.retentionkit.event.MovementKind;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.PurchaseAccumulator;
import org.retentionkit.event.PurchaseColumns;
import org.retentionkit.event.RefundRule;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.SubscriptionMovements;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;

/** The jobs through the public API; each returns a sum over its whole answer. */
final class LogJobs {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final int BLOCK = 8_192;
  private static final Timeline MONTHS =
      Timeline.of(LogData.START, CalendarUnit.MONTH, LogData.MONTHS);

  private LogJobs() {}

  static CohortTable cohorts(LogData data, Workspace workspace) {
    OrderLog<Long> log =
        OrderLog.ofColumns(data.customer(), data.day(), data.cents(), "EUR").using(workspace);
    return CohortCalculator.cohortTable(log, MONTHS.span(), CalendarUnit.MONTH);
  }

  static CohortTable streamed(LogData data, Workspace workspace) throws InterruptedException {
    ActivityAccumulator accumulator = ActivityAccumulator.create(MONTHS);
    inParts(
        data,
        workspace,
        (part, start, end) -> {
          try (ActivityAccumulator.Feed feed = accumulator.feed()) {
            for (int from = start; from < end; from += BLOCK) {
              feed.accept(data.customer(), data.day(), from, Math.min(end, from + BLOCK));
            }
          }
        });
    return cohorts(accumulator.snapshot(workspace));
  }

  static CohortTable objects(Event[] events) {
    KeyedActivityAccumulator<String> accumulator = KeyedActivityAccumulator.create(MONTHS);
    for (Event event : events) {
      accumulator.add(event.customer(), event.day());
    }
    return cohorts(accumulator.snapshot().columns());
  }

  private static CohortTable cohorts(ActivityMasks masks) {
    return CohortCalculator.cohortTable(
        masks, RetentionCriterion.on(), MONTHS.span().endExclusive());
  }

  /** An event as an object. */
  record Event(String customer, int day) {}

  static PurchaseColumns purchases(LogData data, Workspace workspace) {
    return OrderLog.ofColumns(data.customer(), data.day(), data.cents(), "EUR")
        .using(workspace)
        .purchases(RefundRule.NET, DuplicateRule.KEEP);
  }

  static SubscriptionMovements movements(LogData data, Workspace workspace) {
    return SubscriptionLog.ofColumns(data.customer(), data.day(), data.cents(), "EUR")
        .using(workspace)
        .movements(MONTHS);
  }

  static PurchaseColumns purchasesStreamed(LogData data, Workspace workspace)
      throws InterruptedException {
    PurchaseAccumulator[] parts = new PurchaseAccumulator[workspace.threads()];
    Arrays.setAll(parts, part -> PurchaseAccumulator.create(EUR, RefundRule.NET));
    inParts(
        data,
        workspace,
        (part, start, end) -> {
          for (int from = start; from < end; from += BLOCK) {
            int to = Math.min(end, from + BLOCK);
            parts[part].accept(data.customer(), data.day(), data.cents(), from, to);
          }
        });
    return Arrays.stream(parts)
        .reduce(PurchaseAccumulator::combine)
        .orElseThrow()
        .snapshot(workspace);
  }

  static SubscriptionMovements movementsStreamed(LogData data, Workspace workspace)
      throws InterruptedException {
    MovementAccumulator[] parts = new MovementAccumulator[workspace.threads()];
    Arrays.setAll(parts, part -> MovementAccumulator.create(EUR, ZoneOffset.UTC, MONTHS));
    byte[] unstated = {};
    inParts(
        data,
        workspace,
        (part, start, end) -> {
          for (int from = start; from < end; from += BLOCK) {
            int to = Math.min(end, from + BLOCK);
            parts[part].accept(data.customer(), data.day(), data.cents(), unstated, from, to);
          }
        });
    return Arrays.stream(parts)
        .reduce(MovementAccumulator::combine)
        .orElseThrow()
        .snapshot(workspace);
  }

  /** Takes the rows of one thread. */
  private interface Part {
    void take(int part, int from, int to);
  }

  private static void inParts(LogData data, Workspace workspace, Part rows)
      throws InterruptedException {
    Thread[] threads = new Thread[workspace.threads()];
    int all = data.day().length;
    for (int t = 0; t < threads.length; t++) {
      int part = t;
      int from = (int) ((long) all * t / threads.length);
      int to = (int) ((long) all * (t + 1) / threads.length);
      threads[t] = new Thread(() -> rows.take(part, from, to));
      threads[t].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  static long cell(int row, int column, long first, long second) {
    return ((row * 31L) + column + 1) * ((1_000_003L * first) + (7_919L * second));
  }

  static long sum(CohortTable table) {
    long sum = 0;
    for (int c = 0; c < LogData.MONTHS; c++) {
      for (int k = 0; k < LogData.MONTHS - c; k++) {
        sum += cell(c, k, table.rows().get(c).cells().get(k).value(), 0);
      }
    }
    return sum;
  }

  static long sum(PurchaseColumns c) {
    long sum = 0;
    for (int i = 0; i < c.size(); i++) {
      long row =
          c.firstDay(i)
              + (3L * c.lastDay(i))
              + (5L * c.purchaseDays(i))
              + (7L * c.orders(i))
              + (11 * c.total(i))
              + (13 * c.repeatTotal(i));
      sum += row % 1_000_003 * (c.customer(i) % 65_521);
    }
    return sum;
  }

  static long sum(SubscriptionMovements movements) {
    long sum = 0;
    for (int month = 0; month < LogData.MONTHS; month++) {
      int column = 0;
      for (MovementKind kind : MovementKind.values()) {
        sum +=
            cell(month, column++, movements.amount(kind, month), movements.customers(kind, month));
      }
    }
    return sum;
  }
}
