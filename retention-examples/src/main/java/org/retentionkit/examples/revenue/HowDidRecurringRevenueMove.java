package org.retentionkit.examples.revenue;

import java.time.LocalDate;
import org.retentionkit.CalendarUnit;
import org.retentionkit.customer.CustomerLogCalculator;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.revenue.LedgerRules;
import org.retentionkit.revenue.RevenueLedger;
import org.retentionkit.revenue.RevenueMovements;
import org.retentionkit.revenue.RevenueRetentionDefinition;

/** How did recurring revenue move? From a log of who pays how much from when on. */
public final class HowDidRecurringRevenueMove {
  private static final long[] CUSTOMERS = {1, 1, 2, 2, 3, 3, 3, 4};
  private static final int[] DAYS = {
    day("2025-12-05"),
    day("2026-02-10"), // 1: 10.00, then 15.00
    day("2026-01-12"),
    day("2026-03-01"), // 2: 20.00, gone on 1 March
    day("2025-11-20"),
    day("2026-01-20"),
    day("2026-03-15"), // 3: 30.00, gone, back with 25.00
    day("2026-02-01"), // 4: 40.00
  };
  private static final long[] CENTS = {1000, 1500, 2000, 0, 3000, 0, 2500, 4000};

  private HowDidRecurringRevenueMove() {}

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  /** Prints the movements of each month, the customers, one account, and what was kept. */
  public static void main(String[] args) {
    Timeline quarter = Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 3);
    SubscriptionLog<Long> log = SubscriptionLog.ofColumns(CUSTOMERS, DAYS, CENTS, "EUR");
    LedgerRules rules = LedgerRules.standard().basis(LedgerRules.Basis.EVERY_CHANGE);
    RevenueLedger<Long> ledger = RevenueLedger.of(log, quarter, rules);

    for (RevenueMovements month : ledger.movements()) {
      System.out.println(
          month.period()
              + ": "
              + month.opening()
              + " + new "
              + month.newRevenue()
              + " + expansion "
              + month.expansion()
              + " + back "
              + month.reactivation()
              + " - contraction "
              + month.contraction()
              + " - churned "
              + month.churned()
              + " = "
              + month.closing());
    }
    CustomerLogCalculator.movements(log, quarter)
        .churnRates()
        .forEach(rate -> System.out.println(rate.explanation()));
    for (RevenueLedger.Line line : ledger.lines(3L)) {
      System.out.println("customer 3, " + line.period() + ": " + line.kind() + " " + line.amount());
    }
    System.out.println(
        RevenueRetentionDefinition.NET_OPENING_CUSTOMERS.of(ledger.trailing(2, 3)).explanation());
  }
}
