package org.retentionkit.revenue;

import java.util.List;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.MovementKind;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.LongColumn;

/** Keeps every customer's movements: one line each, in the order of time. */
final class LedgerFold extends Booking {
  private static final List<MovementKind> KINDS = List.of(MovementKind.values());
  private static final List<CancelReason> REASONS = List.of(CancelReason.values());

  /** One for each pair of kind and reason, with gaps. */
  static final int CELLS = KINDS.size() << 4;

  final LongColumn customers = new LongColumn();
  final LongColumn openings = new LongColumn();

  /** For each customer, where its lines begin. */
  final LongColumn starts = new LongColumn();

  final LongColumn codes = new LongColumn();
  final LongColumn amounts = new LongColumn();

  LedgerFold(Timeline timeline, LedgerRules rules) {
    super(
        timeline,
        rules.basis() == LedgerRules.Basis.EVERY_CHANGE,
        rules.returns(),
        rules.grouping());
  }

  @Override
  protected void opened(long customer, long amount, long day) {
    customers.add(customer);
    starts.add(codes.size());
    openings.add(amount);
  }

  @Override
  protected void moved(int period, MovementKind kind, CancelReason why, long amount, long day) {
    codes.add(code(period, kind, why));
    amounts.add(amount);
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
}
