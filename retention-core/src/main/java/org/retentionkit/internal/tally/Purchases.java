package org.retentionkit.internal.tally;

import java.util.List;
import org.retentionkit.internal.fold.Arena;
import org.retentionkit.internal.fold.Blocks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.HistoryFold;
import org.retentionkit.internal.fold.HistoryKernel;
import org.retentionkit.internal.fold.Pieces;
import org.retentionkit.internal.fold.Workers;
import org.retentionkit.internal.keep.Kept;
import org.retentionkit.internal.keep.KeptState;

/**
 * Every customer's orders in columns, by rising hash of the customer.
 *
 * @param columns of longs the customers, totals, and totals after the first day; of ints the first
 *     days, last days, numbers of days, orders and refunds
 * @param withoutOrder the customers who had refunds only and are not in the columns
 * @param dropped the rows that repeated others and do not count
 */
public record Purchases(Blocks columns, long withoutOrder, long dropped) {
  /** The number of columns of longs. */
  public static final int LONGS = 3;

  /** The number of columns of ints. */
  public static final int INTS = 5;

  /**
   * Sums up every customer's orders.
   *
   * @param net whether refunds are taken off the totals
   * @param once whether equal rows count once
   */
  public static Purchases of(
      Columns columns, boolean net, boolean once, Workers workers, Arena arena) {
    int pieces = HistoryKernel.partitions(columns);
    Pieces.Places places = new Pieces.Places(pieces, LONGS, INTS);
    List<Fold> folds =
        HistoryKernel.fold(
            columns,
            workers,
            arena,
            () -> {
              Pieces out = arena.pieces(LONGS, INTS);
              PurchaseFold fold = new PurchaseFold(places, out, net);
              return new Fold(fold, new VisitorFold(fold, once), once);
            });
    folds.forEach(f -> arena.giveBack(f.sums.columns()));
    return new Purchases(
        new Blocks(places),
        folds.stream().mapToLong(f -> f.sums.withoutOrder).sum(),
        folds.stream().mapToLong(f -> f.rows.dropped()).sum());
  }

  /** Sums up what {@link KeptPurchases} kept of every customer. */
  public static Purchases of(KeptState kept, Workers workers, Arena arena) {
    Kept[] pieces = kept.pieces();
    Pieces.Places places = new Pieces.Places(pieces.length, LONGS, INTS);
    List<KeptPurchasesSummary> sums =
        workers.run(
            pieces.length,
            () -> new KeptPurchasesSummary(places, arena.pieces(LONGS, INTS)),
            (sum, piece) -> sum.write(pieces[piece], piece));
    sums.forEach(s -> arena.giveBack(s.columns()));
    return new Purchases(new Blocks(places), sums.stream().mapToLong(s -> s.withoutOrder).sum(), 0);
  }

  /** The error if a customer's sum is no long. */
  static ArithmeticException tooLarge(long customer) {
    return new ArithmeticException(
        "amounts of customer " + customer + " must add up to a long, but do not");
  }

  private record Fold(PurchaseFold sums, VisitorFold rows, boolean once) implements HistoryFold {
    @Override
    public boolean needsValueOrder() {
      return once; // equal rows must stand side by side to count once
    }

    @Override
    public void begin(int partition, int customers) {
      rows.begin(partition, customers);
    }

    @Override
    public void customer(long customer, long[] time, long[] value, int from, int to) {
      rows.customer(customer, time, value, from, to);
    }

    @Override
    public void end() {
      rows.end();
    }
  }
}
