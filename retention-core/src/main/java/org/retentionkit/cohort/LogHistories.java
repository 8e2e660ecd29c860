package org.retentionkit.cohort;

import java.time.ZoneOffset;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.CustomerHistories;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.Resolution;
import org.retentionkit.event.Workspace;
import org.retentionkit.internal.Checks;

/** The days of a log as histories of its customers. */
final class LogHistories {
  private LogHistories() {}

  static CustomerHistories of(ActivityLog<?> log) {
    Checks.notNull("log", log);
    Days days = new Days();
    log.using(Workspace.sequential()).visit(() -> days); // on one thread: all add to one
    return days.histories.done();
  }

  /** Keeps all rows but refunds; the log's days are those of its own zone already. */
  private static final class Days implements CustomerVisitor {
    final CustomerHistories.Writer histories =
        new CustomerHistories.Writer(Resolution.DAY, ZoneOffset.UTC);

    @Override
    public void visit(CustomerRows rows) {
      long orders = 0;
      long amount = 0;
      for (int row = 0; row < rows.size(); row++) {
        if (rows.minorUnits(row) >= 0) {
          orders++;
          amount = Math.addExact(amount, rows.minorUnits(row));
        }
        if (rows.isLastOfDay(row)) {
          if (orders > 0) {
            histories.entry(rows.day(row), orders, amount);
          }
          orders = 0;
          amount = 0;
        }
      }
      if (histories.entries() > 0) {
        histories.customer(rows.customer());
      }
    }
  }
}
