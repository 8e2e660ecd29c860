package org.retentionkit.cohort.log;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.retentionkit.cohort.rule.CalendarGrid;

/** Sorts members into cohorts, by the calendar or by an attribute. */
abstract class CohortGroups {
  private CohortGroups() {}

  /** Adds a member; false if it belongs to no cohort. */
  abstract boolean add(long customer, int index, long startSlot, long startDay);

  /** The cohorts in order. */
  abstract Collection<CohortMembers> cohorts();

  static CohortGroups by(CalendarGrid grid, LocalDate observedUntil) {
    return new CohortGroups() {
      private final TreeMap<Long, CohortMembers> cohorts = new TreeMap<>();

      @Override
      boolean add(long customer, int index, long startSlot, long startDay) {
        cohorts
            .computeIfAbsent(
                grid.index(startDay),
                period ->
                    new CohortMembers(
                        grid.period(period).toString(),
                        !grid.period(period).endExclusive().isAfter(observedUntil)))
            .add(index, startSlot);
        return true;
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
        Optional<String> label = attribute.apply(customer);
        label.ifPresent(
            text ->
                cohorts
                    .computeIfAbsent(text, name -> new CohortMembers(name, true))
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
