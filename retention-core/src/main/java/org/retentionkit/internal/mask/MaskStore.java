package org.retentionkit.internal.mask;

import java.util.List;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.fold.Pieces;
import org.retentionkit.internal.fold.Workers;
import org.retentionkit.internal.hash.MaskTable;
import org.retentionkit.internal.hash.Mix;

/**
 * Masks of all customers met so far, for rows that come in a stream and are not kept.
 *
 * <p>A small store has two tables. A large one has a table for each of 512 partitions; feeds of
 * several threads bring rows partition by partition and lock only that table.
 */
public final class MaskStore {
  static final int BITS = 9;

  /** Customers beyond which one table does not stay in a cache. */
  private static final int SPLIT_ABOVE = 1 << 14;

  private final Axis axis;
  private MaskTable[] tables;
  private int bits = 1;
  private volatile boolean split;
  private long before;
  private long after;

  /** An empty store for at most 64 periods. */
  public MaskStore(Axis axis) {
    this.axis = axis;
    this.tables = tables(1, axis.periods());
  }

  private static MaskTable[] tables(int bits, int periods) {
    MaskTable[] tables = new MaskTable[1 << bits];
    for (int p = 0; p < tables.length; p++) {
      tables[p] = new MaskTable(bits, periods, growth(periods));
    }
    return tables;
  }

  /** Tables grow so little at a time that they take at most 28 bytes a customer. */
  private static double growth(int periods) {
    return periods <= Integer.SIZE ? 1.6 : 1.2;
  }

  Axis axis() {
    return axis;
  }

  boolean isSplit() {
    return split;
  }

  /**
   * Adds rows until the store is large; returns the first row not added. Rows outside the periods
   * are not counted.
   */
  synchronized int addWhileSmall(long[] ids, int[] days, int from, int to) {
    int i = from;
    for (; i < to && !split; i++) {
      int period = axis.position(days[i]);
      if (period >= 0 && period < axis.periods()) {
        add(Mix.hash(ids[i]), 1L << period);
      }
    }
    return i;
  }

  private void add(long hash, long mask) {
    tables[(int) (hash >>> (64 - bits))].add(hash, mask);
    if (!split && tables[0].size() + tables[1].size() > SPLIT_ABOVE) {
      MaskTable[] large = tables(BITS, axis.periods());
      for (int p = 0; p < tables.length; p++) {
        spread(tables[p], p, large);
      }
      tables = large; // not before all customers are there
      bits = BITS;
      split = true;
    }
  }

  /** Adds packed rows to the table of a partition. */
  void fold(int part, long[] rows, int from, int to) {
    MaskTable table = tables[part];
    synchronized (table) {
      table.touch();
      table.foldBits(rows, from, to);
    }
  }

  synchronized void outside(long rowsBefore, long rowsAfter) {
    before += rowsBefore;
    after += rowsAfter;
  }

  /** Adds all of another store with as many periods. */
  public void addAll(MaskStore other) {
    Masks masks = other.masks(new Workers(1, null));
    synchronized (this) {
      before += masks.before();
      after += masks.after();
      for (int i = 0; i < masks.size(); i++) {
        add(Mix.hash(masks.id(i)), masks.bits(i, 0));
      }
    }
  }

  private static void spread(MaskTable table, int part, MaskTable[] to) {
    long[] ids = new long[table.size()];
    long[] masks = new long[table.size()];
    table.write(part, ids, masks, 0);
    for (int i = 0; i < table.size(); i++) {
      long hash = Mix.hash(ids[i]);
      to[(int) (hash >>> (64 - BITS))].add(hash, masks[i]);
    }
  }

  /** All masks, in the order of the hashes. */
  public synchronized Masks masks(Workers workers) {
    Pieces.Places places = new Pieces.Places(tables.length, 2, 0);
    List<TriangleFold.Histogram> counts =
        workers.run(
            tables.length,
            () -> new TriangleFold.Histogram(axis.periods()),
            (histogram, p) -> {
              MaskTable table = tables[p];
              long[] ids = new long[table.size()];
              long[] masks = new long[table.size()];
              table.write(p, ids, masks, 0);
              histogram.count(masks, table.size());
              places.set(p, ids, masks);
            });
    return Masks.narrow(places, TriangleFold.of(counts), true, before, after);
  }
}
