package org.retentionkit.revenue.ledger;

import java.util.List;
import org.retentionkit.event.HistoryVisitor;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.subscription.CancelReason;
import org.retentionkit.event.subscription.MovementKind;
import org.retentionkit.event.subscription.SubscriptionLog;
import org.retentionkit.internal.LongColumn;

/** Books every customer's changes: one line per movement, in the order of time. */
final class LedgerFold implements HistoryVisitor {
  private static final List<MovementKind> KINDS = List.of(MovementKind.values());
  private static final List<CancelReason> REASONS = List.of(CancelReason.values());

  /** One for each pair of kind and reason, with gaps. */
  static final int CELLS = KINDS.size() << 4;

  private static final long NO_DAY = Long.MIN_VALUE;

  private final SubscriptionLog log;
  private final Timeline timeline;
  private final int periods;
  private final LedgerRules rules;
  private final boolean everyChange;

  final LongColumn customers = new LongColumn();
  final LongColumn openings = new LongColumn();

  /** For each customer, where its lines begin. */
  final LongColumn starts = new LongColumn();

  final LongColumn codes = new LongColumn();
  final LongColumn amounts = new LongColumn();
  long after;

  // One customer: its changes once they are grouped.
  private final LongColumn days = new LongColumn();
  private final LongColumn values = new LongColumn();

  // One customer: the amount in the books and in the log, and what decides on new or back.
  private long booked;
  private long held;
  private boolean paid;
  private boolean paidInPeriod;
  private long endedOn;
  private long returnGap;
  private CancelReason reason = CancelReason.UNSTATED;

  LedgerFold(SubscriptionLog log, Timeline timeline, LedgerRules rules) {
    this.log = log;
    this.timeline = timeline;
    this.periods = timeline.periods();
    this.rules = rules;
    this.everyChange = rules.basis() == MovementBasis.EVERY_CHANGE;
  }

  /** A line's period, kind and reason in one number. */
  static long code(int period, MovementKind kind, CancelReason reason) {
    return ((long) period << 8) | ((long) KINDS.indexOf(kind) << 4) | REASONS.indexOf(reason);
  }

  /** A line's kind and reason in one number below {@link #CELLS}. */
  static int cell(long code) {
    return (int) code & 0xFF;
  }

  /** A line's kind in one number below {@link #CELLS}. */
  static int kindCell(long code) {
    return (int) code & 0xF0;
  }

  static int kindCell(MovementKind kind) {
    return kindCell(code(0, kind, CancelReason.UNSTATED));
  }

  static int period(long code) {
    return (int) (code >> 8);
  }

  static MovementKind kind(long code) {
    return KINDS.get((int) (code >> 4) & 0xF);
  }

  static CancelReason reason(long code) {
    return REASONS.get((int) code & 0xF);
  }

  @Override
  public void visit(long customer, long[] time, long[] value, int from, int to) {
    group(time, value, from, to);
    customers.add(customer);
    starts.add(codes.size());
    booked = 0;
    held = 0;
    paid = false;
    paidInPeriod = false;
    endedOn = NO_DAY;
    returnGap = 0;
    int at = -1;
    boolean opened = false;
    for (int i = 0; i < days.size(); i++) {
      int period = position(days.at(i));
      if (period != at) {
        if (at < 0) {
          openings.add(held);
          opened = true;
        } else {
          book(at);
        }
        booked = held;
        paid |= held > 0;
        paidInPeriod = held > 0;
        at = period;
      }
      if (period == periods) {
        after += days.size() - i;
        break;
      }
      change(period, days.at(i), values.at(i));
    }
    if (!opened) {
      openings.add(held);
    } else if (at < periods) {
      book(at);
    }
  }

  /** Leaves the last change of each group, and bridges gaps that are no gaps. */
  private void group(long[] time, long[] value, int from, int to) {
    days.clear();
    values.clear();
    for (int i = from; i < to; i++) {
      if (i + 1 < to && time[i + 1] - time[i] <= rules.groupWithinDays()) {
        continue;
      }
      int last = days.size() - 1;
      if (last >= 0
          && log.amount(values.at(last)) == 0
          && log.amount(value[i]) > 0
          && rules.returns().bridges(time[i] - days.at(last))) {
        days.removeLast();
        values.removeLast();
      }
      days.add(time[i]);
      values.add(value[i]);
    }
  }

  private int position(long day) {
    if (day < timeline.startDay(0)) {
      return -1;
    }
    return day >= timeline.startDay(periods) ? periods : timeline.indexOf((int) day);
  }

  private void change(int period, long day, long value) {
    long amount = log.amount(value);
    if (held == 0 && amount > 0) {
      if (booked == 0 && !paidInPeriod) {
        returnGap = endedOn == NO_DAY ? 0 : day - endedOn;
        paidInPeriod = true;
      }
    } else if (held > 0 && amount == 0) {
      endedOn = day;
      reason = log.reason(value);
    }
    held = amount;
    if (period < 0) {
      paid |= amount > 0;
      booked = amount;
    } else if (everyChange) {
      book(period);
    }
  }

  /** Books the difference between the log and the books. */
  private void book(int period) {
    if (held == booked) {
      return;
    }
    MovementKind kind;
    if (booked == 0) {
      boolean isNew = !paid || rules.returns().forgets(returnGap);
      kind = isNew ? MovementKind.NEW : MovementKind.REACTIVATION;
      returnGap = 0; // who began in this period is not new in it again
      paid = true;
    } else if (held == 0) {
      kind = MovementKind.CHURNED;
    } else {
      kind = held > booked ? MovementKind.EXPANSION : MovementKind.CONTRACTION;
    }
    CancelReason why = kind == MovementKind.CHURNED ? reason : CancelReason.UNSTATED;
    codes.add(code(period, kind, why));
    amounts.add(Math.abs(held - booked));
    booked = held;
  }
}
