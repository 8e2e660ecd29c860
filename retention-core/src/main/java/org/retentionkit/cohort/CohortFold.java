package org.retentionkit.cohort;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.Customers;

/** Puts every customer it is shown into its cohorts and notes what it does there. */
final class CohortFold<K, C extends Comparable<C>> implements CustomerVisitor {
  private final Plan<K> plan;
  private final CohortGroups<K, C> groups;
  private final AgeClock clock;
  private final MemberNotes notes;
  private final DaySteps cohortSteps;
  private final boolean money;

  final Map<C, CohortTally> cohorts = new HashMap<>();
  long withoutCohort;
  long startedBefore;
  long notStarted;
  long beforeStart;
  long afterObserved;

  /**
   * What all threads share.
   *
   * @param given the starts that are given as other events; null if they are not
   * @param firstDay the first day on which members may begin
   */
  record Plan<K>(
      ActivityLog<K> log,
      CohortRule rule,
      CohortStart<K> start,
      @Nullable GivenStarts<K> given,
      CalendarGrid grid,
      long firstDay) {}

  CohortFold(Plan<K> plan, CohortGroups<K, C> groups) {
    Cohort.Rules rules = plan.rule().rules();
    this.plan = plan;
    this.groups = groups;
    this.clock = new AgeClock(rules.step(), rules.observedUntil(), plan.log().zone());
    this.notes = new MemberNotes(plan.rule());
    this.cohortSteps = new DaySteps(plan.grid()::index);
    this.money = rules.value().isMoney();
  }

  @Override
  public void visit(CustomerRows rows) {
    int first = Activity.first(rows);
    if (first < 0 && !money) {
      return; // nothing but refunds
    }
    int end = rows.size();
    while (end > 0 && !clock.observed(rows.day(end - 1))) {
      end--;
    }
    afterObserved += counted(rows, end, rows.size());
    switch (plan.start().kind()) {
      case FIRST_ACTIVITY -> firstActivity(rows, first, end);
      case EVERY_PERIOD -> everyPeriod(rows, first, end);
      case OTHER_EVENTS -> given(rows, start(rows.customer()), end);
      case DAYS -> {
        K key = plan.log().customers().key(rows.customer());
        Optional<LocalDate> day = plan.start().dayOf(key);
        given(
            rows, day.map(d -> new GivenStarts.Start(d.toEpochDay(), false, 0)).orElse(null), end);
      }
    }
  }

  private GivenStarts.@Nullable Start start(long customer) {
    return plan.given() == null ? null : plan.given().of(customer);
  }

  private void firstActivity(CustomerRows rows, int first, int end) {
    if (first < 0) {
      withoutCohort++;
      return;
    }
    member(rows, from(rows, first), end, rows.day(first), clock.origin(rows, first), true);
  }

  /** The first row at the time of a row: of a refund at that very time, or on that day. */
  private static int from(CustomerRows rows, int row) {
    int from = row;
    while (from > 0 && !isBefore(rows, from - 1, row)) {
      from--;
    }
    return from;
  }

  private static boolean isBefore(CustomerRows rows, int row, int other) {
    return rows.timed() ? rows.millis(row) < rows.millis(other) : rows.day(row) < rows.day(other);
  }

  private void everyPeriod(CustomerRows rows, int first, int end) {
    long open = 0;
    boolean any = false;
    for (int row = Math.max(0, first); row < rows.size(); row++) {
      long step = cohortSteps.of(rows.day(row));
      if (Activity.is(rows, row) && (!any || step != open)) {
        member(rows, from(rows, row), end, rows.day(row), clock.origin(rows, row), false);
        open = step;
        any = true;
      }
    }
    withoutCohort += any ? 0 : 1;
  }

  private void given(CustomerRows rows, GivenStarts.@Nullable Start start, int end) {
    if (start == null) {
      withoutCohort++;
      return;
    }
    boolean byTime = start.exact() && rows.timed();
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean before =
          byTime ? rows.millis(middle) < start.millis() : rows.day(middle) < start.day();
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    member(rows, low, end, start.day(), clock.origin(start), true);
  }

  /** A member who begins on a day, with the rows from {@code from} to {@code end}. */
  private void member(
      CustomerRows rows, int from, int end, long day, long origin, boolean onlyStart) {
    CohortTally cohort = cohort(plan.log().customers(), rows.customer(), day);
    if (cohort == null) {
      return;
    }
    beforeStart += onlyStart ? counted(rows, 0, Math.min(from, end)) : 0;
    begin(cohort, origin);
    for (int row = from; row < end; row++) {
      if (money || Activity.is(rows, row)) {
        notes.entry(CohortRule.clamped(clock.age(rows, row, origin)), rows.minorUnits(row));
      }
    }
    notes.end();
  }

  /** A member without activity. */
  void without(Customers<K> customers, long number, GivenStarts.Start start) {
    CohortTally cohort = cohort(customers, number, start.day());
    if (cohort != null) {
      begin(cohort, clock.origin(start));
      notes.end();
    }
  }

  private void begin(CohortTally cohort, long origin) {
    notes.begin(cohort.part(plan.rule().closed(clock.passed(origin)), clock.begun(origin)));
  }

  /** The cohort of who begins on a day; null, and counted, if there is none in the table. */
  private @Nullable CohortTally cohort(Customers<K> customers, long number, long day) {
    if (!clock.observed(day)) {
      notStarted++;
      return null;
    }
    if (day < plan.firstDay()) {
      startedBefore++;
      return null;
    }
    C cohort = groups.of(customers, number, day);
    if (cohort == null) {
      withoutCohort++;
      return null;
    }
    return cohorts.computeIfAbsent(cohort, each -> new CohortTally());
  }

  private long counted(CustomerRows rows, int from, int to) {
    long count = 0;
    for (int row = from; row < to; row++) {
      count += money || Activity.is(rows, row) ? 1 : 0;
    }
    return count;
  }

  /** Takes over what another thread has noted. */
  void addAll(CohortFold<K, C> other) {
    other.cohorts.forEach(
        (cohort, tally) ->
            cohorts.computeIfAbsent(cohort, each -> new CohortTally()).addAll(tally));
    withoutCohort += other.withoutCohort;
    startedBefore += other.startedBefore;
    notStarted += other.notStarted;
    beforeStart += other.beforeStart;
    afterObserved += other.afterObserved;
  }
}
