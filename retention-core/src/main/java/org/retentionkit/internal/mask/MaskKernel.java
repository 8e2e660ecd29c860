package org.retentionkit.internal.mask;

import java.util.List;
import org.retentionkit.internal.fold.Arena;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.fold.Blocks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Pieces;
import org.retentionkit.internal.fold.RowKernel;
import org.retentionkit.internal.fold.Scatter;
import org.retentionkit.internal.fold.Workers;
import org.retentionkit.internal.hash.MaskTable;
import org.retentionkit.internal.hash.Mix;

/**
 * From rows (customer, day) to one mask of active periods per customer. Rows with a negative value,
 * which are refunds, are no activity.
 *
 * <p>Rows go by the top bits of the customer's hash to partitions small enough for a cache; each
 * partition is then folded with a table of its own. Rows that come grouped and sorted by customer
 * are noticed and folded run by run.
 */
public final class MaskKernel {
  private static final int ROWS_PER_PART = 1 << 15;
  private static final int CHUNK = 512;

  private MaskKernel() {}

  /** The masks of all customers, of rows as they are shown. */
  public static Masks fold(
      Columns columns, RowKernel.View view, Axis axis, Workers workers, Arena arena) {
    if (axis.periods() > MaskTable.MOST_PERIODS) {
      return WordsFold.fold(columns, view, axis, workers, arena);
    }
    if (view.shapes() != null) {
      return BitsFold.fold(columns, view, axis, workers, arena);
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
    long before = scattered.stream().mapToLong(s -> s.before).sum();
    long after = scattered.stream().mapToLong(s -> s.after).sum();
    return folded(
        scattered, bits, axis.periods(), workers, arena, new Masks.Outside(before, after));
  }

  /** Ids with masks, not in order and perhaps twice, united to one entry per customer. */
  static Masks merged(
      Blocks entries, int periods, Workers workers, Arena arena, Masks.Outside outside) {
    int unit = 1 << 15;
    int n = entries.size();
    int units = (int) ((n + (long) unit - 1) / unit);
    int bits = Scatter.bits(n, ROWS_PER_PART / 4, 1, 11);
    int chunk = (int) Math.min(CHUNK, Long.highestOneBit((n >> bits) + 16L));
    int threads = Math.max(1, Math.min(workers.threads(), units));
    arena.begin(n, 2, chunk, (long) threads << bits);
    List<Scatter> scattered =
        workers.run(
            units,
            () -> new Scatter(arena, bits, 2, 2 * chunk),
            (scatter, u) -> {
              int to = (int) Math.min(n, (u + 1L) * unit);
              for (int i = u * unit; i < to; i++) {
                scatter.pair(Mix.hash(entries.longAt(0, i)), entries.longAt(1, i));
              }
            });
    return folded(scattered, bits, periods, workers, arena, outside);
  }

  /** The same masks in the order of the hashes. */
  public static Masks ordered(Masks masks, int periods) {
    return merged(masks.columns(), periods, new Workers(1, null), new Arena(), masks.outside())
        .withBefore(masks.customersBefore());
  }

  /** Masks of at most 63 periods, each with one at least, with ids in any order, each once. */
  public static Masks of(long[] ids, long[] masks, int periods, Masks.Outside outside) {
    Pieces.Places places = new Pieces.Places(1, 2, 0);
    places.set(0, ids, masks);
    TriangleFold.Histogram counts = new TriangleFold.Histogram(periods);
    counts.count(ids, masks, 0, masks.length);
    return Masks.narrow(places, TriangleFold.of(List.of(counts)), false, outside);
  }

  private static final class Folder {
    final MaskTable table;
    final Pieces out;
    final TriangleFold.Histogram counts;
    int expected;

    Folder(int bits, int periods, Pieces out) {
      this.out = out;
      this.table = new MaskTable(bits, periods);
      this.counts = new TriangleFold.Histogram(periods);
    }

    void fold(List<Scatter> scattered, int part, Pieces.Places places) {
      table.reset(expected);
      for (Scatter scatter : scattered) {
        scatter.fold(part, table);
      }
      expected = table.size();
      out.room(expected + 1);
      table.write(part, out.longs(0), out.longs(1));
      out.wrote(places, part, counts.count(out.longs(0), out.longs(1), 0, expected));
    }
  }

  private static Masks folded(
      List<Scatter> scattered,
      int bits,
      int periods,
      Workers workers,
      Arena arena,
      Masks.Outside outside) {
    Pieces.Places places = new Pieces.Places(1 << bits, 2, 0);
    List<Folder> folders =
        workers.run(
            1 << bits,
            () -> new Folder(bits, periods, arena.pieces(2, 0)),
            (folder, part) -> folder.fold(scattered, part, places));
    folders.forEach(f -> arena.giveBack(f.out));
    return Masks.narrow(
        places, TriangleFold.of(folders.stream().map(f -> f.counts).toList()), true, outside);
  }
}
