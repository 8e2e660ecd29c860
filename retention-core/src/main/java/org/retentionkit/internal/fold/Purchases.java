package org.retentionkit.internal.fold;

import java.util.List;

/**
 * Every customer's orders in columns, by rising hash of the customer.
 *
 * @param longs the customers, totals, and totals after the first day
 * @param ints the first days, last days, numbers of days, orders and refunds
 * @param withoutOrder the customers who had refunds only and are not in the columns
 * @param dropped the rows that repeated others and do not count
 */
public record Purchases(long[][] longs, int[][] ints, long withoutOrder, long dropped) {

  /**
   * Sums up every customer's orders.
   *
   * @param net whether refunds are taken off the totals
   * @param once whether equal rows count once
   */
  public static Purchases of(
      Columns columns, boolean net, boolean once, Workers workers, Arena arena) {
    Pieces.Places places = new Pieces.Places(HistoryKernel.partitions(columns));
    List<Fold> folds =
        HistoryKernel.fold(
            columns,
            workers,
            arena,
            () -> {
              Pieces out = arena.pieces(PurchaseFold.LONGS, PurchaseFold.INTS);
              PurchaseFold fold = new PurchaseFold(places, out, net);
              return new Fold(fold, new VisitorFold(fold, once));
            });
    Pieces.Joined all = Pieces.join(places, workers, PurchaseFold.LONGS, PurchaseFold.INTS);
    folds.forEach(f -> arena.giveBack(f.sums.columns()));
    return new Purchases(
        all.longs(),
        all.ints(),
        folds.stream().mapToLong(f -> f.sums.withoutOrder).sum(),
        folds.stream().mapToLong(f -> f.rows.dropped()).sum());
  }

  private record Fold(PurchaseFold sums, VisitorFold rows) implements HistoryFold {
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
