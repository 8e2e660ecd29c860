package org.retentionkit.cohort;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.retentionkit.event.CustomerHistories;
import org.retentionkit.event.HistoryAccumulator;
import org.retentionkit.event.Resolution;
import org.retentionkit.internal.Checks;

/** Since when a customer is a member of its cohort: first activity, given days, … Immutable. */
public final class CohortStart {
  private final Kind kind;
  private final Optional<CustomerHistories> starts;

  private CohortStart(Kind kind, Optional<CustomerHistories> starts) {
    this.kind = kind;
    this.starts = starts;
  }

  private enum Kind {
    FIRST_ACTIVITY,
    EVERY_PERIOD,
    GIVEN
  }

  /** Since the first activity in the log. */
  public static CohortStart firstActivity() {
    return new CohortStart(Kind.FIRST_ACTIVITY, Optional.empty());
  }

  /**
   * Anew in each period with activity: a customer belongs to the cohort of each calendar period in
   * which it was active, from its first activity there on.
   */
  public static CohortStart everyActivePeriod() {
    return new CohortStart(Kind.EVERY_PERIOD, Optional.empty());
  }

  /**
   * Since the first of other events, such as sign-ups. Activity on the same day, or in the same
   * window, counts at age 0.
   *
   * @param startEvents the events that begin membership
   */
  public static CohortStart firstOf(CustomerHistories startEvents) {
    Checks.notNull("startEvents", startEvents);
    return new CohortStart(Kind.GIVEN, Optional.of(startEvents));
  }

  /**
   * Since given days, from columns of equal length; the earliest if a customer has several.
   *
   * @param customer the customers
   * @param epochDay the days, from 1 January 1970
   * @throws IllegalArgumentException if the columns differ in length
   */
  public static CohortStart onDays(long[] customer, int[] epochDay) {
    int rows = Checks.notNull("customer", customer).length;
    if (Checks.notNull("epochDay", epochDay).length != rows) {
      throw Checks.broken("epochDay", "must be as long as customer " + rows, epochDay.length);
    }
    HistoryAccumulator starts = HistoryAccumulator.create(Resolution.DAY, ZoneOffset.UTC);
    starts.accept(customer, epochDay, 0, rows);
    return firstOf(starts.snapshot());
  }

  boolean everyPeriod() {
    return kind == Kind.EVERY_PERIOD;
  }

  /** Takes a customer, its index in the histories (or a negative number) and its start. */
  interface Sink {
    void member(long customer, int index, long startSlot);
  }

  /** Tells all starts; returns the number of customers without one. */
  long each(CustomerHistories histories, CalendarGrid grid, Sink sink) {
    if (starts.isEmpty()) {
      for (int i = 0; i < histories.size(); i++) {
        if (kind == Kind.EVERY_PERIOD) {
          everyPeriod(histories, i, grid, sink);
        } else {
          sink.member(histories.customer(i), i, histories.slot(histories.from(i)));
        }
      }
      return 0;
    }
    CustomerHistories given = starts.get();
    long found = 0;
    for (int i = 0; i < given.size(); i++) {
      int index = histories.indexOf(given.customer(i));
      found += index >= 0 ? 1 : 0;
      sink.member(given.customer(i), index, slot(given, given.slot(given.from(i)), histories));
    }
    return histories.size() - found;
  }

  private static void everyPeriod(
      CustomerHistories histories, int index, CalendarGrid grid, Sink sink) {
    for (int entry = histories.from(index); entry < histories.to(index); entry++) {
      boolean opens =
          entry == histories.from(index)
              || grid.index(histories.epochDay(entry)) != grid.index(histories.epochDay(entry - 1));
      if (opens) {
        sink.member(histories.customer(index), index, histories.slot(entry));
      }
    }
  }

  private static long slot(CustomerHistories from, long slot, CustomerHistories to) {
    if (from.resolution() == to.resolution()) {
      return slot;
    }
    return to.slotOf(LocalDate.ofEpochDay(from.epochDayOf(slot)));
  }
}
