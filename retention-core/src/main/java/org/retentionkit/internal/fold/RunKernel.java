package org.retentionkit.internal.fold;

import java.util.List;

/** Folds rows that come customer by customer: no table, only a look at the row before. */
final class RunKernel {
  /** Rows looked at to guess whether a log is grouped. */
  private static final int SAMPLE = 1024;

  private RunKernel() {}

  /** Whether most rows of a sample have the same customer as the row before. */
  static boolean looksGrouped(Columns columns) {
    int repeated = 0;
    int seen = 0;
    for (Columns.Block block : columns.blocks()) {
      int rows = block.to() - block.from();
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
    final Pieces out = new Pieces();
    boolean sorted = true;
    long before;
    long after;

    void fold(Columns.Block block, Axis axis, Pieces.Places places, int unit) {
      long[] ids = block.customer();
      int[] days = block.day();
      char[] index = axis.index();
      int first = axis.first();
      out.room(block.to() - block.from());
      long[] outIds = out.first();
      long[] outMasks = out.second();
      int start = out.size();
      int n = start;
      boolean rising = sorted;
      long current = ids[block.from()];
      long mask = 0;
      for (int i = block.from(); i < block.to(); i++) {
        long id = ids[i];
        if (id != current) {
          outIds[n] = current;
          outMasks[n] = mask;
          n += mask == 0 ? 0 : 1;
          rising &= id > current;
          current = id;
          mask = 0;
        }
        int offset = days[i] - first;
        if (offset >= 0 && offset < index.length) {
          mask |= 1L << index[offset];
        } else if (days[i] < first) {
          before++;
        } else {
          after++;
        }
      }
      outIds[n] = current;
      outMasks[n] = mask;
      n += mask == 0 ? 0 : 1;
      sorted = rising;
      out.wrote(places, unit, n - start);
    }
  }

  static Masks fold(Columns columns, Axis axis, Workers workers, Arena arena) {
    Columns.Block[] units = columns.units();
    Pieces.Places places = new Pieces.Places(units.length);
    List<Runs> runs =
        workers.run(
            units.length, Runs::new, (state, unit) -> state.fold(units[unit], axis, places, unit));
    boolean sorted = runs.stream().allMatch(r -> r.sorted) && uniteSeams(places);
    long[][] joined = Pieces.join(places, workers);
    long[][] masks =
        sorted ? joined : MaskKernel.merged(joined[0], joined[1], workers, arena);
    return new Masks(
        masks[0],
        masks[1],
        !sorted,
        runs.stream().mapToLong(r -> r.before).sum(),
        runs.stream().mapToLong(r -> r.after).sum());
  }

  /** Unites runs cut by the end of a piece; false if the ids do not rise from piece to piece. */
  private static boolean uniteSeams(Pieces.Places places) {
    int last = -1;
    for (int piece = 0; piece < places.length.length; piece++) {
      if (places.length[piece] == 0) {
        continue;
      }
      if (last >= 0) {
        int rise = places.unite(last, piece);
        if (rise < 0) {
          return false;
        }
      }
      last = places.length[piece] > 0 ? piece : last;
    }
    return true;
  }
}
