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
  private static final int ROWS_PER_PART = 1 << 15;
  private static final int CHUNK = 512;

  private RowKernel() {}

  /**
   * How rows are shown.
   *
   * @param timed whether exact times, which all rows have, decide within a day
   * @param shapes makes for each thread what changes a customer's rows before they are shown; null
   *     if nothing does
   * @param negative what to throw if a value is negative; null if it may be
   */
  public record View(
      boolean timed,
      @Nullable Supplier<? extends Shape> shapes,
      @Nullable Supplier<RuntimeException> negative) {
    /** By days, as they are, with any values. */
    public static final View DAYS = new View(false, null, null);

    /** As they are, with any values. */
    public static View of(boolean timed) {
      return timed ? new View(true, null, null) : DAYS;
    }
  }

  /**
   * Folds all customers' rows, part by part, with one fold per thread.
   *
   * @param maker makes a fold
   */
  public static <F extends RowFold> List<F> fold(
      Columns columns, View view, Workers workers, Arena arena, Supplier<F> maker) {
    boolean grouped = view.shapes != null && columns.grouped();
    boolean packed = !view.timed;
    List<Scatter> scattered = scattered(columns, packed, grouped, view.timed, workers, arena);
    if (packed && (scattered.stream().anyMatch(s -> s.wide) || Scatter.sumsAreWide(scattered))) {
      packed = false;
      scattered = scattered(columns, false, grouped, false, workers, arena);
    }
    if (view.negative != null && scattered.stream().anyMatch(s -> s.signs < 0)) {
      throw view.negative.get();
    }
    return folded(scattered, packed, grouped, view, workers, maker);
  }

  private static List<Scatter> scattered(
      Columns columns,
      boolean packed,
      boolean grouped,
      boolean timed,
      Workers workers,
      Arena arena) {
    List<Columns.Unit> units = columns.units();
    int bits = bits(columns);
    int chunk = (int) Math.min(CHUNK, Long.highestOneBit((columns.rows() >> bits) + 16));
    int threads = Math.max(1, Math.min(workers.threads(), units.size()));
    arena.begin(columns.rows(), 2, !packed, grouped, chunk, (long) threads << bits);
    return workers.run(
        units.size(),
        () -> new Scatter(arena, bits, 2, 2 * chunk),
        (scatter, unit) -> {
          if (packed && !grouped) {
            scatter.dayValues(units.get(unit));
          } else {
            scatter.wide(units.get(unit), packed, grouped, timed);
          }
        });
  }

  private static <F extends RowFold> List<F> folded(
      List<Scatter> scattered,
      boolean packed,
      boolean grouped,
      View view,
      Workers workers,
      Supplier<F> maker) {
    int low = scattered.stream().mapToInt(s -> s.low).min().orElse(0);
    int high = scattered.stream().mapToInt(s -> s.high).max().orElse(0);
    int bits = Integer.numberOfTrailingZeros(scattered.get(0).partitions());
    int[] parts = largeFirst(scattered);
    Supplier<? extends Shape> shapes = view.shapes;
    List<Folder<F>> folders =
        workers.run(
            parts.length,
            () ->
                new Folder<>(
                    new PartSort(
                        bits, packed, grouped, shapes == null ? null : shapes.get(), low, high),
                    maker.get()),
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
