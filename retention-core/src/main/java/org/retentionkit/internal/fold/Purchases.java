package org.retentionkit.internal.fold;

import java.util.List;

/** The columns of {@link PurchaseFold}, by rising hash of the customer. */
public record Purchases(
    long[] customers,
    long[] totals,
    long[] repeats,
    int[] firsts,
    int[] lasts,
    int[] days,
    int[] orders) {

  /** Sums up every customer's orders. */
  public static Purchases of(Columns columns, Workers workers, Arena arena) {
    Pieces.Places places = new Pieces.Places(HistoryKernel.partitions(columns));
    List<PurchaseFold> folds =
        HistoryKernel.fold(
            columns, workers, arena, () -> new PurchaseFold(places, arena.pieces(3, 4)));
    Pieces.Joined all = Pieces.join(places, workers, 3, 4);
    folds.forEach(f -> arena.giveBack(f.columns()));
    return new Purchases(
        all.longs()[0],
        all.longs()[1],
        all.longs()[2],
        all.ints()[0],
        all.ints()[1],
        all.ints()[2],
        all.ints()[3]);
  }
}
