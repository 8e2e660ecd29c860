package org.retentionkit.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is made when it is first asked for. If several threads ask first, each may make one; they
 * are alike.
 *
 * @param <T> what is made
 */
public final class Lazy<T> implements Supplier<T> {
  private final Supplier<? extends T> maker;
  private volatile @Nullable T made;

  /** What {@code maker} makes. */
  public Lazy(Supplier<? extends T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T value = made;
    if (value == null) {
      value = maker.get();
      made = value;
    }
    return value;
  }
}
