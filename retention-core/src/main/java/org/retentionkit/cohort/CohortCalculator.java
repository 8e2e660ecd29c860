package org.retentionkit.cohort;

import java.time.LocalDate;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.CustomerHistories;
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
    return cohortTable(LogHistories.of(log), period, unit);
  }

  /**
   * The cohort table of a period from histories; as {@link #cohortTable(ActivityLog, Period,
   * CalendarUnit)}.
   *
   * @param histories when each customer was active
   * @param period the cohorts and, with its end, the days that are observed
   * @param unit of cohorts and ages
   * @throws IllegalArgumentException if the period is not a whole number of units
   */
  public static CohortTable cohortTable(
      CustomerHistories histories, Period period, CalendarUnit unit) {
    Timeline timeline = Timeline.of(period, unit);
    LocalDate start = timeline.start();
    if (!unit.floor(start).equals(start) && unit != CalendarUnit.WEEK) {
      throw Checks.broken("period", "must begin with a " + unit.singular(), period);
    }
    CohortTableBuilder table =
        CohortTable.builder(histories, period.endExclusive()).cohortsSince(start);
    return unit == CalendarUnit.WEEK
        ? table
            .cohortsByWeeksFrom(start.getDayOfWeek())
            .steps(AgeStep.weeksFrom(start.getDayOfWeek()))
            .build()
        : table.cohortsBy(unit).steps(unit).build();
  }

  /**
   * The cohort table of distinct customers by first period on a timeline, the quick way for large
   * logs. Activity before the timeline is unknown, so that a customer counts as new at its first
   * activity on it.
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
    return new MaskCohorts(masks.timeline(), criterion, observedUntil).table(masks);
  }
}
