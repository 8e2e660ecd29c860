package org.retentionkit.event;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.fold.ByPart;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Engine;
import org.retentionkit.internal.fold.RowFold;
import org.retentionkit.internal.fold.RowKernel;
import org.retentionkit.internal.fold.Rows;
import org.retentionkit.internal.mask.MaskKernel;

/** How logs reach the engine. */
final class Folding {
  private Folding() {}

  /** The engine that lives as long as the workspace; without one, an engine for one fold. */
  static Engine engine(@Nullable Workspace workspace) {
    return workspace == null
        ? new Engine(1, null)
        : workspace.keep(
            Engine.class, () -> new Engine(workspace.threads(), workspace.executor().orElse(null)));
  }

  static Axis axis(Timeline timeline) {
    int[] starts = new int[timeline.periods() + 1];
    for (int p = 0; p < starts.length; p++) {
      starts[p] = timeline.startDay(p);
    }
    return Axis.of(starts);
  }

  /** The periods each customer was active in; rows with negative values are no activity. */
  static ActivityMasks masks(Columns columns, Timeline timeline, @Nullable Workspace workspace) {
    Checks.notNull("timeline", timeline);
    return engine(workspace)
        .run(
            (workers, arena) ->
                new ActivityMasks(
                    timeline, MaskKernel.fold(columns, axis(timeline), workers, arena)));
  }

  /**
   * Shows every customer's rows to a visitor.
   *
   * @param reasonBits how many low bits of a value hold the reason of a cancellation
   * @param negative what to throw if a value is negative; null if it may be
   */
  static <V extends CustomerVisitor> List<V> visit(
      Columns columns,
      boolean timed,
      int reasonBits,
      @Nullable Supplier<RuntimeException> negative,
      @Nullable Workspace workspace,
      Supplier<? extends V> visitors) {
    Checks.notNull("visitors", visitors);
    return engine(workspace)
        .run(
            (workers, arena) ->
                RowKernel.fold(
                        columns,
                        timed,
                        negative,
                        workers,
                        arena,
                        () -> new Visit<V>(visitors.get(), new CustomerRows(timed, reasonBits)))
                    .stream()
                    .map(Visit::visitor)
                    .toList());
  }

  /** A visitor as the engine sees it. */
  private record Visit<V extends CustomerVisitor>(V visitor, CustomerRows shown)
      implements RowFold {
    @Override
    public boolean needsValueOrder() {
      return !(visitor instanceof ByPart parts) || parts.needsValueOrder();
    }

    @Override
    public void begin(int part, int customers) {
      if (visitor instanceof ByPart parts) {
        parts.begin(part, customers);
      }
    }

    @Override
    public void customer(long customer, Rows rows, int from, int to) {
      shown.set(customer, rows, from, to);
      visitor.visit(shown);
    }

    @Override
    public void end() {
      if (visitor instanceof ByPart parts) {
        parts.end();
      }
    }
  }
}
