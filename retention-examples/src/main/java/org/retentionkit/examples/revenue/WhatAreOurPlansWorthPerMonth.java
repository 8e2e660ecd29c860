package org.retentionkit.examples.revenue;

import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.revenue.MonthlyRevenueRule;
import org.retentionkit.revenue.RevenueCalculator;
import org.retentionkit.revenue.SubscriptionPlans;

/** What are plans of different length worth per month? It depends on the rule for weeks. */
public final class WhatAreOurPlansWorthPerMonth {
  private WhatAreOurPlansWorthPerMonth() {}

  /** Prints a mixed book of plans, and a weekly plan by every rule. */
  public static void main(String[] args) {
    SubscriptionPlans plans =
        SubscriptionPlans.per(CalendarUnit.MONTH, Money.of("100.00", "USD"), 100)
            .plus(SubscriptionPlans.per(CalendarUnit.YEAR, Money.of("600.00", "USD"), 50));
    System.out.println(
        RevenueCalculator.monthlyRecurringRevenue(plans, MonthlyRevenueRule.CALENDAR_MONTHS)
            .explanation());

    SubscriptionPlans weekly =
        SubscriptionPlans.per(CalendarUnit.WEEK, Money.of("10.00", "USD"), 1);
    for (MonthlyRevenueRule rule : MonthlyRevenueRule.values()) {
      System.out.println(RevenueCalculator.monthlyRecurringRevenue(weekly, rule).explanation());
    }
  }
}
