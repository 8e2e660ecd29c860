package org.retentionkit.cohort;

import java.util.HashMap;
import java.util.Map;
import org.retentionkit.Period;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.SubscriptionLog;

/**
 * Puts every customer into the cohort of its first paid day and notes what it pays from then on.
 */
final class SubscriptionCohorts implements CustomerVisitor {
  private final CohortRule rule;
  private final boolean money;
  private final long firstDay;
  private final long end;
  private final DaySteps steps;
  private final long begun;
  private final long passed;
  private final Map<Long, CohortTally> cohorts = new HashMap<>();
  private long neverPaid;
  private long startedBefore;
  private long notStarted;
  private long afterObserved;

  private SubscriptionCohorts(CohortRule rule, CalendarGrid grid, Period period) {
    this.rule = rule;
    this.money = rule.rules().value().isMoney();
    this.firstDay = period.start().toEpochDay();
    this.end = period.endExclusive().toEpochDay();
    this.steps = new DaySteps(grid::index);
    this.begun = steps.of(end - 1) + 1;
    this.passed = steps.of(end);
  }

  static CohortTable table(
      SubscriptionLog<?> log, Cohort.Rules rules, CalendarGrid grid, Period period) {
    CohortRule rule = CohortRule.of(rules, Integer.MAX_VALUE);
    SubscriptionCohorts all = new SubscriptionCohorts(rule, grid, period);
    log.visit(() -> new SubscriptionCohorts(rule, grid, period)).forEach(all::addAll);
    return new CohortTable(
        rules,
        CohortAssembly.rows(
            rule, all.cohorts, (step, tally) -> CohortGroups.row(rule, grid.period(step), tally)),
        new CohortTable.SetAside(
            all.neverPaid, all.startedBefore, all.notStarted, 0, all.afterObserved));
  }

  @Override
  public void visit(CustomerRows rows) {
    int first = -1;
    for (int row = 0; row < rows.size(); row++) {
      if (first < 0 && rows.isLastOfDay(row) && rows.minorUnits(row) > 0) {
        first = row;
      }
      afterObserved += rows.day(row) >= end ? 1 : 0;
    }
    if (first < 0) {
      neverPaid++;
    } else if (rows.day(first) >= end) {
      notStarted++;
    } else if (rows.day(first) < firstDay) {
      startedBefore++;
    } else {
      member(rows, first);
    }
  }

  /** Notes by how much the value at the end of an age differs from that of the age before. */
  private void member(CustomerRows rows, int first) {
    long start = steps.of(rows.day(first));
    CohortTally.Part part =
        cohorts
            .computeIfAbsent(start, each -> new CohortTally())
            .part(rule.closed(passed - start), begun - start);
    part.members++;
    long before = 0;
    for (int row = first; row < rows.size() && rows.day(row) < end; row++) {
      if (rows.isLastOfDay(row)) {
        long value = money ? rows.minorUnits(row) : Math.min(1, rows.minorUnits(row));
        int age = CohortRule.clamped(steps.of(rows.day(row)) - start);
        if (value != before && age < rule.end()) {
          part.sums.add(age, value - before);
          before = value;
        }
      }
    }
  }

  private void addAll(SubscriptionCohorts other) {
    other.cohorts.forEach(
        (step, tally) -> cohorts.computeIfAbsent(step, each -> new CohortTally()).addAll(tally));
    neverPaid += other.neverPaid;
    startedBefore += other.startedBefore;
    notStarted += other.notStarted;
    afterObserved += other.afterObserved;
  }
}
