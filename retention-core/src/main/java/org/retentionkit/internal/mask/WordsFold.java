package org.retentionkit.internal.mask;

import java.util.Arrays;
import java.util.List;
import org.retentionkit.internal.fold.Arena;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.RowFold;
import org.retentionkit.internal.fold.RowKernel;
import org.retentionkit.internal.fold.Rows;
import org.retentionkit.internal.fold.Workers;
import org.retentionkit.internal.keep.Entries;

/** Turns every customer's rows into words of active periods, for more periods than one word has. */
final class WordsFold implements RowFold {
  private static final int SMALLEST = 64;

  private final Axis axis;
  private final long[][] ids;
  private final Entries[] pieces;
  private long[] own = {};
  private int[] ends = {};
  private int customers;
  private int[] slots = {};
  private long[] words = {};
  private int size;
  private int piece;
  private long before;
  private long after;
  private long customersBefore;

  private WordsFold(Axis axis, long[][] ids, Entries[] pieces) {
    this.axis = axis;
    this.ids = ids;
    this.pieces = pieces;
  }

  static Masks fold(Columns columns, RowKernel.View view, Axis axis, Workers workers, Arena arena) {
    int parts = RowKernel.parts(columns);
    long[][] ids = new long[parts][0];
    Entries[] pieces = new Entries[parts];
    Arrays.fill(pieces, Entries.NONE);
    List<WordsFold> folds =
        RowKernel.fold(columns, view, workers, arena, () -> new WordsFold(axis, ids, pieces));
    Masks.Outside outside =
        new Masks.Outside(
            folds.stream().mapToLong(f -> f.before).sum(),
            folds.stream().mapToLong(f -> f.after).sum());
    long customersBefore = folds.stream().mapToLong(f -> f.customersBefore).sum();
    return Masks.wide(ids, pieces, outside, customersBefore);
  }

  @Override
  public Order order() {
    return Order.DAYS;
  }

  @Override
  public void begin(int part, int count) {
    piece = part;
    own = new long[count];
    ends = new int[count];
    customers = 0;
    size = 0;
  }

  @Override
  public void customer(long customer, Rows rows, int from, int to) {
    int start = size;
    for (int i = from; i < to; i++) {
      if (rows.value(i) >= 0) {
        int period = axis.position(rows.day(i));
        if (period == axis.periods()) {
          after++;
        } else {
          before += period < 0 ? 1 : 0;
          put(start, period);
        }
      }
    }
    if (size > start && slots[start] == Masks.BEFORE) {
      customersBefore++;
      size = size == start + 1 ? start : size;
    }
    if (size > start) {
      own[customers] = customer;
      ends[customers++] = size;
    }
  }

  /** Sets the bit of a period, which is not before those set so far. */
  private void put(int start, int period) {
    if (size == start || slots[size - 1] != period >> 6) {
      if (size == words.length) {
        int room = Math.max(SMALLEST, (int) Math.min(2L * size, Integer.MAX_VALUE - 8));
        words = Arrays.copyOf(words, room);
        slots = Arrays.copyOf(slots, room);
      }
      slots[size] = period >> 6;
      words[size++] = 0;
    }
    words[size - 1] |= 1L << period;
  }

  @Override
  public void end() {
    ids[piece] = Arrays.copyOf(own, customers);
    pieces[piece] =
        new Entries(
            new long[0],
            Arrays.copyOf(ends, customers),
            Arrays.copyOf(slots, size),
            new int[0],
            Arrays.copyOf(words, size),
            new char[0]);
  }
}
