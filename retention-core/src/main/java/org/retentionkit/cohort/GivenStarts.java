package org.retentionkit.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.Customers;
import org.retentionkit.internal.LongColumn;
import org.retentionkit.internal.hash.PairSort;

/**
 * The first of other events of each customer, found by the number the customer has in the log of
 * activity. Threads of a fold may ask for different customers at the same time.
 */
final class GivenStarts<K> {
  private final ActivityLog<K> events;
  private final List<First> firsts;

  /** The numbers in the other log in the order of unsigned numbers, and where their start is. */
  private final long[] numbers;

  private final long[] places;
  private final boolean[] seen;

  /** Starts of customers who are not in the other log. */
  private final LongColumn unknown = new LongColumn();

  /** A start: its day and, if it is exact, its time. */
  record Start(long day, boolean exact, long millis) {}

  GivenStarts(ActivityLog<K> events, ActivityLog<K> log) {
    this.events = events;
    this.firsts = events.visit(First::new);
    LongColumn known = new LongColumn();
    LongColumn at = new LongColumn();
    for (int part = 0; part < firsts.size(); part++) {
      First first = firsts.get(part);
      for (int i = 0; i < first.customers.size(); i++) {
        long place = ((long) part << Integer.SIZE) | i;
        OptionalLong number = number(first.customers.at(i), log);
        if (number.isPresent()) {
          known.add(number.getAsLong());
          at.add(place);
        } else {
          unknown.add(place);
        }
      }
    }
    this.numbers = known.toArray();
    this.places = at.toArray();
    PairSort.sort(numbers, places, 0, numbers.length);
    this.seen = new boolean[numbers.length];
  }

  private OptionalLong number(long own, ActivityLog<K> log) {
    return log.customers() == events.customers()
        ? OptionalLong.of(own)
        : log.customers().number(events.customers().key(own));
  }

  /** The first activity of each customer. */
  private static final class First implements CustomerVisitor {
    final LongColumn customers = new LongColumn();
    final LongColumn days = new LongColumn();
    final LongColumn millis = new LongColumn();

    @Override
    public void visit(CustomerRows rows) {
      int first = Activity.first(rows);
      if (first >= 0) {
        customers.add(rows.customer());
        days.add(rows.day(first));
        millis.add(rows.timed() ? rows.millis(first) : 0);
      }
    }
  }

  /** The start of a customer, which then is no longer {@link #eachOther other}. */
  @Nullable Start of(long customer) {
    int low = 0;
    int high = numbers.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compareUnsigned(numbers[middle], customer);
      if (order == 0) {
        seen[middle] = true;
        return start(places[middle]);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  private Start start(long place) {
    First part = firsts.get((int) (place >>> Integer.SIZE));
    int i = (int) place;
    return new Start(part.days.at(i), events.zone().isPresent(), part.millis.at(i));
  }

  /** Takes a customer of the log of starts, by its number there. */
  interface Sink<K> {
    void start(Customers<K> customers, long number, Start start);
  }

  /** Tells all starts that nobody has asked for: those of customers without activity. */
  void eachOther(Sink<K> sink) {
    List<Long> others = new ArrayList<>();
    for (int i = 0; i < seen.length; i++) {
      if (!seen[i]) {
        others.add(places[i]);
      }
    }
    for (int i = 0; i < unknown.size(); i++) {
      others.add(unknown.at(i));
    }
    for (long place : others) {
      First part = firsts.get((int) (place >>> Integer.SIZE));
      sink.start(events.customers(), part.customers.at((int) place), start(place));
    }
  }
}
