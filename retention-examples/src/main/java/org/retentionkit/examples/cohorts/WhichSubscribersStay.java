package org.retentionkit.examples.cohorts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.cohort.CohortCalculator;
import org.retentionkit.cohort.CohortTable;
import org.retentionkit.customer.CustomerLogCalculator;
import org.retentionkit.customer.TenureAtChurn;
import org.retentionkit.event.SubscriptionLog;

/** Of the subscribers who began together, how many still pay, how much, and when do they leave? */
public final class WhichSubscribersStay {
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final int SUBSCRIBERS = 120;

  private WhichSubscribersStay() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    SubscriptionLog<String> log =
        SubscriptionLog.of(changes(), Change::customer, Change::day, Change::mrr, "EUR");
    Period halfYear = Period.of(NEW_YEAR, NEW_YEAR.plusMonths(6));

    System.out.println(CohortCalculator.cohortTable(log, halfYear, CalendarUnit.MONTH));
    CohortTable revenue = CohortCalculator.revenueCohortTable(log, halfYear, CalendarUnit.MONTH);
    System.out.println(revenue);
    System.out.println(revenue.retention(0, 3).explanation());

    TenureAtChurn tenure = CustomerLogCalculator.tenureAtChurn(log, halfYear, CalendarUnit.MONTH);
    System.out.println(tenure);
    System.out.println("Within their first month: " + tenure.within(1));
  }

  private record Change(String customer, LocalDate day, BigDecimal mrr) {}

  /** They begin through the first quarter; every third upgrades, every fourth leaves. */
  private static List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (int s = 0; s < SUBSCRIBERS; s++) {
      String customer = "S" + s;
      LocalDate first = NEW_YEAR.plusDays((s * 7) % 90);
      changes.add(new Change(customer, first, new BigDecimal("20.00")));
      if (s % 3 == 0) {
        changes.add(new Change(customer, first.plusDays(40), new BigDecimal("35.00")));
      }
      if (s % 4 == 0) {
        changes.add(new Change(customer, first.plusDays(10 + (s * s) % 100), BigDecimal.ZERO));
      }
    }
    return changes;
  }
}
