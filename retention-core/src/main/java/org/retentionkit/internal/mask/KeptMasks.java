package org.retentionkit.internal.mask;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.fold.Pieces;
import org.retentionkit.internal.hash.MaskTable;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.hash.PairSort;
import org.retentionkit.internal.keep.Entries;

/** Masks of a timeline from periods that were kept in words of 64 of an unbounded calendar. */
public final class KeptMasks {
  private static final int WORD_BITS = 6;

  private final IntUnaryOperator position;
  private final int periods;
  private long before;
  private long after;
  private long customersBefore;
  private final Map<Integer, Word> words = new HashMap<>();
  private @Nullable Word last;
  private int lastSlot;

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

  /** Where the periods of a word lie on the timeline. */
  private final class Word {
    private final int[] places = new int[Long.SIZE];
    private long early;
    private long late;

    /** The periods on the timeline, if they lie there side by side. */
    private long inside;

    private boolean sideBySide = true;

    /** By how much those on the timeline are higher there. */
    private int shift;

    Word(int slot) {
      for (int i = 0; i < Long.SIZE; i++) {
        places[i] = position.applyAsInt((slot << WORD_BITS) + i);
        early |= places[i] < 0 ? 1L << i : 0;
        late |= places[i] >= periods ? 1L << i : 0;
      }
      inside = ~(early | late);
      shift = inside == 0 ? 0 : places[Long.numberOfTrailingZeros(inside)];
      shift -= inside == 0 ? 0 : Long.numberOfTrailingZeros(inside);
      for (long rest = inside; rest != 0; rest &= rest - 1) {
        int i = Long.numberOfTrailingZeros(rest);
        sideBySide &= places[i] == i + shift;
      }
    }

    /** The mask of a timeline of few periods. */
    long mask(long word) {
      long in = word & inside;
      if (sideBySide) {
        return shift < 0 ? in >>> -shift : in << shift;
      }
      long mask = 0;
      for (long rest = in; rest != 0; rest &= rest - 1) {
        mask |= 1L << places[Long.numberOfTrailingZeros(rest)];
      }
      return mask;
    }

    /** Sets the periods of a timeline of many; returns whether there are some. */
    boolean set(long word, long[] to) {
      long in = word & inside;
      for (long rest = in; rest != 0; rest &= rest - 1) {
        int place = places[Long.numberOfTrailingZeros(rest)];
        to[place >> WORD_BITS] |= 1L << place;
      }
      return in != 0;
    }
  }

  private Word word(int slot) {
    if (last == null || slot != lastSlot) {
      last = words.computeIfAbsent(slot, Word::new);
      lastSlot = slot;
    }
    return last;
  }

  /**
   * The masks of customers.
   *
   * @param parts for each customer of a part its words, whose slots are periods by 64
   * @param ids the customers of each part; taken, not copied
   * @param ordered whether they stand in the order of their hashes, part by part
   * @param rows the rows outside of the timeline; null if kept periods are all that is known
   */
  public Masks of(
      List<Entries> parts, List<long[]> ids, boolean ordered, Masks.@Nullable Outside rows) {
    return periods > MaskTable.MOST_PERIODS
        ? wide(parts, ids, rows)
        : narrow(parts, ids, ordered, rows);
  }

  private Masks.Outside outside(Masks.@Nullable Outside rows) {
    return rows == null ? new Masks.Outside(before, after) : rows;
  }

  private Masks narrow(
      List<Entries> parts, List<long[]> ids, boolean ordered, Masks.@Nullable Outside rows) {
    Pieces.Places places = new Pieces.Places(parts.size(), 2, 0);
    TriangleFold.Histogram counts = new TriangleFold.Histogram(periods);
    for (int p = 0; p < parts.size(); p++) {
      long[] own = ids.get(p);
      long[] masks = new long[own.length];
      int n = narrow(parts.get(p), own, masks);
      counts.count(own, masks, 0, n);
      places.set(p, own, masks);
      places.keep(p, n);
    }
    return Masks.narrow(places, TriangleFold.of(List.of(counts)), ordered, outside(rows))
        .withBefore(customersBefore);
  }

  /** Writes the masks of those who have one, and moves those to the front. */
  private int narrow(Entries part, long[] own, long[] masks) {
    int n = 0;
    int e = 0;
    for (int c = 0; c < own.length; c++) {
      long mask = 0;
      long early = 0;
      for (int end = part.ends()[c]; e < end; e++) {
        Word word = word(part.slots()[e]);
        long bits = part.values()[e];
        mask |= word.mask(bits);
        early |= count(word, bits);
      }
      own[n] = own[c];
      masks[n] = early == 0 ? mask : mask | Long.MIN_VALUE;
      n += mask == 0 ? 0 : 1;
      customersBefore += early == 0 ? 0 : 1;
    }
    return n;
  }

  /** Counts the periods outside; returns the early ones. */
  private long count(Word word, long bits) {
    long early = bits & word.early;
    long late = bits & word.late;
    if ((early | late) != 0) {
      before += Long.bitCount(early);
      after += Long.bitCount(late);
    }
    return early;
  }

  private Masks wide(List<Entries> parts, List<long[]> ids, Masks.@Nullable Outside rows) {
    int n = Math.toIntExact(parts.stream().mapToLong(Entries::customers).sum());
    int many = ((periods - 1) >> WORD_BITS) + 1;
    long[][] columns = new long[n][];
    long[] all = new long[n];
    long[] scratch = new long[many];
    int size = 0;
    for (int p = 0; p < parts.size(); p++) {
      Entries part = parts.get(p);
      for (int c = 0; c < part.customers(); c++) {
        Arrays.fill(scratch, 0);
        boolean any = false;
        long early = 0;
        for (int e = part.start(c); e < part.ends()[c]; e++) {
          Word word = word(part.slots()[e]);
          any |= word.set(part.values()[e], scratch);
          early |= count(word, part.values()[e]);
        }
        if (any) {
          all[size] = ids.get(p)[c];
          columns[size] = Arrays.copyOf(scratch, many + 1);
          columns[size++][many] = early == 0 ? 0 : 1;
        }
        customersBefore += early == 0 ? 0 : 1;
      }
    }
    return wide(Arrays.copyOf(all, size), columns, outside(rows));
  }

  private Masks wide(long[] customers, long[][] columns, Masks.Outside outside) {
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
