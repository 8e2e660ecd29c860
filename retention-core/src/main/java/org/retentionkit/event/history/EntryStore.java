package org.retentionkit.event.history;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Arena;
import org.retentionkit.internal.fold.HistoryFold;
import org.retentionkit.internal.fold.HistoryKernel;
import org.retentionkit.internal.fold.Workers;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.intake.ColumnStore;

/**
 * Rows of which those with the same customer and slot are added up.
 *
 * <p>Rows are gathered, folded once they are half as many as the entries kept, and merged with
 * these: both are by rising hash of the customer. So memory goes with entries, and a row costs a
 * few entries of merging.
 */
final class EntryStore {
  private static final int TAG_BITS = 2;
  private static final int MANY = 2;

  private final boolean timed;
  private final ColumnStore rows;
  private final Arena arena = new Arena();
  private final Sums sums = new Sums();
  private Entries kept = Entries.none();
  private long keptSize;

  /** Rows that do not fit one long: what a value of such a row points to. */
  private long[] manyOrders = {};

  private long[] manyAmounts = {};
  private int many;

  /** Slots are moments if {@code timed}, else days. */
  EntryStore(boolean timed) {
    this.timed = timed;
    this.rows = new ColumnStore(timed);
  }

  /** The entries kept, without the rows gathered. */
  long entries() {
    return keptSize;
  }

  void add(long customer, int day, long time, long orders, long amount) {
    long value;
    if (orders >>> 1 == 0 && amount << TAG_BITS >> TAG_BITS == amount) {
      value = (amount << TAG_BITS) | orders;
    } else {
      if (many == manyOrders.length) {
        manyOrders = Arrays.copyOf(manyOrders, (2 * many) + 16);
        manyAmounts = Arrays.copyOf(manyAmounts, (2 * many) + 16);
      }
      manyOrders[many] = orders;
      manyAmounts[many] = amount;
      value = ((long) many++ << TAG_BITS) | MANY;
    }
    rows.add(customer, day, value, time);
    if (rows.isDue(keptSize)) {
      settle();
    }
  }

  /** Folds the rows gathered into the entries. */
  void settle() {
    Fold fold = new Fold();
    HistoryKernel.fold(rows.take(), timed, new Workers(1, null), arena, () -> fold);
    many = 0;
    merge(fold.out.entries());
  }

  private void merge(Entries more) {
    if (!more.pieces().isEmpty()) {
      kept = EntryMerge.of(kept, more, sums);
      keptSize = kept.size();
    }
  }

  /** Adds all rows of another store, which keeps them too. */
  void addAll(EntryStore other) {
    other.settle();
    sums.addAll(other.sums, customer -> customer);
    merge(other.kept);
  }

  /** The same for customers that have other numbers here. */
  void addAll(EntryStore other, int[] numbers) {
    other.settle();
    sums.addAll(other.sums, customer -> numbers[(int) customer]);
    Entries.Writer renumbered = new Entries.Writer();
    for (long place : other.kept.order(customer -> Mix.hash(numbers[(int) customer]))) {
      Entries.Piece piece = other.kept.pieces().get((int) (place >>> 32));
      int at = (int) place;
      renumbered.addAll(piece, piece.start(at), piece.ends()[at]);
      renumbered.end(numbers[(int) piece.customers()[at]]);
    }
    merge(renumbered.entries());
  }

  /** All rows so far, by rising id of the customer. */
  CustomerHistories histories(Resolution resolution, ZoneId zone) {
    settle();
    Checks.atMost("entries", keptSize, "the limit", Integer.MAX_VALUE - 8);
    LongUnaryOperator signed = customer -> customer ^ Long.MIN_VALUE;
    long[] order = kept.order(signed);
    long[] customers = new long[order.length];
    int[] offsets = new int[order.length + 1];
    long[] slots = new long[(int) keptSize];
    long[] orders = new long[slots.length];
    long[] minorUnits = new long[slots.length];
    for (int i = 0; i < order.length; i++) {
      Entries.Piece piece = kept.pieces().get((int) (order[i] >>> 32));
      int at = (int) order[i];
      int start = piece.start(at);
      int length = piece.ends()[at] - start;
      customers[i] = piece.customers()[at];
      System.arraycopy(piece.slots(), start, slots, offsets[i], length);
      System.arraycopy(piece.orders(), start, orders, offsets[i], length);
      System.arraycopy(piece.minorUnits(), start, minorUnits, offsets[i], length);
      offsets[i + 1] = offsets[i] + length;
    }
    CustomerHistories histories =
        new CustomerHistories(resolution, zone, customers, offsets, slots, orders, minorUnits);
    sums.check(histories);
    return histories;
  }

  /** Adds up the rows of each slot. */
  private final class Fold implements HistoryFold {
    private final Entries.Writer out = new Entries.Writer();

    @Override
    public void customer(long customer, long[] time, long[] value, int from, int to) {
      int i = from;
      while (i < to) {
        long slot = time[i];
        long orders = 0;
        long amount = 0;
        for (; i < to && time[i] == slot; i++) {
          long upper = value[i] >> TAG_BITS;
          boolean pointer = (value[i] & MANY) != 0;
          long more = pointer ? manyOrders[(int) upper] : value[i] & 1;
          orders = sums.orders(customer, slot, orders, more);
          amount =
              sums.minorUnits(customer, slot, amount, pointer ? manyAmounts[(int) upper] : upper);
        }
        out.add(slot, orders, amount);
      }
      out.end(customer);
    }
  }
}
