package org.retentionkit.revenue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.GroupingRule;
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

  // One customer: the period at hand, and whether its opening has been told.
  private int at;
  private boolean isOpen;

  // One customer: the amount in the books and in the log, each with the day of its change.
  private long booked;
  private long bookedOn;
  private long held;
  private long heldOn;

  // One customer: what decides on new or back, and the code of why it ended.
  private boolean paid;
  private boolean paidInPeriod;
  private long endedOn;
  private long returnGap;
  private int reason;

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
  protected abstract void moved(int code, long amount, long day);

  /** An amount above 0 was held from a change on a day until one on another, in a period. */
  protected void carried(int period, long amount, long from, long to) {}

  /** The changes after the last period, grouped ones as one. */
  public final long after() {
    return after;
  }

  @Override
  public final void visit(CustomerRows rows) {
    at = -1;
    isOpen = false;
    booked = 0;
    held = 0;
    paid = false;
    paidInPeriod = false;
    endedOn = NO_DAY;
    returnGap = 0;
    long customer = rows.customer();
    if (changes.bridges()) {
      changes.read(rows);
      for (int i = 0; i < changes.size(); i++) {
        take(customer, changes.day(i), changes.amount(i), changes.reason(i).code());
      }
    } else {
      for (int i = 0; i < rows.size(); i++) {
        if (changes.isLast(rows, i)) {
          take(customer, rows.day(i), rows.minorUnits(i), rows.reason(i).code());
        }
      }
    }
    if (!isOpen) {
      opened(customer, held, heldOn);
    } else if (at < axis.periods()) {
      book(at);
    }
  }

  /** Takes the last change of a group. */
  private void take(long customer, long day, long amount, int why) {
    int period = axis.position(day);
    if (period != at) {
      if (at < 0) {
        opened(customer, held, heldOn);
        isOpen = true;
      } else {
        book(at);
      }
      paidInPeriod = held > 0;
      at = period;
    }
    if (period == axis.periods()) {
      after++;
    } else {
      change(period, day, amount, why);
    }
  }

  private void change(int period, long day, long amount, int why) {
    turn(day, amount);
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

  /** Notes when the customer stopped paying, and after how long it began again. */
  private void turn(long day, long amount) {
    if (held == 0 && amount > 0) {
      if (booked == 0 && !paidInPeriod) {
        returnGap = endedOn == NO_DAY ? 0 : day - endedOn;
        paidInPeriod = true;
      }
    } else if (held > 0 && amount == 0) {
      endedOn = day;
    }
  }

  /** Books the difference between the log and the books. */
  private void book(int period) {
    long up = held - booked;
    if (up != 0) {
      boolean known = paid && !returns.forgets(returnGap);
      int kind = MovementKinds.number(booked, held, known ? 1 : 0);
      int why = held == 0 ? reason : 0;
      moved(MovementCode.of(period, kind, why), Math.abs(up), heldOn);
      returnGap = 0; // who began in this period is not new in it again
      paid = true;
    }
    if (booked > 0) {
      carried(period, booked, bookedOn, heldOn);
    }
    booked = held;
    bookedOn = heldOn;
  }
}
