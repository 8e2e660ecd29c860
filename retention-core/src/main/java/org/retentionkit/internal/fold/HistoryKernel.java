package org.retentionkit.internal.fold;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * From rows (customer, time, value) in any order to every customer's rows in the order of time.
 *
 * <p>Rows go by the customer's hash to partitions that fit a cache and are put in order there by
 * counting, without comparisons: first by day, then by customer. Days and values that do not fit
 * one long together, and exact times, take a slower path with the same result.
 */
public final class HistoryKernel {
  private static final int ROWS_PER_PART = 1 << 14;
  private static final int CHUNK = 512;

  private HistoryKernel() {}

  /**
   * Folds all customers' histories by day, partition by partition, with one fold per thread.
   *
   * @param maker makes a fold
   */
  public static <F extends HistoryFold> List<F> fold(
      Columns columns, Workers workers, Arena arena, Supplier<F> maker) {
    List<Columns.Unit> units = columns.units();
    List<Scatter> scattered =
        workers.run(
            units.size(),
            scatters(columns, units, workers, arena),
            (scatter, unit) -> scatter.dayValues(units.get(unit)));
    if (scattered.stream().anyMatch(s -> s.wide)) {
      return foldWide(columns, workers, arena, maker, new DaySource(columns.blocks()));
    }
    int low = scattered.stream().mapToInt(s -> s.low).min().orElse(0);
    int high = Math.max(low, scattered.stream().mapToInt(s -> s.high).max().orElse(0));
    return folded(scattered, workers, maker, () -> new HistorySort(bits(columns), low, high), null);
  }

  /** The same by exact time if {@code timed}, else by day. */
  public static <F extends HistoryFold> List<F> fold(
      Columns columns, boolean timed, Workers workers, Arena arena, Supplier<F> maker) {
    return timed
        ? foldWide(columns, workers, arena, maker, new TimeSource(columns.blocks()))
        : fold(columns, workers, arena, maker);
  }

  /** The same with the places of rows instead of their values, if {@code timed}. */
  public static <F extends HistoryFold> List<F> foldPlaces(
      Columns columns, boolean timed, Workers workers, Arena arena, Supplier<F> maker) {
    return timed
        ? foldWide(columns, workers, arena, maker, new PlaceSource(columns.blocks()))
        : fold(columns, workers, arena, maker);
  }

  private static <F extends HistoryFold> List<F> foldWide(
      Columns columns,
      Workers workers,
      Arena arena,
      Supplier<F> maker,
      HistorySort.RowSource source) {
    List<Columns.Unit> units = columns.units();
    List<Scatter> scattered =
        workers.run(
            units.size(),
            scatters(columns, units, workers, arena),
            (scatter, unit) -> scatter.places(units.get(unit)));
    return folded(scattered, workers, maker, () -> new HistorySort(bits(columns), 0, 0), source);
  }

  private static Supplier<Scatter> scatters(
      Columns columns, List<Columns.Unit> units, Workers workers, Arena arena) {
    int bits = bits(columns);
    int chunk = (int) Math.min(CHUNK, Long.highestOneBit((columns.rows() >> bits) + 16));
    int threads = Math.max(1, Math.min(workers.threads(), units.size()));
    arena.begin(columns.rows(), 2, chunk, (long) threads << bits);
    return () -> new Scatter(arena, bits, 2, 2 * chunk);
  }

  private static <F extends HistoryFold> List<F> folded(
      List<Scatter> scattered,
      Workers workers,
      Supplier<F> maker,
      Supplier<HistorySort> sorts,
      HistorySort.@Nullable RowSource source) {
    List<Folder<F>> folders =
        workers.run(
            scattered.get(0).partitions(),
            () -> new Folder<>(sorts.get(), maker.get()),
            (folder, part) -> folder.fold(scattered, part, source));
    return folders.stream().map(Folder::result).toList();
  }

  private static int bits(Columns columns) {
    return Scatter.bits(columns.rows(), ROWS_PER_PART, 1, 11);
  }

  /** The number of partitions a fold of these rows will have. */
  public static int partitions(Columns columns) {
    return 1 << bits(columns);
  }

  private record Folder<F extends HistoryFold>(HistorySort sort, F result) {
    void fold(List<Scatter> scattered, int part, HistorySort.@Nullable RowSource source) {
      sort.fold(scattered, part, result, source);
    }
  }

  private static long valueAt(List<Columns.Block> blocks, long place) {
    long[] values = blocks.get((int) (place >>> 32)).value();
    return values.length == 0 ? 0 : values[(int) place];
  }

  private record DaySource(List<Columns.Block> blocks) implements HistorySort.RowSource {
    @Override
    public long time(long place) {
      return blocks.get((int) (place >>> 32)).day()[(int) place];
    }

    @Override
    public long value(long place) {
      return valueAt(blocks, place);
    }
  }

  private record TimeSource(List<Columns.Block> blocks) implements HistorySort.RowSource {
    @Override
    public long time(long place) {
      return blocks.get((int) (place >>> 32)).time()[(int) place];
    }

    @Override
    public long value(long place) {
      return valueAt(blocks, place);
    }
  }

  private record PlaceSource(List<Columns.Block> blocks) implements HistorySort.RowSource {
    @Override
    public long time(long place) {
      return blocks.get((int) (place >>> 32)).time()[(int) place];
    }

    @Override
    public long value(long place) {
      return place;
    }
  }
}
