package org.retentionkit.internal.fold;

import java.util.List;
import java.util.function.Supplier;
import org.retentionkit.internal.hash.Mix;

/**
 * From rows (customer, day, value) in any order to every customer's rows in the order of time.
 *
 * <p>Rows go by the customer's hash to partitions that fit a cache and are put in order there by
 * counting, without comparisons: first by day, then by customer.
 */
public final class HistoryKernel {
  private static final int ROWS_PER_PART = 1 << 13;
  private static final int CHUNK = 256;

  private HistoryKernel() {}

  /**
   * Folds all customers' histories, partition by partition, with one fold per thread.
   *
   * @param maker makes a fold
   */
  public static <F extends HistoryFold> List<F> fold(
      Columns columns, Workers workers, Arena arena, Supplier<F> maker) {
    Columns.Block[] units = columns.units();
    int bits = bits(columns);
    int chunk = (int) Math.min(CHUNK, Long.highestOneBit((columns.rows() >> bits) + 16));
    int threads = Math.max(1, Math.min(workers.threads(), units.length));
    arena.begin(columns.rows(), 2, chunk, (long) threads << bits);
    List<Narrow> scattered =
        workers.run(
            units.length,
            () -> new Narrow(new Scatter(arena, bits, 2, 2 * chunk)),
            (narrow, unit) -> narrow.scatter(units[unit]));
    int low = scattered.stream().mapToInt(n -> n.low).min().orElse(0);
    int high = scattered.stream().mapToInt(n -> n.high).max().orElse(0);
    List<Folder<F>> folders =
        workers.run(
            1 << bits,
            () -> new Folder<>(new HistorySort(bits, low, high), maker.get()),
            (folder, part) -> folder.fold(scattered, part));
    return folders.stream().map(f -> f.fold).toList();
  }

  private static int bits(Columns columns) {
    return Scatter.bits(columns.rows(), ROWS_PER_PART, 1, 11);
  }

  /** The number of partitions a fold of these rows will have. */
  static int partitions(Columns columns) {
    return 1 << bits(columns);
  }

  /** One thread's scatter, and the least and largest day it met. */
  private static final class Narrow {
    final Scatter scatter;
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;

    Narrow(Scatter scatter) {
      this.scatter = scatter;
    }

    void scatter(Columns.Block block) {
      long[] ids = block.customer();
      int[] days = block.day();
      long[] values = block.value();
      int least = low;
      int most = high;
      for (int i = block.from(); i < block.to(); i++) {
        int day = days[i];
        least = Math.min(least, day);
        most = Math.max(most, day);
        scatter.pair(Mix.hash(ids[i]), HistorySort.pack(day, values[i]));
      }
      low = least;
      high = most;
    }
  }

  private static final class Folder<F extends HistoryFold> {
    final HistorySort sort;
    final F fold;

    Folder(HistorySort sort, F fold) {
      this.sort = sort;
      this.fold = fold;
    }

    void fold(List<Narrow> scattered, int part) {
      long longs = 0;
      for (Narrow narrow : scattered) {
        longs += narrow.scatter.longs(part);
      }
      long[] rows = sort.rows(Math.toIntExact(longs));
      int end = 0;
      for (Narrow narrow : scattered) {
        end = narrow.scatter.copy(part, rows, end);
      }
      sort.fold(end, part, fold);
    }
  }
}
