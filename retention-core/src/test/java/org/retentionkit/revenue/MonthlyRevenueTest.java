package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.retentionkit.Amount;
import org.retentionkit.CalendarUnit;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;

class MonthlyRevenueTest {
  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  private static Amount monthly(SubscriptionPlans plan, MonthlyRevenueRule rule) {
    return RevenueCalculator.monthlyRecurringRevenue(plan, rule);
  }

  private static Amount stripe(String annualPrice) {
    return RevenueCalculator.monthlyRecurringRevenue(
        SubscriptionPlans.per(CalendarUnit.MONTH, usd("100"), 100)
            .plus(SubscriptionPlans.per(CalendarUnit.YEAR, usd(annualPrice), 50)),
        MonthlyRevenueRule.CALENDAR_MONTHS);
  }

  /** 10 a week and 1 a day by each published rule; Ghost's four weeks lose one week in thirteen. */
  @ParameterizedTest
  @CsvSource({
    "WEEK, WEEKS_52_OVER_12, 43.33",
    "WEEK, FOUR_WEEKS, 40.00",
    "WEEK, ACTUAL_DAYS, 43.48",
    "DAY, WEEKS_52_OVER_12, 304.17",
    "DAY, FOUR_WEEKS, 280.00",
    "DAY, ACTUAL_DAYS, 304.38",
    "MONTH, CALENDAR_MONTHS, 10.00",
    "QUARTER, CALENDAR_MONTHS, 3.33",
    "YEAR, CALENDAR_MONTHS, 0.83",
  })
  void ten_a_term_by_the_named_rules(CalendarUnit unit, MonthlyRevenueRule rule, String expected) {
    Amount revenue = monthly(SubscriptionPlans.per(unit, usd("10"), 1), rule);
    assertThat(revenue.rounded(RoundingMode.HALF_EVEN)).isEqualTo(usd(expected));
  }

  @Test
  void four_weeks_are_twelve_thirteenths_of_52_over_12() {
    SubscriptionPlans weekly = SubscriptionPlans.per(CalendarUnit.WEEK, usd("10"), 1);
    assertThat(
            monthly(weekly, MonthlyRevenueRule.FOUR_WEEKS)
                .exact()
                .dividedBy(monthly(weekly, MonthlyRevenueRule.WEEKS_52_OVER_12).exact()))
        .isEqualTo(Ratio.of(12, 13));
  }

  @ParameterizedTest
  @EnumSource(MonthlyRevenueRule.class)
  void every_rule_divides_a_year_by_12(MonthlyRevenueRule rule) {
    assertThat(monthly(SubscriptionPlans.per(CalendarUnit.YEAR, usd("600"), 1), rule).exact())
        .isEqualTo(Ratio.of("50"));
    assertThat(
            monthly(SubscriptionPlans.every(2, CalendarUnit.QUARTER, usd("600"), 1), rule).exact())
        .isEqualTo(Ratio.of("100"));
    assertThat(rule.source()).isNotBlank();
    assertThat(rule.formula()).startsWith("sum of subscribers × price × terms a month, ");
  }

  /** Stripe's glossary: 12,500 is right for 600 a year; its own line divides 800. */
  @Test
  void the_stripe_example_is_12500_with_600_a_year_and_not_with_800() {
    assertThat(stripe("600").exact()).isEqualTo(Ratio.of("12500"));
    assertThat(stripe("800").rounded(RoundingMode.HALF_EVEN)).isEqualTo(usd("13333.33"));
    assertThat(stripe("600").explanation())
        .hasToString(
            "Monthly revenue (calendar months): 12500.00 USD = sum of subscribers 150 × price ×"
                + " terms a month, for plans of whole months. 100 at 100 USD per month: 10000.00"
                + " USD. 50 at 600 USD per year: 2500.00 USD.");
  }

  @Test
  void one_plan_is_explained_with_its_own_numbers() {
    SubscriptionPlans plan = SubscriptionPlans.every(2, CalendarUnit.WEEK, usd("10"), 1);
    assertThat(monthly(plan, MonthlyRevenueRule.WEEKS_52_OVER_12).explanation())
        .hasToString(
            "Monthly revenue (52 weeks over 12 months): 21.67 USD = sum of subscribers 1 × price 10"
                + " USD × terms a month 2.166667, 52 ÷ 12 weeks or 365 ÷ 12 days.");
    assertThat(plan).hasToString("1 at 10 USD every 2 weeks");
  }

  @Test
  void a_service_period_counts_its_days() {
    SubscriptionPlans march = SubscriptionPlans.overDaysOf(Period.ofMonth(2026, 3), usd("31"), 1);
    assertThat(march).isEqualTo(SubscriptionPlans.every(31, CalendarUnit.DAY, usd("31"), 1));
    assertThat(monthly(march, MonthlyRevenueRule.ACTUAL_DAYS).exact())
        .isEqualTo(Ratio.of("30.4375"));
  }

  @Property
  void a_week_and_seven_days_agree_by_actual_days(
      @ForAll @IntRange(min = 0, max = 100_000) int cents,
      @ForAll @IntRange(min = 1, max = 60) int n) {
    Money price = new Money(java.math.BigDecimal.valueOf(cents, 2), usd("1").currency());
    assertThat(
            monthly(
                    SubscriptionPlans.every(n, CalendarUnit.WEEK, price, 1),
                    MonthlyRevenueRule.ACTUAL_DAYS)
                .exact())
        .isEqualTo(
            monthly(
                    SubscriptionPlans.every(7 * n, CalendarUnit.DAY, price, 1),
                    MonthlyRevenueRule.ACTUAL_DAYS)
                .exact());
  }

