package org.retentionkit.event;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.tally.DuplicateFold;

/** Rows of activity and nothing else. */
final class ActivityRows<K> implements ActivityLog<K> {
  private final Customers<K> customers;
  private final Columns columns;

  /** The zone of the exact times that all rows have; null for a log of days. */
  private final @Nullable ZoneId zone;

  private final @Nullable Workspace workspace;

  ActivityRows(Customers<K> customers, Columns columns, @Nullable ZoneId zone) {
    this(customers, columns, zone, null);
  }

  private ActivityRows(
      Customers<K> customers,
      Columns columns,
      @Nullable ZoneId zone,
      @Nullable Workspace workspace) {
    this.customers = customers;
    this.columns = columns;
    this.zone = zone;
    this.workspace = workspace;
  }

  /** The rows of any log that are activity: all but refunds. */
  static <K> ActivityRows<K> of(ActivityLog<K> log) {
    if (log instanceof ActivityRows<K> rows) {
      return rows;
    }
    OrderLog<K> orders = (OrderLog<K>) log;
    return new ActivityRows<>(
        orders.customers(),
        Columns.of(orders.columns().blocks().stream().map(ActivityRows::purchases).toList()),
        null,
        orders.workspace());
  }

  /** The rows of a block that are no refunds: the arrays themselves if all are, else a copy. */
  private static Columns.Block purchases(Columns.Block block) {
    if (IntStream.range(block.from(), block.to()).allMatch(i -> block.value()[i] >= 0)) {
      return Columns.Block.of(block.customer(), block.day(), block.from(), block.to());
    }
    long[] customer = new long[block.to() - block.from()];
    int[] day = new int[customer.length];
    int size = 0;
    for (int i = block.from(); i < block.to(); i++) {
      if (block.value()[i] >= 0) {
        customer[size] = block.customer()[i];
        day[size++] = block.day()[i];
      }
    }
    return Columns.Block.of(customer, day, 0, size);
  }

  @Override
  public ActivityLog<K> plus(ActivityLog<K> other) {
    ActivityRows<K> more = of(Checks.notNull("other", other));
    Customers.Joined<K> all =
        customers.join(columns.blocks(), more.customers, more.columns.blocks());
    return new ActivityRows<>(all.customers(), all.columns(), zoneWith(more), workspace);
  }

  private @Nullable ZoneId zoneWith(ActivityRows<K> other) {
    if (zone == null || other.zone == null) {
      return null;
    }
    if (!zone.equals(other.zone)) {
      throw Checks.broken("zone of other", "must be " + zone, other.zone);
    }
    return zone;
  }

  @Override
  public ActivityLog<K> using(Workspace other) {
    return new ActivityRows<>(customers, columns, zone, Checks.notNull("workspace", other));
  }

  @Override
  public Customers<K> customers() {
    return customers;
  }

  @Override
  public Optional<ZoneId> zone() {
    return Optional.ofNullable(zone);
  }

  @Override
  public long rows() {
    return columns.rows();
  }

  @Override
  public ActivityMasks activity(Timeline timeline) {
    return Folding.masks(columns, timeline, workspace);
  }

  @Override
  public <V extends CustomerVisitor> List<V> visit(Supplier<? extends V> visitors) {
    return Folding.visit(columns, zone != null, 0, null, workspace, visitors);
  }

  @Override
  public LogReport report() {
    long duplicates =
        Folding.engine(workspace)
            .run((workers, arena) -> DuplicateFold.count(columns, zone != null, workers, arena));
    return LogReport.of(Tallies.of(columns, 0), LogReport.DuplicateCheck.COUNTED, duplicates);
  }

  @Override
  public String toString() {
    return LogText.of("ActivityLog", "row", columns, customers, "");
  }
}
