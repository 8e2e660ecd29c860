package org.retentionkit.revenue;

import java.util.List;
import org.retentionkit.Amount;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Figure;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Rate;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.Checks;

/**
 * From recurring revenue (MRR, ARR) to net and gross revenue retention (NRR, GRR), revenue churn,
 * quick ratio, revenue per customer (ARPA, ARPU), and from a log of subscription changes to its
 * movements. Static and pure.
 *
 * <p>Without a definition each measure takes the one over movements, whatever else is known: {@link
 * RevenueRetentionDefinition#GROSS_MOVEMENTS}, {@link
 * RevenueRetentionDefinition#NET_EXCLUDING_REACTIVATION}, {@link
 * RevenueChurnDefinition#GROSS_WITH_CONTRACTION} and {@link
 * RevenueChurnDefinition#NET_EXCLUDING_REACTIVATION}. So net retention is never below gross
 * retention, and each with its churn is exactly 100 %. All others are taken by name.
 */
public final class RevenueCalculator {
  private RevenueCalculator() {}

  /**
   * Net revenue retention (NRR, NDR): {@code (opening + expansion − contraction − churned) ÷
   * opening}, {@link RevenueRetentionDefinition#NET_EXCLUDING_REACTIVATION}.
   *
   * <p>Worked example: opening 100, churned 10, contraction 10, expansion 10: 90 %.
   *
   * @param movements the movements of a period, not null
   * @return a fraction; undefined if the period opened without revenue
   */
  public static RevenueRetention netRevenueRetention(RevenueMovements movements) {
    return revenueRetention(movements, RevenueRetentionDefinition.NET_EXCLUDING_REACTIVATION);
  }

  /**
   * Gross revenue retention (GRR): {@code (opening − churned − contraction) ÷ opening}, {@link
   * RevenueRetentionDefinition#GROSS_MOVEMENTS}.
   *
   * <p>Worked example: opening 100, churned 10, contraction 10: 80 %.
   *
   * @param movements the movements of a period, not null
   * @return a fraction, at most 1; undefined if the period opened without revenue
   */
  public static RevenueRetention grossRevenueRetention(RevenueMovements movements) {
    return revenueRetention(movements, RevenueRetentionDefinition.GROSS_MOVEMENTS);
  }

  /**
   * Revenue retention by a chosen definition.
   *
   * <p>Worked example: A from 100 to 50, B from 100 to 150, by {@link
   * RevenueRetentionDefinition#NET_OPENING_CUSTOMERS}: 200 ÷ 200 = 100 %.
   *
   * @param movements the movements of a period, not null
   * @param definition the definition, not null
   * @return a fraction; undefined if the period opened without revenue, or the definition needs
   *     what the movements do not know
   */
  public static RevenueRetention revenueRetention(
      RevenueMovements movements, RevenueRetentionDefinition definition) {
    return new RevenueRetention(movements, definition);
  }

  /**
   * Net revenue churn: {@code (churned + contraction − expansion) ÷ opening}, {@link
   * RevenueChurnDefinition#NET_EXCLUDING_REACTIVATION}.
   *
   * <p>Worked example: opening 100, churned 10, contraction 10, expansion 10: 10 %.
   *
   * @param movements the movements of a period, not null
   * @return a fraction, below 0 if expansion outweighs the losses; undefined if the period opened
   *     without revenue
   */
  public static RevenueChurn netRevenueChurn(RevenueMovements movements) {
    return revenueChurn(movements, RevenueChurnDefinition.NET_EXCLUDING_REACTIVATION);
  }

  /**
   * Gross revenue churn: {@code (churned + contraction) ÷ opening}, {@link
   * RevenueChurnDefinition#GROSS_WITH_CONTRACTION}.
   *
   * <p>Worked example: opening 100, churned 10, contraction 10: 20 %.
   *
   * @param movements the movements of a period, not null
   * @return a fraction, 0 and up; undefined if the period opened without revenue
   */
  public static RevenueChurn grossRevenueChurn(RevenueMovements movements) {
    return revenueChurn(movements, RevenueChurnDefinition.GROSS_WITH_CONTRACTION);
  }

