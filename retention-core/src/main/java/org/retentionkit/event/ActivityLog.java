package org.retentionkit.event;

import java.util.List;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.MaskKernel;

/** WIP. */
public final class ActivityLog {
  private final Columns columns;

  private ActivityLog(Columns columns) {
    this.columns = columns;
  }

  /** A view. */
  public static ActivityLog of(long[] customer, int[] epochDay) {
    return new ActivityLog(
        Columns.of(
            List.of(Columns.Block.of(customer, epochDay, 0, epochDay.length))));
  }

  /** Masks. */
  public ActivityMasks masks(Timeline timeline, Workspace workspace) {
    return workspace.run(
        (workers, arena) ->
            new ActivityMasks(
                timeline, MaskKernel.fold(columns, timeline.axis(), workers, arena)));
  }
}
