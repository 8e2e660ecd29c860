package org.retentionkit.internal.mask;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.retentionkit.internal.hash.MaskTable;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.hash.PairSort;
import org.retentionkit.internal.keep.Entries;

/** Masks of a timeline from periods that were kept in words of 64 of an unbounded calendar. */
public final class KeptMasks {
  private final IntUnaryOperator position;
  private final int periods;
  private long before;
  private long after;
  private boolean wasBefore;
  private long customersBefore;

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
    return of(parts, ids, -1, -1);
  }

  /**
   * The masks of customers.
   *
   * @param parts for each customer of a part its words, whose slots are periods by 64
   * @param ids the customers of each part
   * @param early rows before the first period, -1 if kept periods are all that is known of them
   * @param late rows after the last period, -1 likewise
   */
  public Masks of(List<Entries> parts, List<long[]> ids, long early, long late) {
    int n = Math.toIntExact(parts.stream().mapToLong(Entries::customers).sum());
    boolean narrow = periods <= MaskTable.MOST_PERIODS;
    int words = ((periods - 1) >> 6) + 1;
    long[] all = new long[n];
    long[][] columns = new long[n][];
    long[] masks = new long[narrow ? n : 0];
    long[] scratch = new long[words];
    int size = 0;
    for (int p = 0; p < parts.size(); p++) {
      for (int c = 0; c < parts.get(p).customers(); c++) {
        if (periods(parts.get(p), c, scratch)) {
          all[size] = ids.get(p)[c];
          if (narrow) {
            masks[size] = scratch[0] | (wasBefore ? Long.MIN_VALUE : 0);
          } else {
            columns[size] = Arrays.copyOf(scratch, words + 1);
            columns[size][words] = wasBefore ? 1 : 0;
          }
          size++;
        }
        customersBefore += wasBefore ? 1 : 0;
      }
    }
    long[] customers = Arrays.copyOf(all, size);
    Masks.Outside outside = new Masks.Outside(early < 0 ? before : early, late < 0 ? after : late);
    return narrow
        ? MaskKernel.of(customers, Arrays.copyOf(masks, size), periods, outside)
            .withBefore(customersBefore)
        : wide(customers, columns, outside);
  }

  /** Writes the words of a customer; false if there is no bit in them. */
  private boolean periods(Entries part, int customer, long[] to) {
    Arrays.fill(to, 0);
    boolean any = false;
    wasBefore = false;
    for (int e = part.start(customer); e < part.ends()[customer]; e++) {
      for (long rest = part.values()[e]; rest != 0; rest &= rest - 1) {
        int period = position.applyAsInt((part.slots()[e] << 6) + Long.numberOfTrailingZeros(rest));
        if (period < 0) {
          before++;
          wasBefore = true;
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
