package org.retentionkit.event;

import java.util.List;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Purchases;

/** WIP. */
public final class OrderLog {
  private final Columns columns;

  private OrderLog(Columns columns) {
    this.columns = columns;
  }

  /** View. */
  public static OrderLog of(long[] customer, int[] epochDay, long[] minorUnits) {
    return new OrderLog(
        Columns.of(
            List.of(Columns.Block.of(customer, epochDay, minorUnits, 0, epochDay.length))));
  }

  /** Sum. */
  public PurchaseColumns purchases(Workspace workspace) {
    return workspace.run(
        (workers, arena) -> new PurchaseColumns(Purchases.of(columns, workers, arena)));
  }
}
