package org.retentionkit.report.log;

import java.util.List;
import org.retentionkit.cohort.ActivityCalculator;
import org.retentionkit.cohort.CohortCalculator;
import org.retentionkit.cohort.CohortTable;
import org.retentionkit.cohort.GrowthAccounting;
import org.retentionkit.cohort.RetentionCriterion;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.Timeline;
import org.retentionkit.report.section.CohortSection;
import org.retentionkit.report.section.Facts;
import org.retentionkit.report.section.LifecycleSection;
import org.retentionkit.report.section.Source;

/** The sections of a log of activity: cohorts and lifecycle. */
public final class ActivitySections {
  private static final int ROWS = 12;

  private ActivitySections() {}

  /** Facts and sections of a log. */
  public static Found of(ActivityLog<?> log, Choices choices) {
    Span span = Span.of(log.report(), choices.knownThrough());
    Facts facts =
        new Facts(
            null,
            span.days(),
            true,
            (long) log.activity(span.months()).size(),
            null,
            null,
            null,
            null);
    return new Found(facts, cohorts(log, span, false));
  }

  static List<Source> cohorts(ActivityLog<?> log, Span span, boolean orders) {
    Timeline months = span.months();
    ActivityMasks masks = log.activity(months);
    CohortTable table = CohortCalculator.cohortTable(masks, RetentionCriterion.on(), span.until());
    List<GrowthAccounting> steps = ActivityCalculator.lifecycle(masks, span.until()).steps();
    return List.of(new CohortSection(table, ROWS, orders), new LifecycleSection(steps, orders));
  }
}
