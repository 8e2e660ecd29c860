package org.retentionkit.event;

import org.jspecify.annotations.Nullable;

/** Tells of what is for one thread at a time, but used by two: rows would be lost in silence. */
final class OneThread {
  private final String what;
  private @Nullable Thread owner;

  OneThread(String what) {
    this.what = what;
  }

  /** Notes the thread that uses it, which takes over if the one before has ended. */
  void enter() {
    Thread now = Thread.currentThread();
    Thread before = owner;
    if (before != now) {
      if (before != null && before.isAlive()) {
        throw new IllegalStateException(
            what
                + " must take rows of one thread, others having feeds of their own, but took some of "
                + before.getName()
                + " and of "
                + now.getName());
      }
      owner = now;
    }
  }
}
