package org.retentionkit.examples.purchases;

import java.time.LocalDate;
import org.retentionkit.event.OrderLog;
import org.retentionkit.purchase.LapseRule;
import org.retentionkit.purchase.PurchaseCalculator;
import org.retentionkit.purchase.Standings;

/** Who is at risk? By how long each customer usually waits, not by one number of days for all. */
public final class WhoIsAtRisk {
  private static final long[] CUSTOMERS = {1, 1, 1, 2, 2, 2, 3, 3, 4};
  private static final int[] DAYS = {
    day("2026-01-05"),
    day("2026-01-15"),
    day("2026-01-25"), // each 10 days, 65 ago
    day("2025-10-01"),
    day("2025-12-01"),
    day("2026-01-25"), // each two months, 65 ago
    day("2026-02-01"),
    day("2026-03-01"), // after 28 days, 30 ago
    day("2026-03-20"), // once
  };
  private static final long[] CENTS = {900, 900, 900, 5000, 5000, 5000, 2000, 2000, 700};

  private WhoIsAtRisk() {}

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  /** Prints every customer's standing with the limits that decide, and the typical gap. */
  public static void main(String[] args) {
    OrderLog<Long> log = OrderLog.ofColumns(CUSTOMERS, DAYS, CENTS, "EUR");
    LocalDate day = LocalDate.of(2026, 3, 31);
    Standings<Long> standings =
        PurchaseCalculator.standings(log, day, LapseRule.ownMedian("1", "2"));

    System.out.println(standings);
    for (long customer = 1; customer <= 4; customer++) {
      int i = standings.indexOf(customer);
      String limits =
          standings.isDecided(i)
              ? "at risk from day "
                  + standings.atRiskFrom(i)
                  + ", lapsed from day "
                  + standings.lapsedFrom(i)
              : "no gap yet";
      System.out.println(
          "customer "
              + customer
              + ": "
              + standings.standing(i)
              + " after "
              + standings.daysSince(i)
              + " days, "
              + limits);
    }
    System.out.println(standings.medianPurchaseGap().explanation());
    PurchaseCalculator.silentCustomers(log, day).forEach(System.out::println);
  }
}
