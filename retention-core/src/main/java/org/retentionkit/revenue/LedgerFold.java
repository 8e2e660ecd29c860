package org.retentionkit.revenue;

import java.util.List;
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
  protected void moved(int code, long amount, long day) {
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
}
