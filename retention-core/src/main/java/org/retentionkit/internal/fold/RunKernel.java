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

    /** Writes each row to the end and moves the end on for a new id: no branch to mispredict. */
    void fold(Columns.Unit unit, Axis axis, Pieces.Places places, int piece) {
      Columns.Block block = unit.block();
      long[] ids = block.customer();
      int[] days = block.day();
      char[] index = axis.index();
      int first = axis.first();
      out.room(unit.to() - unit.from());
      long[] outIds = out.longs(0);
      long[] outMasks = out.longs(1);
      int n = out.size();
      long outside = before + after;
      boolean rising = sorted;
      long current = ids[unit.from()];
      long mask = 0;
      for (int i = unit.from(); i < unit.to(); i++) {
        long id = ids[i];
        int offset = days[i] - first;
        long bit = 0;
        if (offset >= 0 && offset < index.length) {
          bit = 1L << index[offset];
        } else if (days[i] < first) {
          before++;
        } else {
          after++;
        }
        long other = id ^ current;
        long change = (other | -other) >>> 63;
        rising &= id >= current;
        n += (int) change;
        mask = (mask & (change - 1)) | bit;
        outIds[n] = id;
        outMasks[n] = mask;
        current = id;
      }
      sorted = rising;
      n++;
      out.wrote(places, piece, before + after == outside ? n - out.size() : dropZeros(n));
    }

    /** Drops new entries without bits; returns how many stay. */
    private int dropZeros(int to) {
      long[] ids = out.longs(0);
      long[] masks = out.longs(1);
      int n = out.size();
      for (int i = n; i < to; i++) {
        ids[n] = ids[i];
        masks[n] = masks[i];
        n += masks[i] == 0 ? 0 : 1;
      }
      return n - out.size();
    }
  }

  /**
   * Compares the first id of a later piece with the last of an earlier one; if they are the same,
   * moves that entry's bits to the earlier piece.
   */
  private static int unite(Pieces.Places places, int earlier, int later) {
    Pieces a = places.owner[earlier];
    Pieces b = places.owner[later];
    int end = places.start[earlier] + places.length[earlier] - 1;
    int begin = places.start[later];
    int order = Long.compare(b.longs(0)[begin], a.longs(0)[end]);
    if (order == 0) {
      a.longs(1)[end] |= b.longs(1)[begin];
      places.start[later]++;
      places.length[later]--;
    }
    return order;
  }

  static Masks fold(Columns columns, Axis axis, Workers workers, Arena arena) {
    List<Columns.Unit> units = columns.units();
    Pieces.Places places = new Pieces.Places(units.size());
    List<Runs> runs =
        workers.run(
            units.size(),
            () -> new Runs(arena.pieces(2, 0)),
            (state, unit) -> state.fold(units.get(unit), axis, places, unit));
    boolean sorted = runs.stream().allMatch(r -> r.sorted) && uniteSeams(places);
    long[][] joined = Pieces.join(places, workers, 2, 0).longs();
    runs.forEach(r -> arena.giveBack(r.out));
    long[][] masks =
        sorted ? joined : MaskKernel.merged(joined[0], joined[1], workers, arena);
    return Masks.narrow(
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
        int rise = unite(places, last, piece);
        if (rise < 0) {
          return false;
        }
      }
      last = places.length[piece] > 0 ? piece : last;
    }
    return true;
  }
}
