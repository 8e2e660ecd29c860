package org.retentionkit.cohort;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.event.Customers;
import org.retentionkit.internal.Checks;

/** Tells the cohort of a member, by the calendar or by an attribute. One for each thread. */
abstract class CohortGroups<K, C extends Comparable<C>> {
  private CohortGroups() {}

  /** The cohort of a member; null if it belongs to none. */
  abstract @Nullable C of(Customers<K> customers, long number, long startDay);

  /** The row of a cohort. */
  abstract Cohort.Row row(CohortRule rule, C cohort, CohortTally tally);

  static <K> CohortGroups<K, Long> by(CalendarGrid grid) {
    DaySteps steps = new DaySteps(grid::index);
    return new CohortGroups<>() {
      @Override
      Long of(Customers<K> customers, long number, long startDay) {
        return steps.of(startDay);
      }

      @Override
      Cohort.Row row(CohortRule rule, Long step, CohortTally tally) {
        return CohortGroups.row(rule, grid.period(step), tally);
      }
    };
  }

  /** The row of those who began in a period. */
  static Cohort.Row row(CohortRule rule, Period period, CohortTally tally) {
    LocalDate observedUntil = rule.rules().observedUntil();
    boolean closed = !period.endExclusive().isAfter(observedUntil);
    return tally.row(rule, period.key(), period, closed);
  }

  static <K> CohortGroups<K, String> by(Function<? super K, Optional<String>> attribute) {
    return new CohortGroups<>() {
      @Override
      @Nullable String of(Customers<K> customers, long number, long startDay) {
        return Checks.notNull("attribute", attribute.apply(customers.key(number))).orElse(null);
      }

      @Override
      Cohort.Row row(CohortRule rule, String value, CohortTally tally) {
        return tally.row(rule, value, null, true);
      }
    };
  }
}
