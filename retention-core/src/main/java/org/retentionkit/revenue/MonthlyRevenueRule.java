package org.retentionkit.revenue;

import org.retentionkit.Amount;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Measure;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.revenue.SubscriptionPlans.Plan;

/**
 * The definitions of monthly recurring revenue (MRR) of subscription plans: one constant per
 * published rule of how many terms of a plan make a month. Twelve times it is annual recurring
 * revenue (ARR).
 *
 * <p>All divide plans of months, quarters and years by their number of months (a year by 12), as
 * everybody does. They differ for weeks and days: 10 a week is 43.33, 40.00 or 43.48 a month, or
 * has no answer.
 */
public enum MonthlyRevenueRule implements Measure<SubscriptionPlans, Amount> {
  /** Whole calendar months only; a weekly or daily plan has no number of them and is undefined. */
  CALENDAR_MONTHS(
      "monthly-revenue.calendar-months",
      "Monthly revenue (calendar months)",
      "for plans of whole months",
      "all billing products, for annual plans",
      Ratio.of(0, 0),
      Ratio.of(0, 0)),
  /**
   * 52 weeks in 12 months, and 365 days: 10 a week = 43.33, 1 a day = 30.42. The two differ by a
   * day a year: 7 days are 0.3 % dearer than a week.
   */
  WEEKS_52_OVER_12(
      "monthly-revenue.weeks-52-over-12",
      "Monthly revenue (52 weeks over 12 months)",
      "52 ÷ 12 weeks or 365 ÷ 12 days",
      "ERPClaw",
      Ratio.of(52, 12),
      Ratio.of(365, 12)),
  /**
   * Four weeks, 28 days: 10 a week = 40.00. Leaves out one week in thirteen, so twelve such months
   * are 48 weeks of revenue. Ghost, for weeks.
   */
  FOUR_WEEKS(
      "monthly-revenue.four-weeks",
      "Monthly revenue (four weeks)",
      "4 weeks or 28 days",
      "Ghost, for weeks",
      Ratio.of(4, 1),
      Ratio.of(28, 1)),
  /**
   * By days, on the base of 365.25 days a year and so 30.4375 a month: 10 a week = 43.48, and the
   * same for 7 days as for a week.
   */
  ACTUAL_DAYS(
      "monthly-revenue.actual-days",
      "Monthly revenue (actual days, 30.4375 a month)",
      "30.4375 days",
      "the mean month of the Julian year, 365.25 ÷ 12 days",
      Ratio.of("30.4375").dividedBy(Ratio.of(7, 1)),
      Ratio.of("30.4375"));

  private final Spec<SubscriptionPlans> spec;

  /** The last two: weeks and days in a month, undefined where the rule has no answer. */
  MonthlyRevenueRule(
      String id, String title, String ending, String source, Ratio weeks, Ratio days) {
    this.spec =
        new PlanTerms(name(), plan -> termsPerMonth(plan, weeks, days))
            .spec(id, title, ending, source);
  }

  @Override
  public Spec<SubscriptionPlans> spec() {
    return spec;
  }

  @Override
  public Amount of(SubscriptionPlans plans) {
    return Amount.of(this, plans);
  }

  private static Ratio termsPerMonth(Plan plan, Ratio weeks, Ratio days) {
    Ratio units =
        switch (plan.unit()) {
          case MONTH, QUARTER, YEAR -> Ratio.of(1, CalendarUnit.MONTH.countIn(plan.unit()));
          case WEEK -> weeks;
          case DAY -> days;
        };
    return units.isDefined() ? units.dividedBy(Ratio.of(plan.every(), 1)) : units;
  }
}
