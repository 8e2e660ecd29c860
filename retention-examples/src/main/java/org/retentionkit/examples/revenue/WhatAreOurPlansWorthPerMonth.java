package org.retentionkit.examples.revenue;

import java.util.List;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.revenue.MonthlyRevenueCalculator;
import org.retentionkit.revenue.MonthlyRevenueRule;
import org.retentionkit.revenue.PlanPrice;
import org.retentionkit.revenue.PlanSubscribers;

/** What are plans of different length worth per month? It depends on the rule for weeks. */
public final class WhatAreOurPlansWorthPerMonth {
  private WhatAreOurPlansWorthPerMonth() {}

  /** Prints a mixed book of plans, and a weekly plan by every rule. */
  public static void main(String[] args) {
    List<PlanSubscribers> plans =
        List.of(
            new PlanSubscribers(PlanPrice.per(CalendarUnit.MONTH, Money.of("100.00", "USD")), 100),
            new PlanSubscribers(PlanPrice.per(CalendarUnit.YEAR, Money.of("600.00", "USD")), 50));
    System.out.println(
        MonthlyRevenueCalculator.monthlyRevenue(plans, MonthlyRevenueRule.CALENDAR_MONTHS)
            .explanation());

    PlanPrice weekly = PlanPrice.per(CalendarUnit.WEEK, Money.of("10.00", "USD"));
    for (MonthlyRevenueRule rule : MonthlyRevenueRule.values()) {
      System.out.println(MonthlyRevenueCalculator.monthlyRevenue(weekly, rule).explanation());
    }
  }
}
