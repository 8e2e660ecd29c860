package org.retentionkit.internal.fold;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * From rows (customer, day, value and perhaps exact time) in any order to every customer's rows in
 * the order of time.
 *
 * <p>Rows go by the customer's hash to parts that fit a cache and are put in order there by
 * counting. A row is two longs, the hash and day with value; exact times, or days and values too
 * wide for one long, take a third.
 */
public final class RowKernel {
  private static final int ROWS_PER_PART = 1 << 14;
  private static final int CHUNK = 512;

  private RowKernel() {}

  /**
   * Folds all customers' rows, part by part, with one fold per thread.
   *
   * @param timed whether exact times, which all rows have, decide within a day
   * @param negative what to throw if a value is negative; null if it may be
   * @param maker makes a fold
   */
  public static <F extends RowFold> List<F> fold(
      Columns columns,
      boolean timed,
      @Nullable Supplier<RuntimeException> negative,
      Workers workers,
      Arena arena,
      Supplier<F> maker) {
    boolean packed = !timed;
    List<Scatter> scattered = scattered(columns, packed, timed, workers, arena);
    if (packed && scattered.stream().anyMatch(s -> s.wide)) {
      packed = false;
      scattered = scattered(columns, false, false, workers, arena);
    }
    if (negative != null && scattered.stream().anyMatch(s -> s.signs < 0)) {
      throw negative.get();
    }
    return folded(scattered, packed, workers, maker);
  }

  private static List<Scatter> scattered(
      Columns columns, boolean packed, boolean timed, Workers workers, Arena arena) {
    List<Columns.Unit> units = columns.units();
    int bits = bits(columns);
    int chunk = (int) Math.min(CHUNK, Long.highestOneBit((columns.rows() >> bits) + 16));
    int threads = Math.max(1, Math.min(workers.threads(), units.size()));
    arena.begin(columns.rows(), 2, packed ? 0 : 1, chunk, (long) threads << bits);
    return workers.run(
        units.size(),
        () -> new Scatter(arena, bits, 2, 2 * chunk),
        (scatter, unit) -> {
          if (packed) {
            scatter.dayValues(units.get(unit));
          } else {
            scatter.moments(units.get(unit), timed);
          }
        });
  }

  private static <F extends RowFold> List<F> folded(
      List<Scatter> scattered, boolean packed, Workers workers, Supplier<F> maker) {
    int low = scattered.stream().mapToInt(s -> s.low).min().orElse(0);
    int high = scattered.stream().mapToInt(s -> s.high).max().orElse(0);
    int bits = Integer.numberOfTrailingZeros(scattered.get(0).partitions());
    int[] parts = largeFirst(scattered);
    List<Folder<F>> folders =
        workers.run(
            parts.length,
            () -> new Folder<>(new PartSort(bits, packed, low, high), maker.get()),
            (folder, i) -> folder.sort.fold(scattered, parts[i], folder.result));
    return folders.stream().map(Folder::result).toList();
  }

  /** The parts, those with many rows first: one that is large must not come when all else ends. */
  private static int[] largeFirst(List<Scatter> scattered) {
    int parts = scattered.get(0).partitions();
    long[] keys = new long[parts];
    for (int part = 0; part < parts; part++) {
      long rows = 0;
      for (Scatter scatter : scattered) {
        rows += scatter.rows(part);
      }
      keys[part] = (-rows << 12) | part;
    }
    return IntStream.range(0, parts)
        .mapToLong(p -> keys[p])
        .sorted()
        .mapToInt(key -> (int) (key & 0xFFF))
        .toArray();
  }

  private static int bits(Columns columns) {
    return Scatter.bits(columns.rows(), ROWS_PER_PART, 1, 11);
  }

  /** The number of parts a fold of these rows will have. */
  public static int parts(Columns columns) {
    return 1 << bits(columns);
  }

  private record Folder<F extends RowFold>(PartSort sort, F result) {}
}
