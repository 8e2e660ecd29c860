package org.retentionkit.revenue;

import java.util.List;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.MovementKind;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.LongColumn;
import org.retentionkit.internal.fold.Axis;

/**
 * Adds up all movements and, if asked, keeps those of every customer: one line each, in the order
 * of time.
 */
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
  private final LongColumn starts = new LongColumn();

  final LedgerLines lines = new LedgerLines();
  final LedgerSums sums;
  private final boolean keeping;

  LedgerFold(Timeline timeline, Axis axis, LedgerRules rules, boolean keeping) {
    super(axis, rules.basis() == LedgerRules.Basis.EVERY_CHANGE, rules.returns(), rules.grouping());
    this.sums = new LedgerSums(timeline);
    this.keeping = keeping;
  }

  /** A log's folds, one or more, with or without lines. */
  static List<LedgerFold> all(
      SubscriptionLog<?> log, Timeline timeline, LedgerRules rules, boolean keeping) {
    Checks.notNull("log", log);
    Checks.notNull("timeline", timeline);
    Checks.notNull("rules", rules);
    Axis axis = axis(timeline);
    return of(log, rules.grouping(), () -> new LedgerFold(timeline, axis, rules, keeping));
  }

  @Override
  protected void opened(long customer, long amount, long day) {
    sums.opening(amount);
    if (keeping) {
      customers.add(customer);
      starts.add(lines.size());
      openings.add(amount);
    }
  }

  @Override
  protected void moved(int period, MovementKind kind, CancelReason why, long amount, long day) {
    int code = code(period, kind, why);
    sums.line(code, amount);
    if (keeping) {
      lines.add(code, amount);
    }
  }

  /** Where the lines of the customer at a place begin. */
  int start(int place) {
    return (int) starts.at(place);
  }

  /** Where the lines of the customer at a place end. */
  int end(int place) {
    return place + 1 == starts.size() ? lines.size() : (int) starts.at(place + 1);
  }

  /** A line's period, kind and reason in one number, which no one keeps longer than the line. */
  @SuppressWarnings("EnumOrdinal")
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

  /** The number of a line's kind among all kinds. */
  static int kindNumber(int code) {
    return cell(code) >> REASON_BITS;
  }

  static MovementKind kind(int code) {
    return KINDS.get(kindNumber(code));
  }

  static CancelReason reason(int code) {
    return REASONS.get(code & ((1 << REASON_BITS) - 1));
  }
}
