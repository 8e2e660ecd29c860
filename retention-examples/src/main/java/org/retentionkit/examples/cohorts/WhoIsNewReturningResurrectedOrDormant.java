package org.retentionkit.examples.cohorts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.retentionkit.CalendarUnit;
import org.retentionkit.cohort.ActivityCalculator;
import org.retentionkit.cohort.GrowthAccounting;
import org.retentionkit.cohort.IntervalCounts;
import org.retentionkit.cohort.Lifecycle;
import org.retentionkit.cohort.LifecycleRule;
import org.retentionkit.cohort.StickinessDefinition;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.Timeline;

/** How do active users turn over month by month, and how often are they active? */
public final class WhoIsNewReturningResurrectedOrDormant {
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final int USERS = 60;

  private WhoIsNewReturningResurrectedOrDormant() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    ActivityLog<String> visits = ActivityLog.of(visits(), Visit::user, Visit::day);
    Timeline months = Timeline.of(NEW_YEAR, CalendarUnit.MONTH, 4);
    LocalDate observedUntil = LocalDate.of(2026, 5, 1);

    print(
        ActivityCalculator.lifecycle(visits, months, LifecycleRule.firstActivity(), observedUntil));
    print(
        ActivityCalculator.lifecycle(
            visits, months, LifecycleRule.noActivityInLast(45), observedUntil));

    Lifecycle lifecycle =
        ActivityCalculator.lifecycle(visits, months, LifecycleRule.firstActivity(), observedUntil);
    System.out.println(ActivityCalculator.quickRatio(lifecycle.steps().get(2)).explanation());
    System.out.println(ActivityCalculator.winBack(visits, months, 1, 2).explanation());

    LocalDate day = LocalDate.of(2026, 3, 31);
    System.out.println(
        ActivityCalculator.stickiness(visits, StickinessDefinition.DAU_MAU, day).explanation());
    System.out.println(
        ActivityCalculator.stickiness(visits, StickinessDefinition.WAU_MAU_28, day).explanation());
    IntervalCounts counts = ActivityCalculator.intervalCounts(visits, months);
    System.out.println(
        "Active in exactly 2 of 4 months: "
            + counts.exactly(2)
            + ", in at least 2: "
            + counts.atLeast(2));
  }

  private static void print(Lifecycle lifecycle) {
    System.out.println("New by " + lifecycle.rule().kind());
    for (GrowthAccounting step : lifecycle.steps()) {
      System.out.println(
          String.format(
              Locale.ROOT,
              "  %s: active %d = new %d + returning %d + resurrected %d; dormant %d",
              step.period(),
              step.active(),
              step.newUsers(),
              step.returning(),
              step.resurrected(),
              step.dormant()));
    }
  }

  private record Visit(String user, LocalDate day) {}

  /** Users arrive through three months and visit in rhythms of their own, some with long gaps. */
  private static List<Visit> visits() {
    List<Visit> visits = new ArrayList<>();
    for (int user = 0; user < USERS; user++) {
      LocalDate first = NEW_YEAR.plusDays((user * 11) % 90);
      int gap = 3 + ((user * user) % 80);
      for (int k = 0; k < 6; k++) {
        visits.add(new Visit("U" + user, first.plusDays((long) gap * k)));
      }
    }
    return visits;
  }
}
