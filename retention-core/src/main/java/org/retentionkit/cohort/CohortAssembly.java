package org.retentionkit.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.retentionkit.event.CustomerHistories;
import org.retentionkit.internal.Checks;

/** Makes one table: members into cohorts, cohorts into rows. Used once. */
final class CohortAssembly {
  private static final long MOST_CELLS = 50_000_000;

  private final CustomerHistories histories;
  private final Cohort.Rules rules;
  private final int horizon;
  private final long firstDay;
  private final AgeClock clock;
  private long withoutCohort;
  private long startedBefore;
  private long notStarted;
  private long beforeStart;

  CohortAssembly(CustomerHistories histories, Cohort.Rules rules, int horizon, LocalDate from) {
    this.histories = histories;
    this.rules = rules;
    this.horizon = horizon;
    this.firstDay = from.toEpochDay();
    this.clock = new AgeClock(histories, rules.step(), rules.observedUntil());
    if (rules.value().kind() != CohortValue.Kind.CUSTOMERS) {
      checkSums();
    }
  }

  CohortTable table(CohortStart start, CalendarGrid grid, CohortGroups groups) {
    long withoutStart =
        start.each(histories, grid, (customer, index, slot) -> join(groups, customer, index, slot));
    List<Cohort.Row> rows = new ArrayList<>();
    long cells = 0;
    for (CohortMembers cohort : groups.cohorts()) {
      int columns = columns(cohort);
      cells += columns;
      Checks.atMost("cells without a shorter horizon", cells, "the limit", MOST_CELLS);
      rows.add(row(cohort, columns, start.everyPeriod()));
    }
    return new CohortTable(
        rules,
        rows,
        new CohortTable.SetAside(
            withoutStart + withoutCohort, startedBefore, notStarted, beforeStart, afterObserved()));
  }

  private void join(CohortGroups groups, long customer, int index, long slot) {
    long day = histories.epochDayOf(slot);
    if (!clock.observed(slot)) {
      notStarted++;
    } else if (day < firstDay) {
      startedBefore++;
    } else if (!groups.add(customer, index, slot, day)) {
      withoutCohort++;
    }
  }

  /** The number of columns that have begun for a member. */
  private int columns(CohortMembers cohort) {
    long begun = 0;
    for (int member = 0; member < cohort.size(); member++) {
      begun = Math.max(begun, clock.begun(clock.origin(cohort.start(member))));
    }
    return Math.min(horizon, rules.criterion().columnsOpenBelow(clamped(begun)));
  }

  private Cohort.Row row(CohortMembers cohort, int columns, boolean everyPeriod) {
    CohortCounting counting = new CohortCounting(rules.criterion(), rules.value().kind(), columns);
    for (int member = 0; member < cohort.size(); member++) {
      long start = cohort.start(member);
      long origin = clock.origin(start);
      counting.begin(clamped(clock.passed(origin)));
      int index = cohort.history(member);
      int from = index < 0 ? 0 : histories.from(index);
      int end = index < 0 ? 0 : histories.to(index);
      int first = firstFrom(start, from, end);
      beforeStart += everyPeriod ? 0 : first - from;
      for (int e = first; e < end && clock.observed(histories.slot(e)); e++) {
        counting.entry(clamped(clock.age(e, origin)), histories.orders(e), histories.minorUnits(e));
      }
      counting.end();
    }
    return counting.row(cohort.label(), cohort.period(), cohort.closed());
  }

  /** The first of a customer's entries at its start or later, which is observed. */
  private int firstFrom(long start, int from, int end) {
    int low = from;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (histories.slot(middle) < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long afterObserved() {
    long count = 0;
    for (int e = 0; e < histories.entries(); e++) {
      count += clock.observed(histories.slot(e)) ? 0 : 1;
    }
    return count;
  }

  /** Amounts must sum up in any order, so their sizes together must fit. */
  private void checkSums() {
    boolean orders = rules.value().kind() == CohortValue.Kind.ORDERS;
    long total = 0;
    for (int e = 0; e < histories.entries(); e++) {
      long amount = orders ? histories.orders(e) : histories.minorUnits(e);
      long size = Math.abs(amount);
      if (size < 0 || total > Long.MAX_VALUE - size) {
        throw Checks.broken(
            orders ? "orders" : "minor units",
            "must sum to a long without their signs",
            total + " + " + amount);
      }
      total += size;
    }
  }

  private static int clamped(long ages) {
    return (int) Math.min(ages, Integer.MAX_VALUE - 1);
  }
}
