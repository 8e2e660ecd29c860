package org.retentionkit.revenue;

import org.retentionkit.event.CancelReason;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.fold.Axis;

/**
 * Adds up the movements between the ends of periods, where no rule looks at a change of its own: as
 * {@link LedgerFold} would without lines, in half the time. It does not tell reasons apart.
 *
 * <p>Whether the next row is of another period, whether the amount moved and which way: none of it
 * could be foreseen, so the loop over rows asks nothing. Every row books the difference between log
 * and books, which is taken for 0 unless the period is over.
 */
final class PeriodEndFold implements CustomerVisitor {
  private static final int UNSTATED = CancelReason.UNSTATED.code();
  private final Axis axis;
  final LedgerSums sums;

  PeriodEndFold(Timeline timeline, Axis axis) {
    this.axis = axis;
    this.sums = new LedgerSums(timeline);
  }

  /** Whether this is the fold for a log by these rules. */
  static boolean fits(LedgerRules rules) {
    return rules.basis() == LedgerRules.Basis.PERIOD_ENDS
        && rules.returns().kind() == ReturnRule.Kind.EVER
        && rules.grouping().gap() == 0;
  }

  @Override
  public void visit(CustomerRows rows) {
    int at = -1;
    long held = 0;
    long booked = 0;
    int paid = 0;
    int size = rows.size();
    for (int i = 0; i < size; i++) {
      int period = axis.position(rows.day(i));
      long over = ((long) at - period) >> (Long.SIZE - 1); // all bits, or none in the same period
      long up = (held - booked) & over;
      int kind = MovementKinds.number(booked, booked + up, paid);
      sums.line(MovementCode.of(at, kind, UNSTATED), Math.abs(up));
      booked += up;
      held = rows.minorUnits(i);
      int isPaid = 1 - MovementKinds.isNothing(held);
      paid |= MovementKinds.isMoved(up) | (isPaid & (period >>> (Integer.SIZE - 1)));
      at = period;
    }
    int kind = MovementKinds.number(booked, held, paid);
    sums.line(MovementCode.of(at, kind, UNSTATED), Math.abs(held - booked));
  }
}
