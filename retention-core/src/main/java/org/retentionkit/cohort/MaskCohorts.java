package org.retentionkit.cohort;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.retentionkit.CalendarUnit;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.Timeline;

/** Makes the table of distinct customers by first period from the bits of each customer. */
final class MaskCohorts {
  private static final int MOST_PERIODS = 63;

  /** Days farther than this from 1970 are left to the way that knows no such limit. */
  private static final long FARTHEST_DAY = 500_000_000;

  private final ActivityMasks masks;
  private final Timeline timeline;
  private final CohortRule rule;
  private final int begun;
  private final int passed;
  private final Map<Integer, CohortTally> cohorts = new TreeMap<>();

  private MaskCohorts(ActivityMasks masks, CohortRule rule) {
    this.masks = masks;
    this.timeline = masks.timeline();
    this.rule = rule;
    LocalDate observedUntil = rule.rules().observedUntil();
    this.begun = Steps.begun(timeline, observedUntil);
    boolean open = begun > 0 && timeline.period(begun - 1).endExclusive().isAfter(observedUntil);
    this.passed = open ? begun - 1 : begun;
  }

  /** The table of a log, if masks know all that it tells; else empty. */
  static Optional<CohortTable> table(
      ActivityLog<?> log, CohortRule rule, CalendarGrid grid, LocalDate firstDay) {
    Cohort.Rules rules = rule.rules();
    LocalDate end = rules.observedUntil();
    boolean all = firstDay.equals(LocalDate.MIN);
    if (Math.abs(end.toEpochDay()) > FARTHEST_DAY
        || rules.value().kind() != CohortValue.Kind.CUSTOMERS
        || !rules.step().equals(grid.step())
        || !grid.isStart(end)
        || (all ? grid.unit() == CalendarUnit.DAY : !grid.isStart(firstDay))) {
      return Optional.empty();
    }
    long last = grid.index(end.toEpochDay());
    LocalDate start = grid.start(last - MOST_PERIODS);
    if (!all && firstDay.isBefore(start)) {
      return Optional.empty();
    }
    ActivityMasks masks = log.activity(Timeline.of(start, grid.unit(), MOST_PERIODS));
    if ((all && masks.rowsBefore() > 0) || masks.rowsAfter() > 0) {
      return Optional.empty(); // of whom these rows are only the rows themselves tell
    }
    int first = all ? 0 : MOST_PERIODS - (int) (last - grid.index(firstDay.toEpochDay()));
    return Optional.of(new MaskCohorts(masks, rule).table(first));
  }

  /** The table of masks. */
  static CohortTable table(ActivityMasks masks, CohortRule rule) {
    return new MaskCohorts(masks, rule).table(0);
  }

  private CohortTable table(int first) {
    RetentionCriterion.Kind kind = rule.rules().criterion().kind();
    long outside;
    boolean byLast = kind == RetentionCriterion.Kind.ON_OR_AFTER && begun == timeline.periods();
    if (timeline.periods() <= MOST_PERIODS && (byLast || kind == RetentionCriterion.Kind.ON)) {
      for (int cohort = first; cohort < begun; cohort++) {
        counts(cohort, byLast);
      }
      outside = outsideByCounts(first);
    } else {
      outside = customers(first);
    }
    return new CohortTable(
        rule.rules(),
        CohortAssembly.rows(
            rule,
            cohorts,
            (cohort, tally) -> CohortGroups.row(rule, timeline.period(cohort), tally)),
        new CohortTable.SetAside(0, outside, notStarted(), 0, afterObserved()));
  }

  /** Notes what is counted of a cohort already. */
  private void counts(int cohort, boolean byLast) {
    long size = masks.active(cohort, 0);
    if (size == 0) {
      return;
    }
    CohortTally.Part part = part(cohort);
    part.members = size;
    int ages = timeline.periods() - cohort;
    int end = Math.min(rule.end(), begun - cohort);
    for (int age = 0; age < ages; age++) {
      long count =
          byLast
              ? masks.activeOnOrAfter(cohort, age)
                  - (age + 1 < ages ? masks.activeOnOrAfter(cohort, age + 1) : 0)
              : masks.active(cohort, age);
      if (count != 0 && (byLast || age < end)) {
        part.sums.add(Math.min(age, end - 1), count);
      }
    }
  }

  private CohortTally.Part part(int cohort) {
    return cohorts
        .computeIfAbsent(cohort, each -> new CohortTally())
        .part(rule.closed(passed - cohort), begun - cohort);
  }

  private long outsideByCounts(int first) {
    long before = masks.customersBefore();
    for (int cohort = 0; cohort < Math.min(first, begun); cohort++) {
      before += masks.active(cohort, 0);
    }
    return before;
  }

  /** Notes every customer; returns how many began before the first cohort. */
  private long customers(int first) {
    MemberNotes notes = new MemberNotes(rule);
    long before = masks.customersBefore();
    for (int i = 0; i < masks.size(); i++) {
      int cohort = masks.activeBefore(i) ? begun : masks.firstPeriod(i);
      if (cohort < first) {
        before++;
      } else if (cohort < begun) {
        notes.begin(part(cohort));
        int last = Math.min(masks.lastPeriod(i), begun - 1);
        for (int p = cohort; p <= last; p += Long.SIZE) {
          for (long rest = masks.bits(i, p); rest != 0; rest &= rest - 1) {
            int period = p + Long.numberOfTrailingZeros(rest);
            if (period <= last) {
              notes.entry(period - cohort, 0);
            }
          }
        }
        notes.end();
      }
    }
    return before;
  }

  private long notStarted() {
    long count = 0;
    for (int i = 0; begun < timeline.periods() && i < masks.size(); i++) {
      count += !masks.activeBefore(i) && masks.firstPeriod(i) >= begun ? 1 : 0;
    }
    return count;
  }

  private long afterObserved() {
    long after = masks.rowsAfter();
    for (int i = 0; begun < timeline.periods() && i < masks.size(); i++) {
      for (int p = begun; p <= masks.lastPeriod(i); p += Long.SIZE) {
        after += Long.bitCount(masks.bits(i, p));
      }
    }
    return after;
  }
}
