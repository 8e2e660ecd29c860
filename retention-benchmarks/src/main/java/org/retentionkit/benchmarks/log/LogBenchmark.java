package org.retentionkit.benchmarks.log;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.retentionkit.event.Workspace;

/**
 * Times one job by RetentionKit and by DuckDB (a table in a file, warm) in turn, checks that the
 * answers are the same, and prints medians.
 *
 * <p>Arguments: {@code JOB ROWS [threads] [runs]}; jobs: cohorts, activity, grouped, streamed,
 * strings, strings-streamed, fold, purchases, purchases-streamed, movements, movements-streamed,
 * ledger; with optional columns cohorts-orders, purchases-orders, purchases-times,
 * purchases-times-orders, ledger-times, ledger-subscriptions.
 */
public final class LogBenchmark {
  /** Pairs until the compiler has done its part. */
  private static final int WARM_UP = 10;

  private LogBenchmark() {}

  /** Runs one job. */
  public static void main(String[] args) throws Exception {
    String job = args[0];
    int rows = Integer.parseInt(args[1].replace("_", "").replace("M", "000000"));
    int threads = args.length > 2 ? Integer.parseInt(args[2]) : 2;
    int runs = args.length > 3 ? Integer.parseInt(args[3]) : 7;
    LogData data =
        job.startsWith("movements") || job.startsWith("ledger")
            ? LogData.changes(rows)
            : LogData.orders(rows, job.equals("grouped"));
    Path folder = Files.createTempDirectory("retention-benchmark");
    Path file = folder.resolve("data.duckdb");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:" + file)) {
      data.load(duck, job.startsWith("strings"));
      try (Statement statement = duck.createStatement()) {
        statement.execute("set threads=" + threads);
        statement.execute("set preserve_insertion_order=false");
      }
      compare(job, rows, runs, ours(job, data, Workspace.ofThreads(threads)), theirs(job, duck));
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static Callable<Long> ours(String job, LogData data, Workspace workspace) {
    LogJobs.Event[] events = job.startsWith("strings") ? events(data) : new LogJobs.Event[0];
    return switch (job) {
      case "cohorts" -> () -> LogJobs.cohorts(data, workspace);
      case "activity", "grouped" -> () -> LogJobs.activity(data, workspace);
      case "fold" -> () -> LogJobs.fold(data, workspace);
      case "streamed" -> () -> StreamJobs.cohorts(data, workspace);
      case "strings-streamed" -> () -> StreamJobs.objects(events, workspace);
      case "strings" -> () -> LogJobs.objects(events, workspace);
      case "purchases" -> () -> LogJobs.purchases(data, workspace);
      case "purchases-streamed" -> () -> StreamJobs.purchases(data, workspace);
      case "movements" -> () -> LogJobs.movements(data, workspace);
      case "movements-streamed" -> () -> StreamJobs.movements(data, workspace);
      case "ledger" -> () -> LogJobs.ledger(data, workspace);
      default -> new ColumnJobs(data, workspace).job(job);
    };
  }

  private static LogJobs.Event[] events(LogData data) {
    Map<Long, String> names = new HashMap<>();
    LogJobs.Event[] events = new LogJobs.Event[data.day().length];
    for (int i = 0; i < events.length; i++) {
      String name = names.computeIfAbsent(data.customer()[i], LogData::name);
      events[i] = new LogJobs.Event(name, LocalDate.ofEpochDay(data.day()[i]));
    }
    return events;
  }

  private static Callable<Long> theirs(String job, Connection duck) {
    return switch (job) {
      case "fold" -> () -> DuckJobs.customers(duck);
      case "purchases",
          "purchases-streamed",
          "purchases-times",
          "purchases-orders",
          "purchases-times-orders" ->
          () -> DuckJobs.purchases(duck);
      case "movements", "movements-streamed", "ledger", "ledger-times", "ledger-subscriptions" ->
          () -> DuckJobs.movements(duck);
      default -> () -> DuckJobs.cohorts(duck);
    };
  }

  private static void compare(
      String job, int rows, int runs, Callable<Long> ours, Callable<Long> theirs) throws Exception {
    double[][] wall = new double[3][runs];
    double[][] cpu = new double[3][runs];
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    for (int run = -WARM_UP; run < runs; run++) {
      long[] answers = new long[2];
      double[][] took = new double[2][2];
      for (int who = 0; who < 2; who++) {
        long cpuBefore = system.getProcessCpuTime();
        long before = System.nanoTime();
        answers[who] = (who == 0 ? ours : theirs).call();
        took[who][0] = (System.nanoTime() - before) / 1e9;
        took[who][1] = (system.getProcessCpuTime() - cpuBefore) / 1e9;
      }
      if (answers[0] != answers[1]
          && !job.startsWith("ledger")) { // by rules that SQL does not have
        throw new IllegalStateException("answers differ: " + Arrays.toString(answers));
      }
      if (run >= 0) {
        for (int who = 0; who < 2; who++) {
          wall[who][run] = took[who][0];
          cpu[who][run] = took[who][1];
        }
        wall[2][run] = took[0][0] / took[1][0];
        cpu[2][run] = took[0][1] / took[1][1];
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s %d rows: wall %.4f s against %.4f s, ratio %.3f; CPU %.1f ns a row against %.1f,"
            + " ratio %.3f%n",
        job,
        rows,
        median(wall[0]),
        median(wall[1]),
        median(wall[2]),
        median(cpu[0]) / rows * 1e9,
        median(cpu[1]) / rows * 1e9,
        median(cpu[2]));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
