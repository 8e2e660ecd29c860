package org.retentionkit.benchmarks.log;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.cohort.ActivityCalculator;
import org.retentionkit.cohort.CohortCalculator;
import org.retentionkit.cohort.LifecycleRule;
import org.retentionkit.customer.CustomerLogCalculator;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;
import org.retentionkit.purchase.PurchaseCalculator;
import org.retentionkit.purchase.RfmCalculator;
import org.retentionkit.purchase.SilenceCalculator;
import org.retentionkit.revenue.ConcentrationCalculator;
import org.retentionkit.revenue.RevenueCalculator;
import org.retentionkit.revenue.RevenueLedger;

/**
 * Every measure of a log, one after the other, in a small heap: {@code java -Xmx256m …
 * MemoryBenchmark 1M}. Prints the most memory used in each, beside the columns.
 */
public final class MemoryBenchmark {
  private static final Period PERIOD =
      Period.of(LogData.START, LogData.START.plusMonths(LogData.MONTHS));

  private MemoryBenchmark() {}

  /** Runs all measures on so many rows, each of a customer of its own. */
  public static void main(String[] args) {
    int rows = Integer.parseInt(args[0].replace("M", "000000"));
    LogData data = LogData.orders(rows, false);
    for (int i = 0; i < rows; i++) {
      data.customer()[i] = i * 0x9E37_79B9_7F4A_7C15L;
    }
    Workspace workspace = Workspace.ofThreads(2);
    OrderLog<Long> orders =
        OrderLog.ofColumns(data.customer(), data.day(), data.cents(), "EUR").using(workspace);
    SubscriptionLog<Long> changes =
        SubscriptionLog.ofColumns(data.customer(), data.day(), data.cents(), "EUR")
            .using(workspace);
    System.gc();
    long columns = used();
    measures(orders, changes)
        .forEach(
            (name, measure) -> {
              System.gc();
              pools();
              Object result = measure.get();
              System.out.printf(
                  Locale.ROOT,
                  "%-22s %5.1f bytes a row at most beside the columns (%s)%n",
                  name,
                  (peak() - columns) / (double) rows,
                  result.getClass().getSimpleName());
            });
  }

  private static Map<String, Supplier<Object>> measures(
      OrderLog<Long> orders, SubscriptionLog<Long> changes) {
    Timeline months = Timeline.of(PERIOD, CalendarUnit.MONTH);
    LocalDate end = PERIOD.endExclusive();
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("cohort table", () -> CohortCalculator.cohortTable(orders, PERIOD, CalendarUnit.MONTH));
    all.put("cohorts by day", () -> CohortCalculator.cohortTable(orders, PERIOD, CalendarUnit.DAY));
    all.put(
        "cohorts of starts",
        () -> CohortCalculator.cohortTable(changes, PERIOD, CalendarUnit.MONTH));
    all.put(
        "revenue cohorts",
        () -> CohortCalculator.revenueCohortTable(changes, PERIOD, CalendarUnit.MONTH));
    all.put(
        "lifecycle",
        () -> ActivityCalculator.lifecycle(orders, months, LifecycleRule.firstActivity(), end));
    all.put("stickiness", () -> ActivityCalculator.stickiness(orders, PERIOD));
    all.put("active customers", () -> ActivityCalculator.intervalCounts(orders, months));
    all.put("customers of orders", () -> CustomerLogCalculator.movements(orders, 90, months));
    all.put("customers", () -> CustomerLogCalculator.movements(changes, months));
    all.put(
        "tenure", () -> CustomerLogCalculator.tenureAtChurn(changes, PERIOD, CalendarUnit.MONTH));
    all.put("purchases", () -> PurchaseCalculator.summary(orders, PERIOD));
    all.put("RFM segments", () -> RfmCalculator.segments(orders, end));
    all.put("silent customers", () -> SilenceCalculator.silentCustomers(orders, end));
    all.put("median gap", () -> SilenceCalculator.medianPurchaseGap(orders, end));
    all.put("concentration", () -> ConcentrationCalculator.concentration(orders, PERIOD));
    all.put("movements", () -> RevenueCalculator.movements(changes, PERIOD, CalendarUnit.MONTH));
    all.put("ledger", () -> RevenueLedger.of(changes, months));
    all.put("report", orders::report);
    return all;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void pools() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
