package org.retentionkit.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.Timeline;

/** Makes the table of distinct customers from the bits of each customer. */
final class MaskCohorts {
  private final Timeline timeline;
  private final RetentionCriterion criterion;
  private final LocalDate observedUntil;
  private final int begun;

  MaskCohorts(Timeline timeline, RetentionCriterion criterion, LocalDate observedUntil) {
    this.timeline = timeline;
    this.criterion = criterion;
    this.observedUntil = observedUntil;
    int count = 0;
    while (count < timeline.periods() && timeline.period(count).start().isBefore(observedUntil)) {
      count++;
    }
    this.begun = count;
  }

  CohortTable table(ActivityMasks masks) {
    int passed = begun > 0 && ended(begun - 1) ? begun : begun - 1;
    @Nullable CohortCounting[] cohorts = new CohortCounting[begun];
    long notStarted = 0;
    long after = masks.rowsAfter();
    for (int i = 0; i < masks.size(); i++) {
      if (masks.firstPeriod(i) < begun) {
        count(masks, i, passed, cohorts);
      } else {
        notStarted++;
      }
      for (int p = begun; p <= masks.lastPeriod(i); p += Long.SIZE) {
        after += Long.bitCount(masks.bits(i, p));
      }
    }
    List<Cohort.Row> rows = new ArrayList<>();
    for (int cohort = 0; cohort < begun; cohort++) {
      CohortCounting counting = cohorts[cohort];
      if (counting != null) {
        Period period = timeline.period(cohort);
        rows.add(counting.row(CalendarGrid.key(period), period, ended(cohort)));
      }
    }
    AgeStep step = AgeStep.calendar(timeline.unit());
    return new CohortTable(
        new Cohort.Rules(
            step, criterion, CohortValue.customers(), CohortBase.COHORT_SIZE, observedUntil),
        rows,
        new CohortTable.SetAside(0, 0, notStarted, masks.rowsBefore(), after));
  }

  private void count(
      ActivityMasks masks, int index, int passed, @Nullable CohortCounting[] cohorts) {
    int cohort = masks.firstPeriod(index);
    CohortCounting counting = cohorts[cohort];
    if (counting == null) {
      counting =
          new CohortCounting(
              criterion, CohortValue.Kind.CUSTOMERS, criterion.columnsOpenBelow(begun - cohort));
      cohorts[cohort] = counting;
    }
    counting.begin(passed - cohort);
    int last = Math.min(masks.lastPeriod(index), begun - 1);
    for (int p = cohort; p <= last; p += Long.SIZE) {
      for (long rest = masks.bits(index, p); rest != 0; rest &= rest - 1) {
        int period = p + Long.numberOfTrailingZeros(rest);
        if (period <= last) {
          counting.entry(period - cohort, 0, 0);
        }
      }
    }
    counting.end();
  }

  private boolean ended(int period) {
    return !timeline.period(period).endExclusive().isAfter(observedUntil);
  }
}
