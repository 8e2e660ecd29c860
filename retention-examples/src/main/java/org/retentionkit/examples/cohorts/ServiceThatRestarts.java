package org.retentionkit.examples.cohorts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.retentionkit.CalendarUnit;
import org.retentionkit.cohort.CohortAccumulator;
import org.retentionkit.cohort.CohortTable;

/**
 * A service gets orders on several threads for ever, answers with the cohort table so far, saves
 * what it knows every minute and when it stops, and goes on from there when it starts again.
 */
public final class ServiceThatRestarts implements AutoCloseable {
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final int CUSTOMERS = 300;
  private static final int THREADS = 4;

  private final Path file;
  private final CohortAccumulator<String> cohorts;
  private final ScheduledExecutorService everyMinute = Executors.newScheduledThreadPool(1);
  private final Future<?> saving;

  /** Goes on from a file, or begins if there is none. */
  public ServiceThatRestarts(Path file) {
    this.file = file;
    this.cohorts =
        Files.exists(file)
            ? CohortAccumulator.load(file)
            : CohortAccumulator.create(CalendarUnit.MONTH);
    saving = everyMinute.scheduleAtFixedRate(this::trySave, 1, 1, TimeUnit.MINUTES);
  }

  /** Takes an order, from any thread. */
  public void onOrder(String customer, LocalDate day) {
    cohorts.add(customer, day);
  }

  /** The table so far. */
  public CohortTable table() {
    return cohorts.table();
  }

  /** Saves all: call it when no orders come any more. */
  @Override
  public void close() {
    saving.cancel(false);
    everyMinute.shutdown();
    save();
  }

  /** One at a time, so that the last one that begins is the last in the file. */
  private synchronized void save() {
    cohorts.save(file);
  }

  /** Saves now, or a minute later: the file keeps what it had. */
  private void trySave() {
    try {
      save();
    } catch (UncheckedIOException e) {
      System.err.println("Not saved this time: " + e.getMessage());
    }
  }

  /** Runs the service twice, with half of the orders each time, and prints what it answers. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("cohorts");
    Path file = folder.resolve("cohorts.state");
    try {
      try (ServiceThatRestarts service = new ServiceThatRestarts(file)) {
        send(service, 0, 60);
        System.out.println("Before the restart:\n" + service.table());
      }
      try (ServiceThatRestarts service = new ServiceThatRestarts(file)) {
        send(service, 60, 120);
        System.out.println("After the restart:\n" + service.table());
      }
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  /** The orders of some days of the year, from several threads. */
  private static void send(ServiceThatRestarts service, int from, int to)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    for (int thread = 0; thread < THREADS; thread++) {
      int first = thread;
      threads.execute(
          () -> {
            for (int customer = first; customer < CUSTOMERS; customer += THREADS) {
              int gap = 10 + (customer * 13) % 50;
              for (int day = (customer * 7) % 90; day < 120; day += gap) {
                if (day >= from && day < to) {
                  service.onOrder("C" + customer, NEW_YEAR.plusDays(day));
                }
              }
            }
          });
    }
    threads.shutdown();
    if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("orders must be taken within a minute");
    }
  }
}
