package org.retentionkit.cohort;

import java.time.LocalDate;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.Checks;

/**
 * From logs to cohort tables (retention triangles, cohort analysis). Static and pure. All choices
 * beyond the common ones are those of {@link CohortTable#builder}.
 */
public final class CohortCalculator {
  private CohortCalculator() {}

  /**
   * The cohort table of a period: customers by the day, week, month, quarter or year of their first
   * activity, and the share of them active in each later one.
   *
   * <p>Customers whose first activity in the log is before the period are set aside, and so is what
   * happened after it; the log is taken as complete until the period's end.
   *
   * <p>Worked example: 100 customers first active in January 2025, 30 of them active in April:
   * {@code cohortTable(log, Period.ofYear(2025), MONTH).cohort(YearMonth.of(2025, 1)).retention(3)}
   * is 30 %.
   *
   * <p>Of an {@link org.retentionkit.event.OrderLog} the first activity is the first order; refunds
   * are no activity.
   *
   * @param log who was active when; an order log is one too
   * @param period the cohorts and, with its end, the days that are observed
   * @param unit of cohorts and ages
   * @throws IllegalArgumentException if the period is not a whole number of units
   */
  public static CohortTable cohortTable(ActivityLog<?> log, Period period, CalendarUnit unit) {
    return table(Checks.notNull("log", log), period, grid(period, unit));
  }

  private static <K> CohortTable table(ActivityLog<K> log, Period period, CalendarGrid grid) {
    CohortTableBuilder<K> table =
        CohortTable.builder(log, period.endExclusive()).cohortsSince(period.start());
    return table.cohortsBy(grid).steps(grid.step()).build();
  }

  /**
   * The cohort table of subscriptions (customer retention by month of start): customers by the unit
   * of the first day they paid, and the share of them paying at the end of each later one. Who
   * stops and comes back counts again in its cohort. As ChartMogul's customer retention, Stripe and
   * Recurly have it, whose cohorts are by first paid subscription too.
   *
   * <p>Worked example: 10 began to pay in January 2025, 1 of them stopped in January, 3 in March, 1
   * of whom is back in April: column 0 is 90 %, 1 90 %, 2 60 %, 3 70 %.
   *
   * @param log who paid how much from when on
   * @param period the cohorts and, with its end, the days that are observed
   * @param unit of cohorts and ages
   * @throws IllegalArgumentException if the period is not a whole number of units
   */
  public static CohortTable cohortTable(SubscriptionLog<?> log, Period period, CalendarUnit unit) {
    Checks.notNull("log", log);
    return table(log, period, unit, CohortValue.customers(), CohortBase.COHORT_SIZE);
  }

  /**
   * The cohort table of recurring revenue (net revenue retention by month of start, net dollar
   * retention): what each cohort of {@link #cohortTable(SubscriptionLog, Period, CalendarUnit)}
   * pays at the end of each unit, as a share of what it paid at the end of its first. Expansion,
   * contraction, losses and returns are in it, so that it may exceed 100 %. As ChartMogul's net MRR
   * retention, which divides by the new revenue of the first unit.
   *
   * <p>Worked example: two began in January 2025 at 100.00 each; in March one pays 150.00 and the
   * other nothing: column 2 is 150.00 ÷ 200.00 = 75 %. {@code
   * table.relativeTo(CohortBase.COHORT_SIZE)} is 75.00 per customer who began.
   *
   * @param log who paid how much from when on
   * @param period the cohorts and, with its end, the days that are observed
   * @param unit of cohorts and ages
   * @throws IllegalArgumentException if the period is not a whole number of units
   * @throws ArithmeticException if the amounts of a cell do not add up to a long
   */
  public static CohortTable revenueCohortTable(
      SubscriptionLog<?> log, Period period, CalendarUnit unit) {
    CohortValue value = CohortValue.recurringRevenue(Checks.notNull("log", log).currency());
    return table(log, period, unit, value, CohortBase.FIRST_PERIOD);
  }

  private static CohortTable table(
      SubscriptionLog<?> log,
      Period period,
      CalendarUnit unit,
      CohortValue value,
      CohortBase base) {
    CalendarGrid grid = grid(period, unit);
    Cohort.Rules rules =
        new Cohort.Rules(
            grid.step(), RetentionCriterion.atEnd(), value, base, period.endExclusive());
    return SubscriptionCohorts.table(log, rules, grid, period);
  }

  /** The steps of a unit that a period is made up of; weeks begin with its first day. */
  private static CalendarGrid grid(Period period, CalendarUnit unit) {
    Checks.notNull("period", period);
    Checks.notNull("unit", unit);
    if (!period.isWhole(unit)) {
      throw Checks.broken("unit", "must divide the period " + period, unit);
    }
    LocalDate start = period.start();
    CalendarGrid grid =
        unit == CalendarUnit.WEEK
            ? CalendarGrid.weeksFrom(start.getDayOfWeek())
            : CalendarGrid.of(unit);
    if (!grid.isStart(start)) {
      throw Checks.broken("period", "must begin with a " + unit.singular(), period);
    }
    return grid;
  }

  /**
   * The cohort table of distinct customers by first period on a timeline, from masks, such as those
   * of an {@link org.retentionkit.event.ActivityAccumulator}; customers who were active before the
   * timeline are set aside. A log needs no masks: {@link #cohortTable(ActivityLog, Period,
   * CalendarUnit)} takes them where they are quicker.
   *
   * @param masks the periods in which each customer was active
   * @param criterion which activity counts
   * @param observedUntil the day until which, and without which, the log is complete; activity in
   *     periods that begin on it or later is set aside
   */
  public static CohortTable cohortTable(
      ActivityMasks masks, RetentionCriterion criterion, LocalDate observedUntil) {
    Checks.notNull("masks", masks);
    Checks.notNull("criterion", criterion);
    Checks.notNull("observedUntil", observedUntil);
    Timeline timeline = masks.timeline();
    AgeStep step =
        timeline.unit() == CalendarUnit.WEEK
            ? AgeStep.weeksFrom(timeline.start().getDayOfWeek())
            : AgeStep.calendar(timeline.unit());
    CohortValue customers = CohortValue.customers();
    Cohort.Rules rules =
        new Cohort.Rules(step, criterion, customers, CohortBase.COHORT_SIZE, observedUntil);
    return MaskCohorts.table(masks, CohortRule.of(rules, Integer.MAX_VALUE));
  }
}
