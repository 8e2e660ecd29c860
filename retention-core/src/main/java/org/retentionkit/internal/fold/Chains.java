package org.retentionkit.internal.fold;

import org.retentionkit.internal.hash.MaskTable;
import org.retentionkit.internal.hash.SlotTable;

/** One thread's rows of each partition, in chains of chunks of an arena. */
abstract class Chains {
  /** The longs of a line of the cache. */
  private static final int LINE = 8;

  final Arena arena;
  final int bits;
  final int chunkLongs;

  /** For each partition, where its next row goes. */
  final int[] at;

  private final int words;

  Chains(Arena arena, int bits, int words, int chunkLongs) {
    this.arena = arena;
    this.bits = bits;
    this.words = words;
    this.chunkLongs = chunkLongs;
    this.at = new int[1 << bits];
    for (int p = 0; p < at.length; p++) {
      at[p] = arena.start(arena.open(-1)) + stagger(p);
    }
  }

  /** The start of the chunk that follows the full one which holds index {@code in}. */
  final int follow(int in) {
    return arena.start(arena.open(in / chunkLongs));
  }

  /**
   * Where a partition's first chunk begins to be filled. Partitions fill up at the same pace: were
   * all at the same place of a chunk, their ends would crowd a few sets of the cache.
   */
  private int stagger(int part) {
    return (part * LINE) & (chunkLongs - 1);
  }

  /** Where the rows of a chunk begin. */
  private int first(int chunk, int part) {
    return arena.start(chunk) + (arena.previous(chunk) < 0 ? stagger(part) : 0);
  }

  /** The number of partitions. */
  public final int partitions() {
    return at.length;
  }

  private int longs(int part) {
    int open = at[part] / chunkLongs;
    int count = at[part] - arena.start(open) - stagger(part);
    for (int c = arena.previous(open); c >= 0; c = arena.previous(c)) {
      count += chunkLongs;
    }
    return count;
  }

  /** Folds a partition's rows into a table. */
  public final void fold(int part, MaskTable table) {
    int chunk = at[part] / chunkLongs;
    int to = at[part];
    while (chunk >= 0) {
      int from = first(chunk, part);
      if (words == 1) {
        table.foldBits(arena.memory(), from, to);
      } else {
        table.foldMasks(arena.memory(), from, to);
      }
      chunk = arena.previous(chunk);
      to = chunk < 0 ? 0 : arena.start(chunk) + chunkLongs;
    }
  }

  /** The number of rows in a partition. */
  final int rows(int part) {
    return longs(part) / words;
  }

  /**
   * Numbers a partition's customers, as {@link SlotTable#number} does, and copies what stands
   * beside the rows where there is a place for it; returns where they end.
   */
  final int number(int part, SlotTable table, int[] numbers, Rows rows, int start) {
    int end = start;
    int chunk = at[part] / chunkLongs;
    int to = at[part];
    while (chunk >= 0) {
      int from = first(chunk, part);
      int n = (to - from) / 2;
      table.number(arena.memory(), from, to, numbers, rows.words, end);
      if (rows.moments.length > 0) {
        System.arraycopy(arena.moments(), from / 2, rows.moments, end, n);
      }
      if (rows.groups.length > 0) {
        System.arraycopy(arena.groups(), from / 2, rows.groups, end, n);
      }
      end += n;
      chunk = arena.previous(chunk);
      to = chunk < 0 ? 0 : arena.start(chunk) + chunkLongs;
    }
    return end;
  }
}
