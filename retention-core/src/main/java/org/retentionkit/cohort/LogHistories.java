package org.retentionkit.cohort;

import java.time.ZoneOffset;
import java.util.Arrays;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.CustomerHistories;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.HistoryAccumulator;
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
    return days.rows.snapshot();
  }

  /** Keeps all rows but refunds; the log's days are those of its own zone already. */
  private static final class Days implements CustomerVisitor {
    final HistoryAccumulator rows = HistoryAccumulator.create(Resolution.DAY, ZoneOffset.UTC);

    @Override
    public void visit(CustomerRows shown) {
      long[] customers = new long[shown.size()];
      int[] days = new int[shown.size()];
      long[] values = new long[shown.size()];
      int size = 0;
      for (int i = 0; i < shown.size(); i++) {
        if (shown.minorUnits(i) >= 0) {
          days[size] = (int) shown.day(i);
          values[size++] = shown.minorUnits(i);
        }
      }
      Arrays.fill(customers, 0, size, shown.customer());
      rows.accept(customers, days, values, 0, size);
    }
  }
}
