package org.retentionkit.event.activity;

import java.util.ArrayList;
import java.util.List;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Engine;
import org.retentionkit.internal.fold.MaskKernel;

/**
 * Answers "who was active when?": rows (customer, day) in columns, in any order.
 *
 * <p>Any long is a customer and any int is a day. A log looks at the caller's arrays and does not
 * copy them: they must not change while it is in use. The results are the same in whatever order
 * and blocks the rows come. Rows that come grouped by customer are noticed and cost a fraction.
 *
 * <pre>{@code
 * ActivityMasks masks =
 *     ActivityLog.of(customers, days)
 *         .masks(Timeline.of(LocalDate.of(2023, 1, 1), CalendarUnit.MONTH, 24));
 * masks.triangle().active(0, 1); // of January's new customers, those active in February
 * }</pre>
 *
 * <p>Memory for a fold: 8 bytes a row beside the log (16 for more than 64 periods) and 16 bytes a
 * customer. {@link ActivityAccumulator} needs no memory per row.
 */
public final class ActivityLog {
  private final Columns columns;

  private ActivityLog(Columns columns) {
    this.columns = columns;
  }

  /**
   * All rows of two columns.
   *
   * @param customer the customers
   * @param epochDay the day of each row, counted from 1 January 1970
   * @throws IllegalArgumentException if the columns differ in length
   */
  public static ActivityLog of(long[] customer, int[] epochDay) {
    return of(customer, epochDay, 0, Checks.notNull("customer", customer).length);
  }

  /**
   * Some rows of two columns.
   *
   * @param customer the customers
   * @param epochDay the day of each row, counted from 1 January 1970
   * @param from the first row
   * @param to the end of the rows, exclusive
   * @throws IllegalArgumentException if the columns differ in length
   * @throws IndexOutOfBoundsException if the rows are not rows of the columns
   */
  public static ActivityLog of(long[] customer, int[] epochDay, int from, int to) {
    return new ActivityLog(Columns.of(List.of(Columns.Block.of(customer, epochDay, from, to))));
  }

  /**
   * The rows of this log and of another one.
   *
   * @param other the other log
   */
  public ActivityLog with(ActivityLog other) {
    List<Columns.Block> blocks = new ArrayList<>(columns.blocks());
    blocks.addAll(Checks.notNull("other", other).columns.blocks());
    return new ActivityLog(Columns.of(blocks));
  }

  /** The number of rows. */
  public long rows() {
    return columns.rows();
  }

  /**
   * The periods each customer was active in, computed on the calling thread.
   *
   * @param timeline the periods
   */
  public ActivityMasks masks(Timeline timeline) {
    return masks(timeline, Workspace.sequential());
  }

  /**
   * The periods each customer was active in.
   *
   * @param timeline the periods
   * @param workspace the threads and memory to use
   */
  public ActivityMasks masks(Timeline timeline, Workspace workspace) {
    Axis axis = axis(Checks.notNull("timeline", timeline));
    return Checks.notNull("workspace", workspace)
        .keep(
            Engine.class,
            () -> new Engine(workspace.threads(), workspace.executor().orElse(null)))
        .run(
            (workers, arena) ->
                new ActivityMasks(timeline, MaskKernel.fold(columns, axis, workers, arena)));
  }

  static Axis axis(Timeline timeline) {
    int[] starts = new int[timeline.periods() + 1];
    for (int p = 0; p < starts.length; p++) {
      starts[p] = timeline.startDay(p);
    }
    return Axis.of(starts);
  }
}
