package org.retentionkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.cohort.AgeStep;
import org.retentionkit.cohort.Cohort;
import org.retentionkit.cohort.CohortBase;
import org.retentionkit.cohort.CohortValue;
import org.retentionkit.cohort.LifecycleRule;
import org.retentionkit.cohort.RetentionCriterion;
import org.retentionkit.customer.ChurnTiming;
import org.retentionkit.customer.CountingRules;
import org.retentionkit.event.GroupingRule;
import org.retentionkit.event.RefundRule;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.purchase.PurchaseRules;
import org.retentionkit.purchase.RfmRules;
import org.retentionkit.purchase.RfmScale;
import org.retentionkit.purchase.SameDayOrders;
import org.retentionkit.revenue.LedgerRules;
import org.retentionkit.survey.DifferenceGoal;
import org.retentionkit.survey.NpsSurvey;

/** Rules stand in logs and test reports, so they print what they mean. */
class ReadableRulesTest {
  @Test
  void returns_and_grouping() {
    assertThat(ReturnRule.ever()).hasToString("back after any gap");
    assertThat(ReturnRule.within(90)).hasToString("back within 90 days, new after more");
    assertThat(ReturnRule.within(1)).hasToString("back within 1 day, new after more");
    assertThat(ReturnRule.afterGap(30))
        .hasToString("back after 30 days or more, never gone after fewer");
    assertThat(GroupingRule.withinDays(0)).hasToString("changes of one day are one");
    assertThat(GroupingRule.withinDays(1)).hasToString("changes within 1 day are one");
    assertThat(GroupingRule.withinDays(3)).hasToString("changes within 3 days are one");
    assertThat(GroupingRule.within(Duration.ZERO)).hasToString("changes of one moment are one");
    assertThat(GroupingRule.within(Duration.ofHours(1)))
        .hasToString("changes within 60 minutes are one");
    assertThat(GroupingRule.within(Duration.ofMinutes(1)))
        .hasToString("changes within 1 minute are one");
    assertThat(GroupingRule.within(Duration.ofMillis(1_500)))
        .hasToString("changes within 1500 ms are one");
  }

  @Test
  void counting_and_booking() {
    assertThat(CountingRules.standard())
        .hasToString(
            "lost on the day after service ends, joined and left in one period: counted, back after"
                + " any gap");
    assertThat(
            CountingRules.standard()
                .timing(ChurnTiming.ON_SERVICE_END)
                .samePeriod(CountingRules.SamePeriod.IGNORE)
                .returns(ReturnRule.within(90)))
        .hasToString(
            "lost on the last day of service, joined and left in one period: not counted, back"
                + " within 90 days, new after more");
    assertThat(LedgerRules.standard())
        .hasToString("by period ends, back after any gap, changes of one day are one");
    assertThat(LedgerRules.standard().basis(LedgerRules.Basis.EVERY_CHANGE).groupingWithin(2))
        .hasToString("by every change, back after any gap, changes within 2 days are one");
  }

  @Test
  void cohorts() {
    assertThat(LifecycleRule.firstActivity()).hasToString("new by first activity");
    assertThat(LifecycleRule.createdInPeriod()).hasToString("new when created in the period");
    assertThat(LifecycleRule.noActivityInLast(1)).hasToString("new after no activity in 1 day");
    assertThat(LifecycleRule.noActivityInLast(90)).hasToString("new after no activity in 90 days");
    assertThat(RetentionCriterion.onOrAfter()).hasToString("active at that age or later");
    assertThat(RetentionCriterion.bracket(1, 2).andBracket(3, 3))
        .hasToString("active at any age of the bracket (1–2, 3)");
    assertThat(RetentionCriterion.bracket(4, 7).brackets()).hasToString("[4–7]");
    assertThat(AgeStep.calendar(CalendarUnit.MONTH)).hasToString("month");
    assertThat(AgeStep.weeksFrom(DayOfWeek.MONDAY)).hasToString("week");
    assertThat(AgeStep.weeksFrom(DayOfWeek.SUNDAY)).hasToString("week from Sunday");
    assertThat(AgeStep.rollingDaysHourFloored(7)).hasToString("7 days, hour floored");
    assertThat(CohortValue.customers()).hasToString("customers");
    assertThat(CohortValue.cumulativeRevenue("EUR")).hasToString("cumulative revenue in EUR");
    assertThat(
            new Cohort.Rules(
                AgeStep.calendar(CalendarUnit.MONTH),
                RetentionCriterion.on(),
                CohortValue.orders(),
                CohortBase.COHORT_SIZE,
                LocalDate.of(2026, 1, 1)))
        .hasToString("orders by month, active at that age, observed until 2026-01-01");
  }

  @Test
  void purchases() {
    assertThat(PurchaseRules.standard())
        .hasToString(
            "orders of a day are separate purchases, refunds are taken off, a second purchase counts"
                + " within 90 days");
    assertThat(
            PurchaseRules.standard()
                .sameDay(SameDayOrders.ONE_PURCHASE)
                .refunds(RefundRule.COUNT_ONLY)
                .repeatWithinDays(1))
        .hasToString(
            "orders of a day are one purchase, refunds change no amount, a second purchase counts"
                + " within 1 day");
    assertThat(
            new RfmRules(
                RfmScale.thresholds(365, 180, 90, 30),
                RfmScale.ranks(5, RfmScale.Ties.SPLIT_BY_CUSTOMER),
                RfmScale.quantiles(4)))
        .hasToString(
            "recency: 5 scores by thresholds 365, 180, 90, 30; frequency: 5 scores by rank, ties"
                + " split by customer; monetary: 4 scores by quantiles");
  }

  @Test
  void goals() {
    NpsSurvey first = NpsSurvey.builder().promoters(50).passives(30).detractors(20).build();
    NpsSurvey second = NpsSurvey.builder().promoters(45).passives(35).detractors(20).build();
    assertThat(DifferenceGoal.between(first, second))
        .hasToString(
            "50 promoters, 30 passives, 20 detractors (0 to 10) against 45 promoters, 35 passives, 20"
                + " detractors (0 to 10), confidence 0.95, power 0.8: 3760 answers of each group");
  }
}
