package org.retentionkit.event;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Engine;
import org.retentionkit.internal.fold.HistoryFold;
import org.retentionkit.internal.fold.HistoryKernel;

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

  /** Shows every customer's rows to a visitor. */
  static <V extends CustomerVisitor> List<V> visit(
      Columns columns,
      boolean timed,
      @Nullable Workspace workspace,
      Supplier<? extends V> visitors) {
    Checks.notNull("visitors", visitors);
    return show(
        columns,
        timed,
        workspace,
        () -> new Visit<V>(visitors.get(), new CustomerRows(timed, 0), columns, timed, -1));
  }

  /** The same of recurring amounts, none of which may be negative, with reasons in the low bits. */
  static <V extends CustomerVisitor> List<V> visitLevels(
      Columns columns,
      boolean timed,
      int reasonBits,
      @Nullable Workspace workspace,
      Supplier<? extends V> visitors) {
    Checks.notNull("visitors", visitors);
    return show(
        columns,
        timed,
        workspace,
        () ->
            new Visit<V>(
                visitors.get(), new CustomerRows(timed, reasonBits), columns, timed, reasonBits));
  }

  private static <V extends CustomerVisitor> List<V> show(
      Columns columns, boolean timed, @Nullable Workspace workspace, Supplier<Visit<V>> visits) {
    return engine(workspace)
        .run(
            (workers, arena) ->
                HistoryKernel.foldPlaces(columns, timed, workers, arena, visits).stream()
                    .map(Visit::visitor)
                    .toList());
  }

  /** A visitor as the engine sees it; {@code levelBits} is -1 where amounts may be negative. */
  private record Visit<V extends CustomerVisitor>(
      V visitor, CustomerRows rows, Columns columns, boolean timed, int levelBits)
      implements HistoryFold {
    @Override
    public void customer(long customer, long[] time, long[] value, int from, int to) {
      long[] days = time;
      long[] values = value;
      int first = from;
      if (timed) { // values are places
        int n = to - from;
        days = new long[n];
        values = new long[n];
        for (int i = 0; i < n; i++) {
          long place = value[from + i];
          Columns.Block block = columns.blocks().get((int) (place >>> 32));
          days[i] = block.day()[(int) place];
          values[i] = block.value().length == 0 ? 0 : block.value()[(int) place];
        }
        for (int i = 0; i < n; ) {
          int end = i + 1;
          while (end < n && time[from + end] == time[from + i]) {
            end++;
          }
          Arrays.sort(values, i, end);
          i = end;
        }
        long[] millis = Arrays.copyOfRange(time, from, to);
        rows.set(customer, days, millis, values, 0, n);
        first = 0;
      } else {
        rows.set(customer, time, time, value, from, to);
      }
      for (int i = 0; levelBits >= 0 && i < to - from; i++) {
        if (values[first + i] < 0) {
          throw Checks.broken(
              "recurring amount of customer " + customer,
              "must not be negative",
              values[first + i] >> levelBits);
        }
      }
      visitor.visit(rows);
    }
  }
}
