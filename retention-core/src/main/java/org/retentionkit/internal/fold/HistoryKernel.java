package org.retentionkit.internal.fold;

import java.util.List;
import java.util.function.Supplier;

/** The fold of rows for those who take days or exact times, and values, as columns of longs. */
public final class HistoryKernel {
  private HistoryKernel() {}

  /** Folds all customers' histories by exact time if {@code timed}, else by day. */
  public static <F extends HistoryFold> List<F> fold(
      Columns columns, boolean timed, Workers workers, Arena arena, Supplier<F> maker) {
    return RowKernel.fold(
            columns, timed, null, workers, arena, () -> new Copy<F>(maker.get(), timed))
        .stream()
        .map(Copy::fold)
        .toList();
  }

  /** The same by day. */
  public static <F extends HistoryFold> List<F> fold(
      Columns columns, Workers workers, Arena arena, Supplier<F> maker) {
    return fold(columns, false, workers, arena, maker);
  }

  /** The number of partitions a fold of these rows will have. */
  public static int partitions(Columns columns) {
    return RowKernel.parts(columns);
  }

  private record Copy<F extends HistoryFold>(F fold, boolean timed) implements RowFold {
    @Override
    public void begin(int part, int customers) {
      fold.begin(part, customers);
    }

    @Override
    public void customer(long customer, Rows rows, int from, int to) {
      long[] time = new long[to - from];
      long[] value = new long[to - from];
      for (int i = from; i < to; i++) {
        time[i - from] = timed ? rows.millis(i) : rows.day(i);
        value[i - from] = rows.value(i);
      }
      fold.customer(customer, time, value, 0, to - from);
    }

    @Override
    public void end() {
      fold.end();
    }
  }
}
