package org.retentionkit.event;

import org.retentionkit.internal.Checks;
import org.retentionkit.internal.mask.TriangleFold;

/**
 * Answers "of the customers first active in period c, how many were active k periods later, and how
 * many then or later?": the counts behind every cohort table.
 *
 * <p>Worked example: of 100 customers first active in January, 40 in February and 30 in March of
 * whom 10 had skipped February: {@code active(0, 1)} is 40, {@code activeOnOrAfter(0, 1)} is 50.
 *
 * <p>Immutable.
 */
public final class ActivityTriangle {
  private final Timeline timeline;
  private final TriangleFold counts;

  ActivityTriangle(Timeline timeline, TriangleFold counts) {
    this.timeline = timeline;
    this.counts = counts;
  }

  /** The periods: cohorts and ages are numbers of its steps. */
  public Timeline timeline() {
    return timeline;
  }

  /**
   * The number of customers first active in a period.
   *
   * @param cohort the number of the period
   */
  public long size(int cohort) {
    return active(cohort, 0);
  }

  /**
   * The number of customers of a cohort active {@code age} periods after their first.
   *
   * @param cohort the number of the first period
   * @param age periods later; {@code cohort + age} must be a period of the timeline
   */
  public long active(int cohort, int age) {
    return counts.active(cohort, checked(cohort, age));
  }

  /**
   * The number of customers of a cohort active {@code age} or more periods after their first.
   *
   * @param cohort the number of the first period
   * @param age periods later; {@code cohort + age} must be a period of the timeline
   */
  public long activeOnOrAfter(int cohort, int age) {
    return counts.onOrAfter(cohort, checked(cohort, age));
  }

  private int checked(int cohort, int age) {
    int periods = timeline.periods();
    if (cohort < 0 || cohort >= periods) {
      throw Checks.broken("cohort", "must lie between 0 and " + (periods - 1), cohort);
    }
    if (age < 0 || age >= periods - cohort) {
      throw Checks.broken("age", "must lie between 0 and " + (periods - 1 - cohort), age);
    }
    return age;
  }
}
