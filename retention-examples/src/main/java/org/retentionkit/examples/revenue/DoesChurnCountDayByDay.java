package org.retentionkit.examples.revenue;

import java.time.LocalDate;
import java.util.List;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.revenue.DailyRevenue;
import org.retentionkit.revenue.DailyRevenueChurnDefinition;
import org.retentionkit.revenue.RevenueCalculator;
import org.retentionkit.revenue.RevenueMovements;

/** Does churn count day by day? Two days of a fast growing shop, summed and as one period. */
public final class DoesChurnCountDayByDay {
  private DoesChurnCountDayByDay() {}

  /** Prints daily gross and net churn, and the churn of both days over the first opening. */
  public static void main(String[] args) {
    RevenueMovements monday =
        RevenueMovements.during(Period.starting(LocalDate.of(2026, 3, 2), CalendarUnit.DAY), "USD")
            .opening("100")
            .newRevenue("110")
            .churned("10")
            .closing("200")
            .build();
    RevenueMovements tuesday =
        RevenueMovements.during(Period.starting(LocalDate.of(2026, 3, 3), CalendarUnit.DAY), "USD")
            .opening("200")
            .expansion("30")
            .churned("20")
            .closing("210")
            .build();
    DailyRevenue days = new DailyRevenue(List.of(monday, tuesday));

    for (DailyRevenueChurnDefinition definition : DailyRevenueChurnDefinition.values()) {
      System.out.println(RevenueCalculator.dailyRevenueChurn(days, definition).explanation());
    }
    System.out.println(RevenueCalculator.grossRevenueChurn(days.total()).explanation());
  }
}
