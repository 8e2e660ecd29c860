package org.retentionkit.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.mask.MaskKernel;
import org.retentionkit.internal.tally.DuplicateFold;

/** Rows of activity and nothing else. */
final class ActivityRows<K> implements ActivityLog<K> {
  private final Customers<K> customers;
  private final Columns columns;

  ActivityRows(Customers<K> customers, Columns columns) {
    this.customers = customers;
    this.columns = columns;
  }

  /** The rows of any log that are activity: all but refunds. */
  static <K> ActivityRows<K> of(ActivityLog<K> log) {
    if (log instanceof ActivityRows<K> rows) {
      return rows;
    }
    OrderLog<K> orders = (OrderLog<K>) log;
    List<Columns.Block> purchases = new ArrayList<>();
    for (Columns.Block block : orders.columns().blocks()) {
      int from = block.from();
      for (int i = block.from(); i <= block.to(); i++) {
        if (i == block.to() || block.value()[i] < 0) {
          if (from < i) {
            purchases.add(Columns.Block.of(block.customer(), block.day(), from, i));
          }
          from = i + 1;
        }
      }
    }
    return new ActivityRows<>(orders.customers(), Columns.of(purchases));
  }

  @Override
  public ActivityLog<K> plus(ActivityLog<K> other) {
    ActivityRows<K> more = of(Checks.notNull("other", other));
    Customers.Joined<K> all =
        customers.join(columns.blocks(), more.customers, more.columns.blocks());
    return new ActivityRows<>(all.customers(), all.columns());
  }

  @Override
  public Customers<K> customers() {
    return customers;
  }

  @Override
  public long rows() {
    return columns.rows();
  }

  @Override
  public ActivityMasks masks(Timeline timeline, Workspace workspace) {
    Checks.notNull("timeline", timeline);
    return Folding.engine(workspace)
        .run(
            (workers, arena) ->
                new ActivityMasks(
                    timeline, MaskKernel.fold(columns, Folding.axis(timeline), workers, arena)));
  }

  @Override
  public <V extends HistoryVisitor> List<V> visit(
      Workspace workspace, Supplier<? extends V> visitors) {
    return Folding.visit(columns, false, workspace, visitors);
  }

  @Override
  public <V extends HistoryVisitor> List<V> visitTimes(
      Workspace workspace, Supplier<? extends V> visitors) {
    if (!timed()) {
      throw new IllegalStateException("the log must have exact times, but has days only");
    }
    return Folding.visit(columns, true, workspace, visitors);
  }

  private boolean timed() {
    return columns.blocks().stream().allMatch(b -> b.from() == b.to() || b.time().length > 0);
  }

  @Override
  public LogReport report(Workspace workspace) {
    long duplicates =
        Folding.engine(workspace)
            .run((workers, arena) -> DuplicateFold.count(columns, timed(), workers, arena));
    return LogReport.of(Tallies.of(columns, 0), LogReport.DuplicateCheck.COUNTED, duplicates);
  }

  @Override
  public String toString() {
    return LogText.of("ActivityLog", "row", columns, customers, "");
  }
}
