package org.retentionkit.customer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.event.Timeline;

/** Counts, period by period, customers whose days of service are shown to it in order. */
abstract class PresenceFold implements CustomerVisitor {
  /** The end of service that has none. */
  static final long NEVER = Long.MAX_VALUE;

  private final Timeline timeline;
  private final int periods;
  private final ReturnRule returns;
  private final int lossShift;

  /** What is counted; one row of {@link #counts} each. */
  enum Count {
    JOINED,
    REACTIVATED,
    LOST_UNSTATED,
    LOST_VOLUNTARY,
    LOST_INVOLUNTARY,
    JOINED_AND_LEFT,
    LAPSED_AND_RETURNED,
    RETURNED_AND_LEFT
  }

  private final Map<Count, long[]> counts = new EnumMap<>(Count.class);
  private final long[] openingChange;

  // One customer: the service not yet booked, and where the booking stands.
  private long from;
  private long until;
  private CancelReason reason = CancelReason.UNSTATED;
  private boolean pending;
  private boolean pendingIsNew;
  private int at;
  private boolean present;
  private boolean opened;
  private boolean entered;
  private boolean enteredNew;
  private boolean left;
  private CancelReason leftFor = CancelReason.UNSTATED;

  PresenceFold(Timeline timeline, CountingRules rules) {
    this.timeline = timeline;
    this.periods = timeline.periods();
    this.returns = rules.returns();
    this.lossShift = rules.timing() == ChurnTiming.ON_SERVICE_END ? 1 : 0;
    for (Count count : Count.values()) {
      counts.put(count, new long[periods]);
    }
    this.openingChange = new long[periods + 1];
  }

  /** The counts of all folds together, in the first. */
  static PresenceFold sum(List<? extends PresenceFold> folds) {
    PresenceFold all = folds.get(0);
    for (PresenceFold other : folds.subList(1, folds.size())) {
      all.counts.forEach((count, sums) -> add(sums, other.of(count)));
      add(all.openingChange, other.openingChange);
    }
    return all;
  }

  private static void add(long[] to, long[] more) {
    for (int i = 0; i < to.length; i++) {
      to[i] += more[i];
    }
  }

  final long count(Count count, int period) {
    return of(count)[period];
  }

  private long[] of(Count count) {
    return Objects.requireNonNull(counts.get(count));
  }

  /** The customers at the start of a period, less those at the start of the one before. */
  final long openingChange(int period) {
    return openingChange[period];
  }

  final void begin() {
    pending = false;
    pendingIsNew = true;
    at = -1;
    present = false;
    opened = false;
    entered = false;
    left = false;
  }

  /** Service from a day until another, exclusive; none begins earlier than one shown before. */
  final void service(long first, long end, CancelReason why) {
    if (pending) {
      long gap = first - until;
      if (first <= loss() || returns.bridges(gap)) {
        until = Math.max(until, end);
        reason = why;
        return;
      }
      book();
      pendingIsNew = returns.forgets(gap);
    }
    pending = true;
    from = first;
    until = end;
    reason = why;
  }

  /**
   * The day of the loss. Who renews on it was never gone; who renews later is back, even if the gap
   * has no day without service: a period that has closed stays as it closed.
   */
  private long loss() {
    return Math.max(from, until - lossShift);
  }

  final void end() {
    if (pending) {
      book();
      step(periods);
    }
  }

  private void book() {
    step(position(from));
    if (!entered) {
      entered = true;
      enteredNew = pendingIsNew;
    }
    present = true;
    if (until != NEVER) {
      step(position(loss()));
      present = false;
      left = true;
      leftFor = reason;
    }
  }

  private int position(long day) {
    if (day < timeline.startDay(0)) {
      return -1;
    }
    return day >= timeline.startDay(periods) ? periods : timeline.indexOf((int) day);
  }

  private void step(int period) {
    if (period == at) {
      return;
    }
    close();
    if (present) {
      openingChange[at + 1]++;
      openingChange[Math.min(period + 1, periods)]--;
    }
    opened = present;
    entered = false;
    left = false;
    at = period;
  }

  private void close() {
    if (at < 0) {
      return;
    }
    if (opened && !present) {
      of(lost(leftFor))[at]++;
    } else if (opened && left) {
      of(Count.LAPSED_AND_RETURNED)[at]++;
    } else if (!opened && entered) {
      Count kind =
          present
              ? (enteredNew ? Count.JOINED : Count.REACTIVATED)
              : (enteredNew ? Count.JOINED_AND_LEFT : Count.RETURNED_AND_LEFT);
      of(kind)[at]++;
    }
  }

  private static Count lost(CancelReason reason) {
    return switch (reason) {
      case UNSTATED -> Count.LOST_UNSTATED;
      case VOLUNTARY -> Count.LOST_VOLUNTARY;
      case INVOLUNTARY -> Count.LOST_INVOLUNTARY;
    };
  }
}
