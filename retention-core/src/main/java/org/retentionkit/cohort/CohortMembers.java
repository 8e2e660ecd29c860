package org.retentionkit.cohort;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;

/** The customers of one cohort: each with its place in the histories and its start. */
final class CohortMembers {
  private final String label;
  private final @Nullable Period period;
  private final boolean closed;
  private int[] histories = new int[4];
  private long[] starts = new long[4];
  private int size;

  /** {@code closed} once nobody can join any more; {@code period} null for an attribute. */
  CohortMembers(String label, @Nullable Period period, boolean closed) {
    this.label = label;
    this.period = period;
    this.closed = closed;
  }

  String label() {
    return label;
  }

  @Nullable Period period() {
    return period;
  }

  boolean closed() {
    return closed;
  }

  int size() {
    return size;
  }

  /** The index of a member in the histories; negative if it has none. */
  int history(int member) {
    return histories[member];
  }

  long start(int member) {
    return starts[member];
  }

  void add(int history, long start) {
    if (size == histories.length) {
      histories = Arrays.copyOf(histories, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
    }
    histories[size] = history;
    starts[size++] = start;
  }
}