  @ParameterizedTest
  @CsvSource({"WEEK, 10 USD per week", "DAY, 10 USD per day"})
  void calendar_months_have_no_rule_for_weeks_and_days(CalendarUnit unit, String plan) {
    Amount revenue =
        monthly(SubscriptionPlans.per(unit, usd("10"), 1), MonthlyRevenueRule.CALENDAR_MONTHS);
    assertThatThrownBy(revenue::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Monthly revenue (calendar months) is undefined: "
                + plan
                + " is no whole number of months; CALENDAR_MONTHS has no rule for it");
    assertThat(revenue.explanation().reason()).hasToString(revenue.undefinedReason());
  }

  @Test
  void one_undefined_plan_leaves_the_whole_undefined() {
    Amount both =
        RevenueCalculator.monthlyRecurringRevenue(
            SubscriptionPlans.per(CalendarUnit.MONTH, usd("10"), 3)
                .plus(SubscriptionPlans.per(CalendarUnit.WEEK, usd("10"), 0)),
            MonthlyRevenueRule.CALENDAR_MONTHS);
    assertThat(both.isDefined()).isFalse();
  }

  @Test
  void many_plans_are_explained_in_part() {
    SubscriptionPlans.Plan line = new SubscriptionPlans.Plan(usd("1"), 1, CalendarUnit.MONTH, 1);
    assertThat(
            RevenueCalculator.monthlyRecurringRevenue(
                    new SubscriptionPlans(Collections.nCopies(12, line)),
                    MonthlyRevenueRule.CALENDAR_MONTHS)
                .explanation()
                .notes())
        .hasSize(11)
        .extracting(Object::toString)
        .endsWith("1 at 1 USD per month: 1.00 USD.", "And 2 plans more.");
    assertThat(
            RevenueCalculator.monthlyRecurringRevenue(
                    new SubscriptionPlans(Collections.nCopies(10, line)),
                    MonthlyRevenueRule.CALENDAR_MONTHS)
                .explanation()
                .notes())
        .hasSize(10);
  }

  @Test
  void errors_name_what_is_wrong() {
    SubscriptionPlans dollars = SubscriptionPlans.per(CalendarUnit.MONTH, usd("1"), 1);
    SubscriptionPlans euros = SubscriptionPlans.per(CalendarUnit.MONTH, Money.of("1", "EUR"), 1);
    assertThatThrownBy(
            () ->
                RevenueCalculator.monthlyRecurringRevenue(
                    dollars.plus(euros), MonthlyRevenueRule.CALENDAR_MONTHS))
        .isInstanceOf(CurrencyMismatchException.class)
        .hasMessage("currency must be the same in one sum, but was USD and EUR");
    assertThatThrownBy(() -> new SubscriptionPlans(List.of()))
        .hasMessage("plans must not be empty");
    assertThatThrownBy(() -> SubscriptionPlans.per(CalendarUnit.MONTH, usd("-1"), 1))
        .hasMessage("price must not be negative, but was -1 USD");
    assertThatThrownBy(() -> SubscriptionPlans.every(0, CalendarUnit.MONTH, usd("1"), 1))
        .hasMessage("every must be at least 1, but was 0");
    assertThatThrownBy(() -> SubscriptionPlans.per(CalendarUnit.MONTH, usd("1"), -1))
        .hasMessage("subscribers must not be negative, but was -1");
  }

  /** Exact until rounded: three yearly plans of 100.00 are 25.00 a month and 300.00 a year. */
  @Test
  void three_yearly_plans_of_100_are_25_a_month() {
    Amount monthly =
        RevenueCalculator.monthlyRecurringRevenue(
            SubscriptionPlans.per(CalendarUnit.YEAR, usd("100.00"), 3),
            MonthlyRevenueRule.CALENDAR_MONTHS);
    assertThat(monthly.exact()).isEqualTo(Ratio.of("25"));
    assertThat(monthly.exact().times(Ratio.of(12, 1))).isEqualTo(Ratio.of("300"));
    assertThat(monthly).hasToString("Monthly revenue (calendar months): 25.00 USD");
  }

  @Test
  void subscribers_and_days_beyond_a_number_of_java_are_exact_or_refused_by_name() {
    SubscriptionPlans most = SubscriptionPlans.per(CalendarUnit.MONTH, usd("1"), Long.MAX_VALUE);
    Amount both = MonthlyRevenueRule.CALENDAR_MONTHS.of(most.plus(most));
    assertThat(both.explanation().sentence()).contains("sum of subscribers 18446744073709551614");
    assertThatThrownBy(
            () ->
                SubscriptionPlans.overDaysOf(Period.of(LocalDate.MIN, LocalDate.MAX), usd("1"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("days of the service must not exceed the limit 2147483647");
    assertThat(most.plus(SubscriptionPlans.every(2, CalendarUnit.WEEK, usd("5"), 1)))
        .hasToString("9223372036854775807 at 1 USD per month, 1 at 5 USD every 2 weeks");
  }
}
