package org.retentionkit.benchmarks.log;

import org.retentionkit.event.ActivityAccumulator;
import org.retentionkit.event.ActivitySink;
import org.retentionkit.event.OrderAccumulator;
import org.retentionkit.event.OrderSink;
import org.retentionkit.event.SubscriptionAccumulator;
import org.retentionkit.event.SubscriptionSink;
import org.retentionkit.event.Workspace;

/** The jobs of rows that are not kept: all threads add to one accumulator. */
final class StreamJobs {
  private static final int BLOCK = 8_192;

  private StreamJobs() {}

  static long cohorts(LogData data, Workspace workspace) throws InterruptedException {
    ActivityAccumulator<Long> accumulator = ActivityAccumulator.create(LogJobs.MONTHS);
    ActivitySink sink = accumulator.sink();
    inBlocks(data, workspace, (from, to) -> sink.accept(data.customer(), data.day(), from, to));
    return LogJobs.cohortSum(accumulator.activity(LogJobs.MONTHS));
  }

  static long objects(LogJobs.Event[] events, Workspace workspace) throws InterruptedException {
    ActivityAccumulator<String> accumulator = ActivityAccumulator.create(LogJobs.MONTHS);
    inParts(
        events.length,
        workspace,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            accumulator.add(events[i].customer(), events[i].day());
          }
        });
    return LogJobs.cohortSum(accumulator.activity(LogJobs.MONTHS));
  }

  static long purchases(LogData data, Workspace workspace) throws InterruptedException {
    OrderAccumulator<Long> accumulator = OrderAccumulator.create("EUR");
    OrderSink sink = accumulator.sink();
    inBlocks(
        data,
        workspace,
        (from, to) -> sink.accept(data.customer(), data.day(), data.cents(), from, to));
    return LogJobs.purchases(accumulator.log(), workspace);
  }

  static long movements(LogData data, Workspace workspace) throws InterruptedException {
    SubscriptionAccumulator<Long> accumulator = SubscriptionAccumulator.create("EUR");
    SubscriptionSink sink = accumulator.sink();
    byte[] unstated = {};
    inBlocks(
        data,
        workspace,
        (from, to) -> sink.accept(data.customer(), data.day(), data.cents(), unstated, from, to));
    return LogJobs.movements(accumulator.log(), workspace);
  }

  /** Takes the rows of one thread, or of a block. */
  private interface Part {
    void take(int from, int to);
  }

  private static void inBlocks(LogData data, Workspace workspace, Part rows)
      throws InterruptedException {
    inParts(
        data.day().length,
        workspace,
        (start, end) -> {
          for (int from = start; from < end; from += BLOCK) {
            rows.take(from, Math.min(end, from + BLOCK));
          }
        });
  }

  private static void inParts(int all, Workspace workspace, Part rows) throws InterruptedException {
    Thread[] threads = new Thread[workspace.threads()];
    for (int t = 0; t < threads.length; t++) {
      int from = (int) ((long) all * t / threads.length);
      int to = (int) ((long) all * (t + 1) / threads.length);
      threads[t] = new Thread(() -> rows.take(from, to));
      threads[t].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
