package org.retentionkit.testing;

import java.lang.reflect.Method;

/** What a thread allocates, told by the JVM; by reflection, as the module reads no management. */
public final class Allocated {
  private static final Object THREADS;
  private static final Method BYTES;

  static {
    try {
      THREADS =
          Class.forName("java.lang.management.ManagementFactory")
              .getMethod("getThreadMXBean")
              .invoke(null);
      BYTES =
          Class.forName("com.sun.management.ThreadMXBean")
              .getMethod("getThreadAllocatedBytes", long.class);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private Allocated() {}

  /** All bytes that this thread allocates while something runs. */
  public static long during(Runnable work) {
    long before = now();
    work.run();
    return now() - before;
  }

  private static long now() {
    try {
      return (long) BYTES.invoke(THREADS, Thread.currentThread().getId());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