  /**
   * Revenue churn by a chosen definition.
   *
   * @param movements the movements of a period, not null
   * @param definition the definition, not null
   * @return a fraction; undefined if the period opened without revenue, or the definition needs
   *     what the movements do not know
   */
  public static RevenueChurn revenueChurn(
      RevenueMovements movements, RevenueChurnDefinition definition) {
    return new RevenueChurn(movements, definition);
  }

  /**
   * Churn of each day over that day's opening, summed over the days.
   *
   * <p>Worked example: one day from 100 to 120, of which 10 new revenue: net −10 %.
   *
   * @param days consecutive days, not null
   * @param definition gross or net, not null
   * @return a fraction; undefined if a day opened without revenue
   */
  public static Rate dailyRevenueChurn(DailyRevenue days, DailyRevenueChurnDefinition definition) {
    return Checks.notNull("definition", definition).of(days);
  }

  /**
   * Quick ratio (SaaS quick ratio): {@code (newRevenue + expansion) ÷ (contraction + churned)},
   * {@link QuickRatioDefinition#NEW_AND_EXPANSION}.
   *
   * <p>Worked example: newRevenue 20, expansion 20, contraction 5, churned 5: 4.
   *
   * @param movements the movements of a period, not null
   * @return a number, 0 and up; undefined if nothing was lost
   */
  public static Figure quickRatio(RevenueMovements movements) {
    return quickRatio(movements, QuickRatioDefinition.NEW_AND_EXPANSION);
  }

  /**
   * The quick ratio by a chosen definition.
   *
   * @param movements the movements of a period, not null
   * @param definition the definition, not null
   * @return a number, 0 and up; undefined if nothing was lost
   */
  public static Figure quickRatio(RevenueMovements movements, QuickRatioDefinition definition) {
    return Checks.notNull("definition", definition).of(movements);
  }

  /**
   * ARPA (ARPU): recurring revenue over active customers, {@link
   * RevenuePerCustomerDefinition#PER_ACTIVE_CUSTOMER}.
   *
   * <p>Worked example: 5,000 from 50 customers: 100.
   *
   * @param period the period of the revenue, not null
   * @param recurringRevenue normalised to the period, not null
   * @param activeCustomers customers who pay, at least 0
   * @return an amount; undefined if there are no active customers
   */
  public static Amount revenuePerCustomer(
      Period period, Money recurringRevenue, long activeCustomers) {
    Checks.notNull("period", period);
    return RevenuePerCustomerDefinition.PER_ACTIVE_CUSTOMER.of(
        new RevenuePerCustomer(period, recurringRevenue, activeCustomers));
  }

  /**
   * ARPA (ARPU) at the end of a period: closing revenue over the customers who pay then, {@link
   * RevenuePerCustomerDefinition#PER_ACTIVE_CUSTOMER}.
   *
   * @param movements the movements of a period, not null
   * @return an amount; undefined if nobody pays at the end, or it is not known how many do
   */
  public static Amount revenuePerCustomer(RevenueMovements movements) {
    return RevenuePerCustomerDefinition.PER_ACTIVE_CUSTOMER.of(
        RevenuePerCustomer.closing(movements));
  }

  /**
   * Monthly recurring revenue (MRR) of subscription plans by a chosen rule, rounded nowhere in
   * between.
   *
   * <p>Worked example: 100 subscribers at 100 a month and 50 at 600 a year: 12,500.
   *
   * @param plans the plans with their subscribers, not null
   * @param rule how terms are turned into months, not null
   * @return an exact amount; undefined if the rule has no answer for a plan
   */
  public static Amount monthlyRecurringRevenue(SubscriptionPlans plans, MonthlyRevenueRule rule) {
    return Checks.notNull("rule", rule).of(plans);
  }

  /**
   * The movements of recurring revenue (MRR movements) of each step of a period, by the standard
   * rules.
   *
   * <p>Worked example: 10.00 from 5 January, 15.00 from 20 February, nothing from 3 April: January
   * new 10.00, February expansion 5.00, April churned 15.00. By other rules, on several threads and
   * with what customers tell: {@link RevenueLedger}; in another currency: {@link ExchangeRates}.
   *
   * @param log the changes, not null
   * @param period all of it, a whole number of steps, not null
   * @param unit the length of a step, such as a month, not null
   */
  public static List<RevenueMovements> movements(
      SubscriptionLog<?> log, Period period, CalendarUnit unit) {
    return LedgerSums.movements(log, Timeline.of(period, unit), LedgerRules.standard());
  }
}
