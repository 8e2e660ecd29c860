package org.retentionkit.event;

import java.util.List;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.MovementFold;

/** WIP. */
public final class SubscriptionLog {
  private final Columns columns;

  private SubscriptionLog(Columns columns) {
    this.columns = columns;
  }

  /** View. */
  public static SubscriptionLog of(long[] customer, int[] epochDay, long[] minorUnits) {
    return new SubscriptionLog(
        Columns.of(
            List.of(Columns.Block.of(customer, epochDay, minorUnits, 0, epochDay.length))));
  }

  /** Sum. */
  public SubscriptionMovements movements(Timeline timeline, Workspace workspace) {
    return workspace.run(
        (workers, arena) ->
            new SubscriptionMovements(
                MovementFold.of(columns, timeline.axis(), 0, workers, arena)));
  }
}
