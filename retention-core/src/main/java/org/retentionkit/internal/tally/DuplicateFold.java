package org.retentionkit.internal.tally;

import org.retentionkit.internal.fold.Arena;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.HistoryFold;
import org.retentionkit.internal.fold.HistoryKernel;
import org.retentionkit.internal.fold.Workers;

/** Counts the rows that repeat another one of their customer in time and value. */
public final class DuplicateFold implements HistoryFold {
  private long repeats;

  private DuplicateFold() {}

  /**
   * The number of rows that repeat another one.
   *
   * @param timed whether by exact times instead of days
   */
  public static long count(Columns columns, boolean timed, Workers workers, Arena arena) {
    return HistoryKernel.fold(columns, timed, workers, arena, DuplicateFold::new).stream()
        .mapToLong(fold -> fold.repeats)
        .sum();
  }

  @Override
  public void customer(long customer, long[] time, long[] value, int from, int to) {
    for (int i = from + 1; i < to; i++) { // equal rows stand side by side
      repeats += time[i] == time[i - 1] && value[i] == value[i - 1] ? 1 : 0;
    }
  }
}
