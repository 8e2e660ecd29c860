package org.retentionkit.internal.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does numbered units of work on the calling thread and, if asked, on helpers.
 *
 * <p>The calling thread always works, and waits only for helpers that have begun: an executor that
 * is full or shut down makes it slower, never stuck.
 */
public final class Workers {
  /** So many threads work on many rows where nobody said how many may. */
  public static final int UNASKED = Math.min(2, Runtime.getRuntime().availableProcessors());

  /** So many rows are done sooner than a thread is there. */
  private static final int FEW = 1 << 16;

  private final int threads;
  private final @Nullable Executor executor;

  /**
   * Workers on short-lived threads, or on an executor.
   *
   * @param threads how many threads work at the same time, the caller included, at least 1
   * @param executor where helpers run; null for threads of their own
   */
  public Workers(int threads, @Nullable Executor executor) {
    this.threads = threads;
    this.executor = executor;
  }

  /** Workers for so many rows where nobody said how many threads may work. */
  public static Workers unasked(long rows) {
    return of(rows, UNASKED);
  }

  /** So many workers on short-lived threads; one where there is little to do. */
  public static Workers of(long rows, int threads) {
    return new Workers(rows < FEW ? 1 : threads, null);
  }

  /** What is done with one unit and the state of the thread that does it. */
  public interface Task<S> {
    /** Does unit number {@code unit}. */
    void run(S state, int unit);
  }

  /** The number of threads. */
  public int threads() {
    return threads;
  }

  /**
   * Does all units from 0 to {@code units - 1}, each once, and returns the states used, at least
   * one. The first thing thrown, whatever it is, stops the work and is thrown here, when nobody is
   * at work any more.
   */
  public <S> List<S> run(int units, Supplier<S> state, Task<S> task) {
    Crew<S> crew = new Crew<>(units, state, task);
    try {
      for (int helper = 1; helper < Math.min(threads, units); helper++) {
        if (!start(crew)) {
          break;
        }
      }
    } catch (RuntimeException | Error e) {
      crew.fail(e);
    }
    crew.run();
    return crew.finish();
  }

  private boolean start(Runnable crew) {
    try {
      if (executor == null) {
        Thread thread = new Thread(crew, "retention-worker");
        thread.setDaemon(true);
        thread.start();
      } else {
        executor.execute(crew);
      }
      return true;
    } catch (RejectedExecutionException | OutOfMemoryError full) { // no more threads to be had
      return false;
    }
  }

  /** Throws anything, checked or not: a visitor in another language may throw what it likes. */
  @SuppressWarnings("unchecked")
  public static <T extends Throwable> void rethrow(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private static final class Crew<S> implements Runnable {
    private final int units;
    private final Supplier<S> maker;
    private final Task<S> task;
    private final AtomicInteger next = new AtomicInteger();
    private final List<S> states = new ArrayList<>();
    private int running;
    private boolean closed;
    private @Nullable Throwable failure;

    Crew(int units, Supplier<S> maker, Task<S> task) {
      this.units = units;
      this.maker = maker;
      this.task = task;
    }

    @Override
    public void run() {
      if (!enter()) {
        return;
      }
      Throwable thrown = null;
      try {
        S state = maker.get();
        synchronized (this) {
          states.add(state);
        }
        for (int unit = next.getAndIncrement(); unit < units; unit = next.getAndIncrement()) {
          task.run(state, unit);
        }
      } catch (Throwable e) {
        thrown = e;
      }
      leave(thrown);
    }

    synchronized void fail(Throwable thrown) {
      next.set(units);
      failure = failure == null ? thrown : failure;
    }

    private synchronized boolean enter() {
      if (closed) {
        return false;
      }
      running++;
      return true;
    }

    private synchronized void leave(@Nullable Throwable thrown) {
      if (thrown != null) {
        fail(thrown);
      }
      running--;
      notifyAll();
    }

    synchronized List<S> finish() {
      closed = true;
      boolean interrupted = false;
      while (running > 0) {
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      if (failure != null) {
        Workers.<RuntimeException>rethrow(failure);
      }
      return states;
    }
  }
}
