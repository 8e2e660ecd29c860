package org.retentionkit.event;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Engine;
import org.retentionkit.internal.fold.HistoryFold;
import org.retentionkit.internal.fold.HistoryKernel;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.intake.ZoneDays;
import org.retentionkit.internal.mask.MaskKernel;
import org.retentionkit.internal.tally.DuplicateFold;

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
   * All rows of two columns with exact times, which {@link #visitTimes} needs.
   *
   * @param customer the customers
   * @param epochMilli the time of each row, in milliseconds since 1970
   * @param zone the zone whose days the times fall on
   * @throws IllegalArgumentException if the columns differ in length, or a day does not fit an int
   */
  public static ActivityLog ofTimes(long[] customer, long[] epochMilli, ZoneId zone) {
    int[] epochDay = new ZoneDays(zone).ofAll(epochMilli);
    return new ActivityLog(
        Columns.of(List.of(Columns.Block.timed(customer, epochDay, epochMilli))));
  }

  /**
   * The rows of this log and of another one.
   *
   * @param other the other log
   */
  public ActivityLog plus(ActivityLog other) {
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
    return engine(workspace)
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

  /**
   * Shows every customer's rows to a visitor, in the order of their days.
   *
   * @param workspace the threads and memory to use
   * @param visitors makes a visitor for each thread
   * @param <V> the type of a visitor
   * @return the visitors, at least one, each of which has seen other customers
   */
  public <V extends HistoryVisitor> List<V> visit(
      Workspace workspace, Supplier<? extends V> visitors) {
    return visit(false, workspace, visitors);
  }

  /**
   * Shows every customer's rows to a visitor, in the order of their exact times, in milliseconds
   * since 1970: what rolling windows of 24 hours need.
   *
   * @param workspace the threads and memory to use
   * @param visitors makes a visitor for each thread
   * @param <V> the type of a visitor
   * @return the visitors, at least one, each of which has seen other customers
   * @throws IllegalStateException if the log has days only
   */
  public <V extends HistoryVisitor> List<V> visitTimes(
      Workspace workspace, Supplier<? extends V> visitors) {
    if (!timed()) {
      throw new IllegalStateException("the log must have exact times, but has days only");
    }
    return visit(true, workspace, visitors);
  }

  private boolean timed() {
    return columns.blocks().stream().allMatch(b -> b.from() == b.to() || b.time().length > 0);
  }

  private <V extends HistoryVisitor> List<V> visit(
      boolean timed, Workspace workspace, Supplier<? extends V> visitors) {
    Checks.notNull("visitors", visitors);
    return engine(workspace)
        .run(
            (workers, arena) ->
                HistoryKernel.fold(
                        columns, timed, workers, arena, () -> new Visit<V>(visitors.get()))
                    .stream()
                    .map(Visit::visitor)
                    .toList());
  }

  /** What is in the log, found on the calling thread. */
  public LogReport report() {
    return report(Workspace.sequential());
  }

  /**
   * What is in the log. Rows are equal on one day, or in one millisecond if all have exact times.
   *
   * @param workspace the threads and memory to look for duplicates with
   */
  public LogReport report(Workspace workspace) {
    long duplicates =
        engine(workspace)
            .run((workers, arena) -> DuplicateFold.count(columns, timed(), workers, arena));
    return LogReport.of(Tallies.of(columns, 0), LogReport.DuplicateCheck.COUNTED, duplicates);
  }

  private record Visit<V extends HistoryVisitor>(V visitor) implements HistoryFold {
    @Override
    public void customer(long customer, long[] time, long[] value, int from, int to) {
      visitor.visit(customer, time, value, from, to);
    }
  }

  static Engine engine(Workspace workspace) {
    Checks.notNull("workspace", workspace);
    return workspace.keep(
        Engine.class, () -> new Engine(workspace.threads(), workspace.executor().orElse(null)));
  }
}
