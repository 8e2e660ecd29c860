package org.retentionkit.revenue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.GroupingRule;
import org.retentionkit.event.MovementKind;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.fold.Axis;

/** Turns every customer's changes into movements, in the order of time. */
abstract class Booking implements CustomerVisitor {
  private static final long NO_DAY = Long.MIN_VALUE;

  private final Axis axis;
  private final ReturnRule returns;
  private final boolean everyChange;
  private final ChangeGroups changes;
  private long after;

  // One customer: the amount in the books and in the log, each with the day of its change.
  private long booked;
  private long bookedOn;
  private long held;
  private long heldOn;

  // One customer: what decides on new or back, and why it ended.
  private boolean paid;
  private boolean paidInPeriod;
  private long endedOn;
  private long returnGap;
  private CancelReason reason = CancelReason.UNSTATED;

  /** By these rules; {@code everyChange}, or only the amounts at the ends of periods. */
  protected Booking(Axis axis, boolean everyChange, ReturnRule returns, GroupingRule grouping) {
    this.axis = axis;
    this.returns = returns;
    this.everyChange = everyChange;
    this.changes = new ChangeGroups(returns, grouping);
  }

  /** Shows a log to bookings of its own for each thread, as finely as changes are grouped. */
  public static <B extends Booking> List<B> of(
      SubscriptionLog<?> log, GroupingRule grouping, Supplier<B> bookings) {
    if (grouping.kind() == GroupingRule.Kind.TIME && log.zone().isEmpty()) {
      throw new IllegalArgumentException(
          "log must have exact times to group changes by time, but has days only");
    }
    return log.visit(bookings);
  }

  /** Where the days of a timeline lie. */
  static Axis axis(Timeline timeline) {
    int[] starts = new int[timeline.periods() + 1];
    Arrays.setAll(starts, timeline::startDay);
    return Axis.of(starts);
  }

  /** A customer begins, with what it paid before the first period and the day of that change. */
  protected abstract void opened(long customer, long amount, long day);

  /** A movement, on a day of a period. */
  protected abstract void moved(
      int period, MovementKind kind, CancelReason why, long amount, long day);

  /** An amount above 0 was held from a change on a day until one on another, in a period. */
  protected void carried(int period, long amount, long from, long to) {}

  /** The changes after the last period, grouped ones as one. */
  public final long after() {
    return after;
  }

  @Override
  public final void visit(CustomerRows rows) {
    changes.read(rows);
    booked = 0;
    held = 0;
    paid = false;
    paidInPeriod = false;
    endedOn = NO_DAY;
    returnGap = 0;
    int at = -1;
    boolean isOpen = false;
    for (int i = 0; i < changes.size(); i++) {
      int period = axis.position(changes.day(i));
      if (period != at) {
        if (at < 0) {
          opened(rows.customer(), held, heldOn);
          isOpen = true;
        } else {
          book(at);
        }
        paidInPeriod = held > 0;
        at = period;
      }
      if (period == axis.periods()) {
        after += changes.size() - i;
        return;
      }
      change(period, changes.day(i), changes.amount(i), changes.reason(i));
    }
    if (!isOpen) {
      opened(rows.customer(), held, heldOn);
    } else {
      book(at);
    }
  }

  private void change(int period, long day, long amount, CancelReason why) {
    if (held == 0 && amount > 0) {
      if (booked == 0 && !paidInPeriod) {
        returnGap = endedOn == NO_DAY ? 0 : day - endedOn;
        paidInPeriod = true;
      }
    } else if (held > 0 && amount == 0) {
      endedOn = day;
    }
    reason = why;
    held = amount;
    heldOn = day;
    if (period < 0) {
      paid |= amount > 0;
      booked = amount;
      bookedOn = day;
    } else if (everyChange) {
      book(period);
    }
  }

  /** Books the difference between the log and the books. */
  private void book(int period) {
    if (held != booked) {
      MovementKind kind = kind();
      CancelReason why = kind == MovementKind.CHURNED ? reason : CancelReason.UNSTATED;
      moved(period, kind, why, Math.abs(held - booked), heldOn);
    }
    if (booked > 0) {
      carried(period, booked, bookedOn, heldOn);
    }
    booked = held;
    bookedOn = heldOn;
  }

  private MovementKind kind() {
    if (booked > 0) {
      return held == 0
          ? MovementKind.CHURNED
          : held > booked ? MovementKind.EXPANSION : MovementKind.CONTRACTION;
    }
    boolean isNew = !paid || returns.forgets(returnGap);
    returnGap = 0; // who began in this period is not new in it again
    paid = true;
    return isNew ? MovementKind.NEW : MovementKind.REACTIVATION;
  }
}
