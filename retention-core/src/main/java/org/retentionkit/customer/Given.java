package org.retentionkit.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/** Checks of what callers give: builders each count once and none forgotten, rates a fraction. */
final class Given {
  private Given() {}

  /** Returns {@code count}, which must be the first that is given, and not negative. */
  static Long once(String name, @Nullable Long before, long count) {
    return once(name, before, (Long) Checks.notNegative(name, count));
  }

  /** Returns {@code value}, which must be the first that is given. */
  static <T> T once(String name, @Nullable T before, T value) {
    if (before != null) {
      throw new IllegalStateException(
          name + " must be given once, but was given as " + before + " and " + value);
    }
    return Checks.notNull(name, value);
  }

  /** Returns {@code value}, which must have been given. */
  static <T> T needed(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException(name + " must be given");
    }
    return value;
  }

  /** A copy of {@code values}, none of which may be null. */
  static <T> List<T> all(String name, List<T> values) {
    Checks.notNull(name, values);
    for (int i = 0; i < values.size(); i++) {
      Checks.notNull(name + "[" + i + "]", values.get(i));
    }
    return List.copyOf(values);
  }

  /** Checks a rate that is stated, of which {@code percent} is an example. */
  static void fraction(String name, int percent, Ratio exact) {
    if (!exact.isDefined() || exact.signum() < 0 || exact.compareTo(Ratio.ONE) > 0) {
      throw Checks.broken(
          name,
          "must be a fraction from 0 to 1 (ofPercent takes " + percent + " for " + percent + " %)",
          exact);
    }
  }
}
