package org.retentionkit.internal.mask;

import java.util.List;
import org.retentionkit.internal.fold.Arena;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Pieces;
import org.retentionkit.internal.fold.RowFold;
import org.retentionkit.internal.fold.RowKernel;
import org.retentionkit.internal.fold.Rows;
import org.retentionkit.internal.fold.Workers;

/**
 * Turns every customer's rows into one word of active periods, where rows are shown otherwise than
 * they stand in the columns.
 */
final class BitsFold implements RowFold {
  private final Axis axis;
  private final Pieces out;
  private final Pieces.Places places;
  private final TriangleFold.Histogram counts;
  private int piece;
  private int size;
  private long before;
  private long after;

  private BitsFold(Axis axis, Pieces out, Pieces.Places places) {
    this.axis = axis;
    this.out = out;
    this.places = places;
    this.counts = new TriangleFold.Histogram(axis.periods());
  }

  static Masks fold(Columns columns, RowKernel.View view, Axis axis, Workers workers, Arena arena) {
    Pieces.Places places = new Pieces.Places(RowKernel.parts(columns), 2, 0);
    List<BitsFold> folds =
        RowKernel.fold(
            columns, view, workers, arena, () -> new BitsFold(axis, arena.pieces(2, 0), places));
    folds.forEach(fold -> arena.giveBack(fold.out));
    return Masks.narrow(
        places,
        TriangleFold.of(folds.stream().map(fold -> fold.counts).toList()),
        true,
        new Masks.Outside(
            folds.stream().mapToLong(fold -> fold.before).sum(),
            folds.stream().mapToLong(fold -> fold.after).sum()));
  }

  @Override
  public Order order() {
    return Order.NONE;
  }

  @Override
  public void begin(int part, int customers) {
    piece = part;
    size = 0;
    out.room(customers + 1);
  }

  @Override
  public void customer(long customer, Rows rows, int from, int to) {
    long mask = 0;
    for (int i = from; i < to; i++) {
      if (rows.value(i) >= 0) {
        int period = axis.position(rows.day(i));
        if (period < 0) {
          before++;
          mask |= Long.MIN_VALUE;
        } else if (period < axis.periods()) {
          mask |= 1L << period;
        } else {
          after++;
        }
      }
    }
    if (mask != 0) {
      out.longs(0)[size] = customer;
      out.longs(1)[size++] = mask;
    }
  }

  @Override
  public void end() {
    out.wrote(places, piece, counts.count(out.longs(0), out.longs(1), 0, size));
  }
}
