package org.retentionkit.cohort;

import java.time.LocalDate;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.CustomerHistories;
import org.retentionkit.internal.Checks;

/** From logs to cohort tables. Static and pure. */
public final class CohortCalculator {
  private CohortCalculator() {}

  /**
   * Begins a cohort table with all its choices; as they are, it is the common one: by month of
   * first activity, active in each later calendar month, distinct customers over the cohort's size.
   *
   * <p>Worked example: 100 customers first active in January, 40 of them active in February: the
   * cell of January and month 1 is 40 %.
   *
   * @param histories when each customer was active
   * @param observedUntil the day until which, and without which, the log is complete
   */
  public static CohortTableBuilder cohortTable(
      CustomerHistories histories, LocalDate observedUntil) {
    return new CohortTableBuilder(histories, observedUntil);
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
