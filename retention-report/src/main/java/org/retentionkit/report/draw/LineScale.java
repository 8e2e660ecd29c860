package org.retentionkit.report.draw;

import org.jspecify.annotations.Nullable;
import org.retentionkit.Unit;
import org.retentionkit.report.chart.Line;
import org.retentionkit.report.chart.LineChart;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.chart.Reference;

/** The vertical scale of a line chart. */
final class LineScale {
  private static final double HALF = 0.5;

  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  private LineScale() {}

  /** From 0, unless all that is shown lies above 50 %. */
  static Scale of(LineChart chart) {
    LineScale all = new LineScale();
    for (Line line : chart.lines()) {
      for (Point point : line.points()) {
        all.add(point.value());
        all.add(point.low());
        all.add(point.high());
      }
    }
    for (Reference reference : chart.references()) {
      all.add(reference.value());
    }
    return all.scale(chart);
  }

  private void add(@Nullable Double value) {
    if (value != null) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }

  private Scale scale(LineChart chart) {
    double from = low > high ? 0 : low;
    double to = low > high ? 1 : high;
    if (chart.measured().unit().equals(Unit.POINTS)) {
      return Scale.of(Math.min(0, from), Math.max(0, to), 5);
    }
    boolean isHigh = chart.measured().isShare() && from > HALF && to - from < HALF;
    return Scale.of(isHigh ? from : Math.min(0, from), to, 4);
  }
}
