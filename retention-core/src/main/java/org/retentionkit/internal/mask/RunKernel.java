package org.retentionkit.internal.mask;

import java.util.List;
import org.retentionkit.internal.fold.Arena;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.fold.Blocks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Pieces;
import org.retentionkit.internal.fold.Workers;

/** Folds rows that come customer by customer: no table, only a look at the row before. */
final class RunKernel {
  /** Rows looked at to guess whether a log is grouped. */
  private static final int SAMPLE = 256;

  private RunKernel() {}

  /** Whether most rows of a sample have the same customer as the row before. */
  static boolean looksGrouped(Columns columns) {
    int repeated = 0;
    int seen = 0;
    for (Columns.Block block : columns.blocks()) {
      int rows = block.to() - block.from();
      if (rows < 2) {
        continue;
      }
      int share = (int) Math.min(rows - 1L, (SAMPLE * (long) rows / columns.rows()) + 1);
      for (int s = 0; s < share; s++) {
        int i = block.from() + 1 + (int) ((rows - 1L) * s / share);
        repeated += block.customer()[i] == block.customer()[i - 1] ? 1 : 0;
        seen++;
      }
    }
    return repeated * 4L >= seen * 3L && seen > 0;
  }

  /** One thread's runs; {@code sorted} as long as ids rise from run to run. */
  private static final class Runs {
    final Pieces out;
    boolean sorted = true;
    long before;
    long after;

    Runs(Pieces out) {
      this.out = out;
    }

    void fold(Columns.Unit unit, Axis axis, Pieces.Places places, int piece) {
      Columns.Block block = unit.block();
      long[] ids = block.customer();
      int[] days = block.day();
      long[] values = block.value();
      boolean valued = values.length > 0;
      int[] index = axis.index();
      int first = axis.first();
      int to = unit.to();
      out.room(to - unit.from());
      long[] outIds = out.longs(0);
      long[] outMasks = out.longs(1);
      int n = 0;
      boolean rising = sorted;
      long last = ids[unit.from()];
      int i = unit.from();
      while (i < to) {
        long id = ids[i];
        long mask = 0;
        do {
          if (!valued || values[i] >= 0) { // refunds are no activity
            int offset = days[i] - first; // wraps at the extremes, which then lie outside
            if (offset >= 0 && offset < index.length) {
              mask |= 1L << index[offset];
            } else if (days[i] < first) {
              mask |= Long.MIN_VALUE;
              before++;
            } else {
              after++;
            }
          }
          i++;
        } while (i < to && ids[i] == id);
        rising &= id >= last;
        last = id;
        outIds[n] = id;
        outMasks[n] = mask;
        n += mask == 0 ? 0 : 1;
      }
      sorted = rising;
      out.wrote(places, piece, n);
    }
  }

  static Masks fold(Columns columns, Axis axis, Workers workers, Arena arena) {
    List<Columns.Unit> units = columns.units();
    Pieces.Places places = new Pieces.Places(units.size(), 2, 0);
    List<Runs> runs =
        workers.run(
            units.size(),
            () -> new Runs(arena.pieces(2, 0)),
            (state, unit) -> state.fold(units.get(unit), axis, places, unit));
    runs.forEach(r -> arena.giveBack(r.out));
    long before = runs.stream().mapToLong(r -> r.before).sum();
    long after = runs.stream().mapToLong(r -> r.after).sum();
    Masks.Outside outside = new Masks.Outside(before, after);
    if (runs.stream().allMatch(r -> r.sorted) && uniteSeams(places)) {
      TriangleFold counts = counted(places, axis.periods(), workers);
      return Masks.narrow(places, counts, false, outside);
    }
    return MaskKernel.merged(new Blocks(places), axis.periods(), workers, arena, outside);
  }

  /** Counts the customers of all pieces, and drops those without a period. */
  private static TriangleFold counted(Pieces.Places places, int periods, Workers workers) {
    return TriangleFold.of(
        workers.run(
            places.pieces(),
            () -> new TriangleFold.Histogram(periods),
            (counts, piece) -> {
              int from = places.from(piece);
              int to = from + places.length(piece);
              places.keep(
                  piece, counts.count(places.longs(0, piece), places.longs(1, piece), from, to));
            }));
  }

  /** Unites runs cut by the end of a piece; false if the ids do not rise from piece to piece. */
  private static boolean uniteSeams(Pieces.Places places) {
    int last = -1;
    for (int piece = 0; piece < places.pieces(); piece++) {
      if (places.length(piece) == 0) {
        continue;
      }
      if (last >= 0 && !unite(places, last, piece)) {
        return false;
      }
      last = places.length(piece) > 0 ? piece : last;
    }
    return true;
  }

  /**
   * Compares the first id of a later piece with the last of an earlier one; if they are the same,
   * moves that entry's bits to the earlier piece. False if the id falls.
   */
  private static boolean unite(Pieces.Places places, int earlier, int later) {
    int end = places.from(earlier) + places.length(earlier) - 1;
    int begin = places.from(later);
    if (places.longs(0, later)[begin] == places.longs(0, earlier)[end]) {
      places.longs(1, earlier)[end] |= places.longs(1, later)[begin];
      places.dropFirst(later);
      return true;
    }
    return places.longs(0, later)[begin] > places.longs(0, earlier)[end];
  }
}
