package org.retentionkit.internal.tally;

import org.retentionkit.internal.fold.Arena;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.RowFold;
import org.retentionkit.internal.fold.RowKernel;
import org.retentionkit.internal.fold.Rows;
import org.retentionkit.internal.fold.Workers;

/** Counts the rows that repeat another one of their customer in time and value. */
public final class DuplicateFold implements RowFold {
  private long repeats;

  private DuplicateFold() {}

  /**
   * The number of rows that repeat another one.
   *
   * @param timed whether by exact times instead of days
   */
  public static long count(Columns columns, boolean timed, Workers workers, Arena arena) {
    return RowKernel.fold(columns, timed, null, workers, arena, DuplicateFold::new).stream()
        .mapToLong(fold -> fold.repeats)
        .sum();
  }

  @Override
  public void customer(long customer, Rows rows, int from, int to) {
    for (int i = from + 1; i < to; i++) { // equal rows stand side by side
      repeats += rows.same(i, i - 1) ? 1 : 0;
    }
  }
}
