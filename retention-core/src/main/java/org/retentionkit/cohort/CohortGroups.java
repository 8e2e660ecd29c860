package org.retentionkit.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/** Sorts members into cohorts, by the calendar or by an attribute. */
abstract class CohortGroups {
  private static final int RECENT = 1 << 8;

  private CohortGroups() {}

  /** Adds a member; false if it belongs to no cohort. */
  abstract boolean add(long customer, int index, long startSlot, long startDay);

  /** The cohorts in order. */
  abstract Collection<CohortMembers> cohorts();

  static CohortGroups by(CalendarGrid grid, LocalDate observedUntil) {
    return new CohortGroups() {
      private final TreeMap<Long, CohortMembers> cohorts = new TreeMap<>();
      private final CalendarSteps steps = new CalendarSteps(grid);

      /** Where the cohort of a step was found last, to spare most members the search. */
      private final @Nullable CohortMembers[] recent = new @Nullable CohortMembers[RECENT];

      private final long[] recentSteps = new long[RECENT];

      @Override
      boolean add(long customer, int index, long startSlot, long startDay) {
        long step = steps.of(startDay);
        int at = (int) step & (RECENT - 1);
        CohortMembers cohort = recent[at];
        if (cohort == null || recentSteps[at] != step) {
          cohort = cohorts.computeIfAbsent(step, this::cohort);
          recent[at] = cohort;
          recentSteps[at] = step;
        }
        cohort.add(index, startSlot);
        return true;
      }

      private CohortMembers cohort(long step) {
        Period period = grid.period(step);
        boolean closed = !period.endExclusive().isAfter(observedUntil);
        return new CohortMembers(CalendarGrid.key(period), period, closed);
      }

      @Override
      Collection<CohortMembers> cohorts() {
        return cohorts.values();
      }
    };
  }

  static CohortGroups by(LongFunction<Optional<String>> attribute) {
    return new CohortGroups() {
      private final TreeMap<String, CohortMembers> cohorts = new TreeMap<>();

      @Override
      boolean add(long customer, int index, long startSlot, long startDay) {
        Optional<String> label = Checks.notNull("attribute", attribute.apply(customer));
        label.ifPresent(
            text ->
                cohorts
                    .computeIfAbsent(text, name -> new CohortMembers(name, null, true))
                    .add(index, startSlot));
        return label.isPresent();
      }

      @Override
      Collection<CohortMembers> cohorts() {
        return cohorts.values();
      }
    };
  }
}
