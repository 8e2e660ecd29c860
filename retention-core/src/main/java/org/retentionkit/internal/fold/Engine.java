package org.retentionkit.internal.fold;

import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Threads and memory for one fold at a time. */
public final class Engine {
  private final Workers workers;
  private final Arena arena = new Arena();
  private boolean busy;

  /** With so many threads, on an executor or on threads of their own. */
  public Engine(int threads, @Nullable Executor executor) {
    workers = new Workers(threads, executor);
  }

  /** Runs a fold; fails if another one is running. */
  public <R> R run(BiFunction<Workers, Arena, R> fold) {
    synchronized (this) {
      if (busy) {
        throw new IllegalStateException("workspace must serve one fold at a time, but is in use");
      }
      busy = true;
    }
    try {
      return fold.apply(workers, arena);
    } finally {
      synchronized (this) {
        busy = false;
      }
    }
  }
}
