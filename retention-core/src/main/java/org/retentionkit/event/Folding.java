package org.retentionkit.event;

import java.util.List;
import java.util.function.Supplier;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Engine;
import org.retentionkit.internal.fold.HistoryFold;
import org.retentionkit.internal.fold.HistoryKernel;

/** How logs reach the engine. */
final class Folding {
  private Folding() {}

  /** The engine that lives as long as the workspace. */
  static Engine engine(Workspace workspace) {
    Checks.notNull("workspace", workspace);
    return workspace.keep(
        Engine.class, () -> new Engine(workspace.threads(), workspace.executor().orElse(null)));
  }

  static Axis axis(Timeline timeline) {
    int[] starts = new int[timeline.periods() + 1];
    for (int p = 0; p < starts.length; p++) {
      starts[p] = timeline.startDay(p);
    }
    return Axis.of(starts);
  }

  /** Shows every customer's rows to a visitor, by exact times if asked. */
  static <V extends HistoryVisitor> List<V> visit(
      Columns columns, boolean timed, Workspace workspace, Supplier<? extends V> visitors) {
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

  /** A visitor as the engine sees it. */
  record Visit<V extends HistoryVisitor>(V visitor) implements HistoryFold {
    @Override
    public void customer(long customer, long[] time, long[] value, int from, int to) {
      visitor.visit(customer, time, value, from, to);
    }
  }
}
