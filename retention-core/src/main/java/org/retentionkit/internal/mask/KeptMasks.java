package org.retentionkit.internal.mask;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.hash.PairSort;
import org.retentionkit.internal.keep.Entries;

/** Masks of a timeline from periods that were kept in words of 64 of an unbounded calendar. */
public final class KeptMasks {
  private final IntUnaryOperator position;
  private final int periods;
  private long before;
  private long after;

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

  /** The same where kept periods before and after the timeline are all that is known of rows. */
  public Masks of(List<Entries> parts, List<long[]> ids) {
    Masks counted = of(parts, ids, 0, 0);
    return counted.outside(before, after);
  }

  /**
   * The masks of customers.
   *
   * @param parts for each customer of a part its words, whose slots are periods by 64
   * @param ids the customers of each part
   * @param early rows before the first period
   * @param late rows after the last period
   */
  public Masks of(List<Entries> parts, List<long[]> ids, long early, long late) {
    int n = Math.toIntExact(parts.stream().mapToLong(Entries::customers).sum());
    int words = ((periods - 1) >> 6) + 1;
    long[] all = new long[n];
    long[][] columns = new long[n][];
    long[] masks = new long[words == 1 ? n : 0];
    long[] scratch = new long[words];
    int size = 0;
    for (int p = 0; p < parts.size(); p++) {
      for (int c = 0; c < parts.get(p).customers(); c++) {
        if (periods(parts.get(p), c, scratch)) {
          all[size] = ids.get(p)[c];
          if (words == 1) {
            masks[size] = scratch[0];
          } else {
            columns[size] = scratch.clone();
          }
          size++;
        }
      }
    }
    long[] customers = Arrays.copyOf(all, size);
    return words == 1
        ? MaskKernel.of(customers, Arrays.copyOf(masks, size), periods, early, late)
        : wide(customers, columns, early, late);
  }

  /** Writes the words of a customer; false if there is no bit in them. */
  private boolean periods(Entries part, int customer, long[] to) {
    Arrays.fill(to, 0);
    boolean any = false;
    for (int e = part.start(customer); e < part.ends()[customer]; e++) {
      for (long rest = part.values()[e]; rest != 0; rest &= rest - 1) {
        int period = position.applyAsInt((part.slots()[e] << 6) + Long.numberOfTrailingZeros(rest));
        if (period < 0) {
          before++;
        } else if (period >= periods) {
          after++;
        } else {
          to[period >> 6] |= 1L << period;
          any = true;
        }
      }
    }
    return any;
  }

  private static Masks wide(long[] customers, long[][] columns, long before, long after) {
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
      for (int w = 0; w < columns[from].length; w++) {
        if (columns[from][w] != 0) {
          slots[size] = w;
          values[size++] = columns[from][w];
        }
      }
      ends[i] = size;
    }
    Entries entries = new Entries(ends, slots, new int[0], values, new char[0]);
    return Masks.wide(new long[][] {ids}, new Entries[] {entries}, before, after);
  }
}
