package org.retentionkit.event;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.fold.ByPart;
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
  static ActivityMasks masks(LogFacts<?> log, Timeline timeline) {
    Checks.notNull("timeline", timeline);
    return engine(log.workspace())
        .run(
            (workers, arena) ->
                new ActivityMasks(
                    timeline,
                    MaskKernel.fold(
                        log.columns(), log.view(false), axis(timeline), workers, arena)));
  }

  /** Shows every customer's rows to a visitor. */
  static <V extends CustomerVisitor> List<V> visit(
      LogFacts<?> log, Supplier<? extends V> visitors) {
    Checks.notNull("visitors", visitors);
    V first = visitors.get();
    boolean timed =
        log.zone() != null
            && (!(first instanceof ByPart parts) || parts.order() == ByPart.Order.ALL);
    int reasonBits = log.rules().reasonBits();
    AtomicReference<@Nullable V> unused = new AtomicReference<>(first);
    return engine(log.workspace())
        .run(
            (workers, arena) ->
                RowKernel.fold(
                        log.columns(),
                        log.view(timed),
                        workers,
                        arena,
                        () ->
                            new Visit<V>(
                                next(unused, visitors), new CustomerRows(timed, reasonBits)))
                    .stream()
                    .map(Visit::visitor)
                    .toList());
  }

  /** The visitor that was asked what it needs, or another one. */
  private static <V> V next(AtomicReference<@Nullable V> unused, Supplier<? extends V> visitors) {
    V first = unused.getAndSet(null);
    return first == null ? visitors.get() : first;
  }

  /** A visitor as the engine sees it. */
  private record Visit<V extends CustomerVisitor>(V visitor, CustomerRows shown)
      implements RowFold {
    @Override
    public Order order() {
      return visitor instanceof ByPart parts ? parts.order() : Order.ALL;
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
