package org.retentionkit.internal.fold;

import java.util.List;
import org.retentionkit.internal.hash.MaskTable;
import org.retentionkit.internal.hash.Mix;

/**
 * From rows (customer, day) to one mask of active periods per customer.
 *
 * <p>Rows go by the top bits of the customer's hash to partitions small enough for a cache; each
 * partition is then folded with a table of its own. Rows that come grouped and sorted by customer
 * are noticed and folded run by run.
 */
public final class MaskKernel {
  /** The most periods a mask can hold. */
  public static final int MOST_PERIODS = 64;

  private static final int ROWS_PER_PART = 1 << 14;
  private static final int CHUNK = 512;

  private MaskKernel() {}

  /** The masks of all customers. */
  public static Masks fold(Columns columns, Axis axis, Workers workers, Arena arena) {
    if (axis.periods() > MOST_PERIODS) {
      return WordsFold.fold(columns, axis, workers, arena);
    }
    if (RunKernel.looksGrouped(columns)) {
      return RunKernel.fold(columns, axis, workers, arena);
    }
    return scattered(columns, axis, workers, arena);
  }

  static Masks scattered(Columns columns, Axis axis, Workers workers, Arena arena) {
    List<Columns.Unit> units = columns.units();
    int bits = Scatter.bits(columns.rows(), ROWS_PER_PART, 6, 11);
    int chunk = (int) Math.min(CHUNK, Long.highestOneBit((columns.rows() >> bits) + 16));
    int threads = Math.max(1, Math.min(workers.threads(), units.size()));
    arena.begin(columns.rows(), 1, chunk, (long) threads << bits);
    List<Scatter> scattered =
        workers.run(
            units.size(),
            () -> new Scatter(arena, bits, 1, chunk),
            (scatter, unit) -> scatter.periods(units.get(unit), axis));
    long[][] joined = folded(scattered, bits, workers, arena);
    return Masks.narrow(
        joined[0],
        joined[1],
        true,
        scattered.stream().mapToLong(s -> s.before).sum(),
        scattered.stream().mapToLong(s -> s.after).sum());
  }

  /** The same masks with one entry per customer, in the order of the hashes. */
  static long[][] merged(long[] ids, long[] masks, Workers workers, Arena arena) {
    int unit = 1 << 15;
    int units = (int) ((ids.length + (long) unit - 1) / unit);
    int bits = Scatter.bits(ids.length, ROWS_PER_PART / 4, 1, 11);
    int chunk = (int) Math.min(CHUNK, Long.highestOneBit((ids.length >> bits) + 16L));
    int threads = Math.max(1, Math.min(workers.threads(), units));
    arena.begin(ids.length, 2, chunk, (long) threads << bits);
    List<Scatter> scattered =
        workers.run(
            units,
            () -> new Scatter(arena, bits, 2, 2 * chunk),
            (scatter, u) -> {
              int to = (int) Math.min(ids.length, (u + 1L) * unit);
              for (int i = u * unit; i < to; i++) {
                scatter.pair(Mix.hash(ids[i]), masks[i]);
              }
            });
    return folded(scattered, bits, workers, arena);
  }

  /** Masks with one entry per customer, in the order of the hashes. */
  public static Masks ordered(Masks masks) {
    long[][] merged = merged(masks.ids(), masks.words(), new Workers(1, null), new Arena());
    return Masks.narrow(merged[0], merged[1], true, masks.before(), masks.after());
  }

  private static final class Folder {
    final MaskTable table;
    final Pieces out;
    int expected;

    Folder(int bits, Pieces out) {
      this.out = out;
      table = new MaskTable(bits, 2);
    }
  }

  private static long[][] folded(List<Scatter> scattered, int bits, Workers workers, Arena arena) {
    Pieces.Places places = new Pieces.Places(1 << bits);
    List<Folder> folders =
    workers.run(
        1 << bits,
        () -> new Folder(bits, arena.pieces(2, 0)),
        (folder, part) -> {
          MaskTable table = folder.table;
          table.reset(folder.expected);
          for (Scatter scatter : scattered) {
            scatter.fold(part, table);
          }
          int size = table.size();
          folder.expected = size;
          folder.out.room(size);
          table.write(part, folder.out.longs(0), folder.out.longs(1), folder.out.size());
          folder.out.wrote(places, part, size);
        });
    long[][] joined = Pieces.join(places, workers, 2, 0).longs();
    folders.forEach(f -> arena.giveBack(f.out));
    return joined;
  }

}
