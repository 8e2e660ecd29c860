package org.retentionkit.io;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of rows in turn: while the calling thread, which alone meets the driver, fills one, those
 * before are handed over in their order, on a thread of their own if the handler allows it.
 */
final class JdbcBlocks implements AutoCloseable {
  /** So many are there at most: few, so that what they hold stays in a cache. */
  private static final int MOST = 4;

  private static final boolean IS_ALONE = Runtime.getRuntime().availableProcessors() == 1;

  private record Waiting(JdbcBlock block, Future<?> done) {}

  private final RowHandler handler;
  private final Field[] fields;
  private final boolean threaded;
  private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
  private @Nullable ExecutorService thread;
  private JdbcBlock block;

  /** Set by what fails, in whatever thread: no row behind it is handed over. */
  private volatile boolean stopped;

  JdbcBlocks(RowHandler handler, Field[] fields) {
    this.handler = handler;
    this.fields = fields;
    this.threaded = handler.isForAnyThread() && !IS_ALONE;
    this.block = new JdbcBlock(fields.length);
  }

  /** The block that is being filled. */
  JdbcBlock block() {
    return block;
  }

  /** Begins the next block where this one is full. */
  void next() {
    JdbcBlock full = block;
    long last = full.last();
    if (threaded) {
      start(full);
      block = waiting.size() < MOST ? new JdbcBlock(fields.length) : await();
    } else {
      hand(full);
      handler.tell(last);
    }
    block.begin(last);
  }

  private void start(JdbcBlock full) {
    if (thread == null) {
      thread = Executors.newSingleThreadExecutor(JdbcBlocks::daemon);
    }
    waiting.add(new Waiting(full, thread.submit(() -> hand(full))));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "retention-rows");
    thread.setDaemon(true);
    return thread;
  }

  private void hand(JdbcBlock some) {
    boolean done = stopped;
    try {
      if (!done) {
        some.handTo(handler, fields);
      }
      done = true;
    } finally {
      stopped |= !done;
    }
  }

  /** Hands over all rows that are there, before what is thrown by the driver is. */
  void finish() {
    while (!waiting.isEmpty()) {
      await();
    }
    hand(block);
  }

  /** Waits for the oldest block, which is free again then; throws what its rows threw. */
  private JdbcBlock await() {
    Waiting oldest = waiting.remove();
    boolean done = false;
    try {
      get(oldest.done);
      handler.tell(oldest.block.last());
      done = true;
    } catch (ExecutionException e) {
      JdbcBlocks.<RuntimeException>rethrow(e.getCause());
    } finally {
      stopped |= !done;
    }
    return oldest.block;
  }

  private static void get(Future<?> done) throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          done.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Throws anything, checked or not, as it would have been on one thread. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void rethrow(@Nullable Throwable thrown) throws T {
    throw (T) thrown;
  }

  /** Ends the thread; nobody is at work any more then. */
  @Override
  public void close() {
    stopped = true;
    for (Waiting left : waiting) {
      try {
        get(left.done);
      } catch (ExecutionException e) {
        stopped = true; // what came first is thrown already
      }
    }
    if (thread != null) {
      thread.shutdown();
    }
  }
}
