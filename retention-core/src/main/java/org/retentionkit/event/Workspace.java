package org.retentionkit.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;

/**
 * Answers "with how many threads, and in which memory?": what a fold of a log may use.
 *
 * <p>Kept and passed again, a workspace lends the same buffers to fold after fold, which saves a
 * tenth of the time for ten million rows and more than half for fifty million on a tight heap.
 * Results never depend on it.
 *
 * <p>For one fold at a time: a second one that begins meanwhile fails with an {@code
 * IllegalStateException}.
 */
public final class Workspace {
  private static final int MOST_THREADS = 1024;

  private final int threads;
  private final @Nullable Executor executor;
  private final Map<Class<?>, Object> kept = new HashMap<>();

  private Workspace(int threads, @Nullable Executor executor) {
    this.threads = threads;
    this.executor = executor;
  }

  /** All work on the calling thread. */
  public static Workspace sequential() {
    return new Workspace(1, null);
  }

  /**
   * Work on the calling thread and on threads that live as long as one fold.
   *
   * @param threads how many at the same time, the calling one included, 1 to 1024
   */
  public static Workspace ofThreads(int threads) {
    return new Workspace(checked(threads), null);
  }

  /**
   * Work on the calling thread and on tasks given to an executor. The calling thread waits only for
   * tasks that have begun, so an executor that is busy, full or shut down cannot block it.
   *
   * @param executor where the tasks run
   * @param threads how many at the same time, the calling one included, 1 to 1024
   */
  public static Workspace on(Executor executor, int threads) {
    return new Workspace(checked(threads), Checks.notNull("executor", executor));
  }

  private static int checked(int threads) {
    Checks.positive("threads", threads);
    return (int) Checks.atMost("threads", threads, "the limit", MOST_THREADS);
  }

  /** The number of threads that may work at the same time. */
  public int threads() {
    return threads;
  }

  /** Where tasks run, if not on threads of their own. */
  public Optional<Executor> executor() {
    return Optional.ofNullable(executor);
  }

  /**
   * The one object of a type that this workspace keeps from fold to fold, made when it is first
   * asked for. Engines keep their buffers here; callers do not need it.
   *
   * @param type the type
   * @param maker makes the object
   * @param <T> the type
   */
  public synchronized <T> T keep(Class<T> type, Supplier<? extends T> maker) {
    Checks.notNull("type", type);
    Checks.notNull("maker", maker);
    return type.cast(kept.computeIfAbsent(type, t -> maker.get()));
  }
}
