package org.retentionkit.benchmarks.log;

import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.retentionkit.event.LogColumns;
import org.retentionkit.event.Workspace;

/** The jobs of logs with optional columns: exact times, orders of a row, one subscription each. */
final class ColumnJobs {
  private static final long DAY = 86_400_000;

  private final LogData data;
  private final Workspace workspace;
  private final long[] millis;
  private final long[] ids;

  ColumnJobs(LogData data, Workspace workspace) {
    this.data = data;
    this.workspace = workspace;
    millis = new long[data.day().length];
    ids = new long[millis.length];
    for (int i = 0; i < millis.length; i++) {
      millis[i] = (data.day()[i] * DAY) + (i % DAY);
      ids[i] = i; // each row an order, so that the answer is the same
    }
  }

  /** One job, whose name is that of the plain one and a column. */
  Callable<Long> job(String name) {
    return switch (name) {
      case "cohorts-orders" -> () -> LogJobs.cohortSum(columns().order(ids).orders(), workspace);
      case "purchases-orders" -> () -> LogJobs.purchases(columns().order(ids).orders(), workspace);
      case "purchases-times" -> () -> LogJobs.purchases(timed().orders(), workspace);
      case "purchases-times-orders" ->
          () -> LogJobs.purchases(timed().order(ids).orders(), workspace);
      case "ledger-times" -> () -> LogJobs.ledger(timed().subscriptions(), workspace);
      case "ledger-subscriptions" ->
          () -> LogJobs.ledger(columns().subscription(halves()).subscriptions(), workspace);
      default -> throw new IllegalArgumentException("job must be a known one, but was " + name);
    };
  }

  /** Two subscriptions a customer. */
  private long[] halves() {
    for (int i = 0; i < ids.length; i++) {
      ids[i] = i & 1;
    }
    return ids;
  }

  private LogColumns<Long> columns() {
    return LogColumns.of(data.customer()).days(data.day()).minorUnits(data.cents(), "EUR");
  }

  private LogColumns<Long> timed() {
    return LogColumns.of(data.customer())
        .millis(millis, ZoneOffset.UTC)
        .minorUnits(data.cents(), "EUR");
  }
}
