package org.retentionkit.cohort;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.internal.Checks;

/** Makes one table: customers into cohorts, cohorts into rows. */
final class CohortAssembly {
  private CohortAssembly() {}

  /** The table of a log, whatever its choices. */
  static <K, C extends Comparable<C>> CohortTable table(
      ActivityLog<K> log,
      CohortRule rule,
      CohortStart<K> start,
      CalendarGrid grid,
      long firstDay,
      Supplier<CohortGroups<K, C>> groups) {
    GivenStarts<K> given = given(start, log);
    CohortFold.Plan<K> plan = new CohortFold.Plan<>(log, rule, start, given, grid, firstDay);
    CohortFold<K, C> all = new CohortFold<>(plan, groups.get());
    log.visit(() -> new CohortFold<>(plan, groups.get())).forEach(all::addAll);
    if (given != null) {
      given.eachOther(all::without);
    }
    CohortGroups<K, C> names = groups.get();
    return new CohortTable(
        rule.rules(),
        rows(rule, all.cohorts, (cohort, tally) -> names.row(rule, cohort, tally)),
        new CohortTable.SetAside(
            all.withoutCohort,
            all.startedBefore,
            all.notStarted,
            all.beforeStart,
            all.afterObserved));
  }

  private static <K> @Nullable GivenStarts<K> given(CohortStart<K> start, ActivityLog<K> log) {
    ActivityLog<K> events = start.events();
    if (events == null) {
      return null;
    }
    Optional<ZoneId> zone = log.zone();
    if (zone.isPresent() && events.zone().isPresent() && !events.zone().equals(zone)) {
      throw Checks.broken(
          "zone of startEvents",
          "must be that of the log, " + zone.get(),
          events.zone().orElseThrow());
    }
    return new GivenStarts<>(events, log);
  }

  /** The rows of the cohorts, ascending, of which there must not be too many cells. */
  static <C extends Comparable<C>> List<Cohort.Row> rows(
      CohortRule rule,
      Map<C, CohortTally> cohorts,
      BiFunction<? super C, CohortTally, Cohort.Row> row) {
    CohortRule.checkCells(
        cohorts.values().stream().mapToLong(tally -> rule.begun(tally.agesBegun())).sum());
    List<Cohort.Row> rows = new ArrayList<>(cohorts.size());
    new TreeMap<>(cohorts).forEach((cohort, tally) -> rows.add(row.apply(cohort, tally)));
    return rows;
  }
}
