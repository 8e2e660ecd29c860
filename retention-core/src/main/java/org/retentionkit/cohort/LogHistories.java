package org.retentionkit.cohort;

import java.time.ZoneOffset;
import java.util.Arrays;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.CustomerHistories;
import org.retentionkit.event.HistoryAccumulator;
import org.retentionkit.event.HistoryVisitor;
import org.retentionkit.event.Resolution;
import org.retentionkit.event.Workspace;
import org.retentionkit.internal.Checks;

/** The days of a log as histories of its customers. */
final class LogHistories {
  private LogHistories() {}

  static CustomerHistories of(ActivityLog<?> log) {
    Checks.notNull("log", log);
    Days days = new Days();
    log.visit(Workspace.sequential(), () -> days);
    return days.rows.snapshot();
  }

  /** Keeps all rows but refunds; the log's days are those of its own zone already. */
  private static final class Days implements HistoryVisitor {
    final HistoryAccumulator rows = HistoryAccumulator.create(Resolution.DAY, ZoneOffset.UTC);

    @Override
    public void visit(long customer, long[] time, long[] value, int from, int to) {
      long[] customers = new long[to - from];
      int[] days = new int[to - from];
      long[] values = new long[to - from];
      int size = 0;
      for (int i = from; i < to; i++) {
        if (value[i] >= 0) {
          days[size] = (int) time[i];
          values[size++] = value[i];
        }
      }
      Arrays.fill(customers, 0, size, customer);
      rows.accept(customers, days, values, 0, size);
    }
  }
}
