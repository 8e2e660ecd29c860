package org.retentionkit.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.retentionkit.event.CancelReason;

/**
 * Several subscriptions of a customer: its amount is the sum over them. Of several changes of one
 * subscription at the same moment, or on one day where a time of day is not known, the highest
 * amount holds, as in a log.
 */
final class SubscriptionSums implements RowSink {
  private final Map<String, List<Change>> byCustomer = new LinkedHashMap<>();
  private boolean allTimed = true;

  private record Change(
      String id, int day, long millis, boolean timed, long minorUnits, CancelReason reason) {}

  @Override
  public void take(Row row) {
    byCustomer
        .computeIfAbsent(row.customer, customer -> new ArrayList<>(2))
        .add(new Change(row.id, row.day, row.millis, row.timed, row.minorUnits, row.reason));
    allTimed &= row.timed;
  }

  /** Hands the sums on, customer by customer, and forgets them. */
  void drainTo(RowSink sink) {
    byCustomer.forEach((customer, changes) -> sum(customer, changes, sink));
    byCustomer.clear();
  }

  private long moment(Change change) {
    return allTimed ? change.millis : change.day;
  }

  private void sum(String customer, List<Change> changes, RowSink sink) {
    changes.sort(Comparator.comparingLong(this::moment));
    Map<String, Long> levels = new HashMap<>();
    Row row = new Row();
    row.customer = customer;
    for (int from = 0; from < changes.size(); ) {
      int to = from;
      Map<String, Long> now = new HashMap<>();
      CancelReason reason = CancelReason.UNSTATED;
      Change first = changes.get(from);
      for (; to < changes.size() && moment(changes.get(to)) == moment(first); to++) {
        Change change = changes.get(to);
        now.merge(change.id, change.minorUnits, Math::max);
        if (change.minorUnits == 0 && change.reason.code() > reason.code()) {
          reason = change.reason;
        }
      }
      levels.putAll(now);
      row.day = first.day;
      row.millis = first.millis;
      row.timed = first.timed;
      row.minorUnits = total(customer, levels);
      row.reason = row.minorUnits == 0 ? reason : CancelReason.UNSTATED;
      sink.take(row);
      from = to;
    }
  }

  private static long total(String customer, Map<String, Long> levels) {
    long sum = 0;
    for (long level : levels.values()) {
      sum += level;
      if (sum > Levels.MOST) {
        throw new ReadException(
            "amounts of customer '"
                + Visible.shortened(customer)
                + "' must not exceed "
                + Levels.MOST
                + " minor units together");
      }
    }
    return sum;
  }
}
