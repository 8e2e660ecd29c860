package org.retentionkit.revenue;

import java.util.List;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.MovementKind;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.IntColumn;
import org.retentionkit.internal.LongColumn;
import org.retentionkit.internal.fold.Axis;

/** Keeps every customer's movements: one line each, in the order of time; and their sums. */
final class LedgerFold extends Booking {
  private static final List<MovementKind> KINDS = List.of(MovementKind.values());
  private static final List<CancelReason> REASONS = List.of(CancelReason.values());
  private static final int REASON_BITS = 2;
  private static final int CELL_BITS = 5;

  /** One for each pair of kind and reason, with gaps. */
  static final int CELLS = 1 << CELL_BITS;

  final LongColumn customers = new LongColumn();

  /** What each customer paid before the first period. */
  final LongColumn openings = new LongColumn();

  /** For each customer, where its lines begin. */
  private final IntColumn starts = new IntColumn();

  final IntColumn codes = new IntColumn();
  final LongColumn amounts = new LongColumn();
  final LedgerSums sums;

  LedgerFold(Timeline timeline, Axis axis, LedgerRules rules) {
    super(axis, rules.basis() == LedgerRules.Basis.EVERY_CHANGE, rules.returns(), rules.grouping());
    this.sums = new LedgerSums(timeline);
  }

  @Override
  protected void opened(long customer, long amount, long day) {
    customers.add(customer);
    starts.add(codes.size());
    openings.add(amount);
    sums.opening(amount);
  }

  @Override
  protected void moved(int period, MovementKind kind, CancelReason why, long amount, long day) {
    int code = code(period, kind, why);
    codes.add(code);
    amounts.add(amount);
    sums.line(code, amount);
  }

  /** Where the lines of the customer at a place begin. */
  int start(int place) {
    return starts.at(place);
  }

  /** Where the lines of the customer at a place end. */
  int end(int place) {
    return place + 1 == starts.size() ? codes.size() : starts.at(place + 1);
  }

  /** A line's period, kind and reason in one number. */
  static int code(int period, MovementKind kind, CancelReason reason) {
    return (period << CELL_BITS) | (kind.ordinal() << REASON_BITS) | reason.code();
  }

  /** A line's kind and reason in one number below {@link #CELLS}. */
  static int cell(int code) {
    return code & (CELLS - 1);
  }

  static int period(int code) {
    return code >> CELL_BITS;
  }

  static MovementKind kind(int code) {
    return KINDS.get(cell(code) >> REASON_BITS);
  }

  static CancelReason reason(int code) {
    return REASONS.get(code & ((1 << REASON_BITS) - 1));
  }
}
