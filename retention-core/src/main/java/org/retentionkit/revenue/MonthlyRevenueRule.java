package org.retentionkit.revenue;

import java.math.BigDecimal;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Definition;
import org.retentionkit.Ratio;

/**
 * Answers "how many terms of a plan make a month?": one constant per published rule.
 *
 * <p>All divide plans of months, quarters and years by their number of months (a year by 12), as
 * everybody does. They differ for weeks and days: 10 a week is 43.33, 40.00 or 43.48 a month, or
 * has no answer.
 */
public enum MonthlyRevenueRule implements Definition {
  /** Whole calendar months only; a weekly or daily plan has no number of them and is undefined. */
  CALENDAR_MONTHS(
      "Monthly revenue (calendar months)",
      "sum of subscribers × price × terms a month, for plans of whole months",
      "all billing products, for annual plans"),
  /**
   * 52 weeks in 12 months, and 365 days: 10 a week = 43.33, 1 a day = 30.42. The two differ by a
   * day a year: 7 days are 0.3 % dearer than a week.
   */
  WEEKS_52_OVER_12(
      "Monthly revenue (52 weeks over 12 months)",
      "sum of subscribers × price × terms a month, 52 ÷ 12 weeks or 365 ÷ 12 days",
      "ERPClaw"),
  /**
   * Four weeks, 28 days: 10 a week = 40.00. Leaves out one week in thirteen, so twelve such months
   * are 48 weeks of revenue. Ghost, for weeks.
   */
  FOUR_WEEKS(
      "Monthly revenue (four weeks)",
      "sum of subscribers × price × terms a month, 4 weeks or 28 days",
      "Ghost, for weeks"),
  /**
   * By days, on the base of 365.25 days a year and so 30.4375 a month: 10 a week = 43.48, and the
   * same for 7 days as for a week.
   */
  ACTUAL_DAYS(
      "Monthly revenue (actual days, 30.4375 a month)",
      "sum of subscribers × price × terms a month, 30.4375 days",
      "the mean month of the Julian year, 365.25 ÷ 12 days");

  private static final Ratio MEAN_MONTH = Ratio.of(new BigDecimal("30.4375"));

  private final String title;
  private final String formula;
  private final String source;

  MonthlyRevenueRule(String title, String formula, String source) {
    this.title = title;
    this.formula = formula;
    this.source = source;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String formula() {
    return formula;
  }

  @Override
  public String source() {
    return source;
  }

  /** How many terms of {@code plan} make a month; undefined if the rule has no answer. */
  Ratio termsPerMonth(PlanPrice plan) {
    Ratio units =
        switch (plan.unit()) {
          case MONTH, QUARTER, YEAR -> Ratio.of(1, CalendarUnit.MONTH.countIn(plan.unit()));
          case WEEK -> weeksPerMonth();
          case DAY -> daysPerMonth();
        };
    return units.isDefined() ? units.dividedBy(Ratio.of(plan.every(), 1)) : units;
  }

  private Ratio weeksPerMonth() {
    return switch (this) {
      case CALENDAR_MONTHS -> Ratio.of(0, 0);
      case WEEKS_52_OVER_12 -> Ratio.of(52, 12);
      case FOUR_WEEKS -> Ratio.of(4, 1);
      case ACTUAL_DAYS -> MEAN_MONTH.dividedBy(Ratio.of(7, 1));
    };
  }

  private Ratio daysPerMonth() {
    return switch (this) {
      case CALENDAR_MONTHS -> Ratio.of(0, 0);
      case WEEKS_52_OVER_12 -> Ratio.of(365, 12);
      case FOUR_WEEKS -> Ratio.of(28, 1);
      case ACTUAL_DAYS -> MEAN_MONTH;
    };
  }
}
