package org.retentionkit.internal.mask;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.fold.Pieces;
import org.retentionkit.internal.fold.Workers;
import org.retentionkit.internal.hash.MaskTable;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.hash.PairSort;
import org.retentionkit.internal.keep.Entries;

/** Masks of a timeline from periods that were kept in words of 64 of an unbounded calendar. */
public final class KeptMasks {
  private static final int WORD_BITS = 6;

  private final IntUnaryOperator position;
  private final int periods;

  /**
   * Masks of a timeline.
   *
   * @param position the timeline's period of a kept one: below 0 before the first, {@code periods}
   *     or more after the last
   */
  public KeptMasks(IntUnaryOperator position, int periods) {
    this.position = position;
    this.periods = periods;
  }

  /** What one thread has found. */
  private final class Found {
    private final TriangleFold.Histogram counts;
    private final Map<Integer, KeptWord> words = new HashMap<>();
    private @Nullable KeptWord last;
    private int lastSlot;
    private long before;
    private long after;
    private long customersBefore;

    Found(TriangleFold.Histogram counts) {
      this.counts = counts;
    }

    KeptWord word(int slot) {
      if (last == null || slot != lastSlot) {
        last = words.computeIfAbsent(slot, s -> new KeptWord(s, position, periods));
        lastSlot = slot;
      }
      return last;
    }

    /** Counts the periods outside; returns the early ones. */
    long count(KeptWord word, long bits) {
      long early = bits & word.early;
      long late = bits & word.late;
      if ((early | late) != 0) {
        before += Long.bitCount(early);
        after += Long.bitCount(late);
      }
      return early;
    }

    /** Writes the masks of those who have one, and moves those to the front. */
    void narrow(Entries part, long[] own, Pieces.Places places, int p) {
      long[] masks = new long[own.length];
      int n = 0;
      int e = 0;
      for (int c = 0; c < own.length; c++) {
        long mask = 0;
        long early = 0;
        for (int end = part.ends()[c]; e < end; e++) {
          KeptWord word = word(part.slots()[e]);
          long bits = part.values()[e];
          mask |= word.mask(bits);
          early |= count(word, bits);
        }
        own[n] = own[c];
        masks[n] = early == 0 ? mask : mask | Long.MIN_VALUE;
        n += mask == 0 ? 0 : 1;
        customersBefore += early == 0 ? 0 : 1;
      }
      counts.count(own, masks, 0, n);
      places.set(p, own, masks);
      places.keep(p, n);
    }

    void add(Found other) {
      before += other.before;
      after += other.after;
      customersBefore += other.customersBefore;
    }

    Masks.Outside outside(Masks.@Nullable Outside rows) {
      return rows == null ? new Masks.Outside(before, after) : rows;
    }
  }

  /**
   * The masks of customers.
   *
   * @param parts for each customer of a part its words, whose slots are periods by 64
   * @param ids the customers of each part; taken, not copied
   * @param workers who work on the parts, if periods are few
   * @param ordered whether they stand in the order of their hashes, part by part
   * @param rows the rows outside of the timeline; null if kept periods are all that is known
   */
  public Masks of(
      List<Entries> parts,
      IntFunction<long[]> ids,
      Workers workers,
      boolean ordered,
      Masks.@Nullable Outside rows) {
    return periods > MaskTable.MOST_PERIODS
        ? wide(parts, ids, rows)
        : narrow(parts, ids, workers, ordered, rows);
  }

  private Masks narrow(
      List<Entries> parts,
      IntFunction<long[]> ids,
      Workers workers,
      boolean ordered,
      Masks.@Nullable Outside rows) {
    Pieces.Places places = new Pieces.Places(parts.size(), 2, 0);
    List<Found> found =
        workers.run(
            parts.size(),
            () -> new Found(new TriangleFold.Histogram(periods)),
            (own, p) -> own.narrow(parts.get(p), ids.apply(p), places, p));
    Found all = new Found(found.get(0).counts);
    found.forEach(all::add);
    TriangleFold triangle = TriangleFold.of(found.stream().map(own -> own.counts).toList());
    return Masks.narrow(places, triangle, ordered, all.outside(rows))
        .withBefore(all.customersBefore);
  }

  private Masks wide(List<Entries> parts, IntFunction<long[]> ids, Masks.@Nullable Outside rows) {
    int n = Math.toIntExact(parts.stream().mapToLong(Entries::customers).sum());
    int many = ((periods - 1) >> WORD_BITS) + 1;
    long[][] columns = new long[n][];
    long[] all = new long[n];
    long[] scratch = new long[many];
    Found found = new Found(new TriangleFold.Histogram(0));
    int size = 0;
    for (int p = 0; p < parts.size(); p++) {
      Entries part = parts.get(p);
      long[] own = ids.apply(p);
      for (int c = 0; c < part.customers(); c++) {
        Arrays.fill(scratch, 0);
        boolean any = false;
        long early = 0;
        for (int e = part.start(c); e < part.ends()[c]; e++) {
          KeptWord word = found.word(part.slots()[e]);
          any |= word.set(part.values()[e], scratch);
          early |= found.count(word, part.values()[e]);
        }
        if (any) {
          all[size] = own[c];
          columns[size] = Arrays.copyOf(scratch, many + 1);
          columns[size++][many] = early == 0 ? 0 : 1;
        }
        found.customersBefore += early == 0 ? 0 : 1;
      }
    }
    return wide(Arrays.copyOf(all, size), columns, found.outside(rows), found.customersBefore);
  }

  private static Masks wide(
      long[] customers, long[][] columns, Masks.Outside outside, long customersBefore) {
    int n = customers.length;
    long[] hashes = new long[n];
    long[] order = new long[n];
    int words = 0;
    for (int i = 0; i < n; i++) {
      hashes[i] = Mix.hash(customers[i]);
      order[i] = i;
      for (long word : columns[i]) {
        words += word == 0 ? 0 : 1;
      }
    }
    PairSort.sort(hashes, order, 0, n);
    long[] ids = new long[n];
    int[] ends = new int[n];
    int[] slots = new int[words];
    long[] values = new long[words];
    int size = 0;
    for (int i = 0; i < n; i++) {
      int from = (int) order[i];
      ids[i] = customers[from];
      int periodWords = columns[from].length - 1;
      if (columns[from][periodWords] != 0) {
        slots[size] = Masks.BEFORE;
        values[size++] = columns[from][periodWords];
      }
      for (int w = 0; w < periodWords; w++) {
        if (columns[from][w] != 0) {
          slots[size] = w;
          values[size++] = columns[from][w];
        }
      }
      ends[i] = size;
    }
    Entries entries = new Entries(new long[0], ends, slots, new int[0], values, new char[0]);
    return Masks.wide(new long[][] {ids}, new Entries[] {entries}, outside, customersBefore);
  }
}
