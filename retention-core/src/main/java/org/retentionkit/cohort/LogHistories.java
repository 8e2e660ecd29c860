package org.retentionkit.cohort;

import java.time.ZoneOffset;
import java.util.Arrays;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.CustomerHistories;
import org.retentionkit.event.HistoryAccumulator;
import org.retentionkit.event.HistoryVisitor;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.Resolution;
import org.retentionkit.event.Workspace;
import org.retentionkit.internal.Checks;

/** The days of a log as histories of its customers. */
final class LogHistories {
  private LogHistories() {}

  static CustomerHistories of(ActivityLog log) {
    Checks.notNull("log", log);
    Days days = new Days();
    log.visit(Workspace.sequential(), () -> days);
    return days.rows.snapshot();
  }

  static CustomerHistories of(OrderLog log) {
    Checks.notNull("log", log);
    Days days = new Days();
    log.visit(Workspace.sequential(), () -> days);
    return days.rows.snapshot();
  }

  /** Keeps all rows; the log's days are those of its own zone already. */
  private static final class Days implements HistoryVisitor {
    final HistoryAccumulator rows = HistoryAccumulator.create(Resolution.DAY, ZoneOffset.UTC);

    @Override
    public void visit(long customer, long[] time, long[] value, int from, int to) {
      int size = to - from;
      long[] customers = new long[size];
      Arrays.fill(customers, customer);
      int[] days = new int[size];
      for (int i = 0; i < size; i++) {
        days[i] = (int) time[from + i];
      }
      rows.accept(customers, days, Arrays.copyOfRange(value, from, to), 0, size);
    }
  }
}
