package org.retentionkit.revenue;

import java.util.List;

/** From plan prices to monthly recurring revenue. Static and pure. */
public final class MonthlyRevenueCalculator {
  private MonthlyRevenueCalculator() {}

  /**
   * What one subscriber of a plan brings per month.
   *
   * <p>Worked example: 10 a week is 43.33 by {@link MonthlyRevenueRule#WEEKS_52_OVER_12}, 40.00 by
   * {@link MonthlyRevenueRule#FOUR_WEEKS} and 43.48 by {@link MonthlyRevenueRule#ACTUAL_DAYS}.
   *
   * @param plan the price and its term, not null
   * @param rule how terms are turned into months, not null
   * @return an exact amount; undefined if the rule has no answer for the plan
   */
  public static MonthlyRevenue monthlyRevenue(PlanPrice plan, MonthlyRevenueRule rule) {
    return monthlyRevenue(List.of(new PlanSubscribers(plan, 1)), rule);
  }

  /**
   * What all subscribers bring per month, rounded nowhere in between.
   *
   * <p>Worked example: 100 at 100 a month and 50 at 600 a year: 12,500.
   *
   * @param plans the plans with their subscribers, at least one, in one currency
   * @param rule how terms are turned into months, not null
   * @return an exact amount; undefined if the rule has no answer for a plan
   * @throws org.retentionkit.CurrencyMismatchException if the plans have several currencies
   */
  public static MonthlyRevenue monthlyRevenue(
      List<PlanSubscribers> plans, MonthlyRevenueRule rule) {
    return new MonthlyRevenue(plans, rule);
  }
}
