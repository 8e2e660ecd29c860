package org.retentionkit.report.draw;

import java.util.stream.DoubleStream;
import org.retentionkit.Unit;
import org.retentionkit.report.chart.LineChart;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.chart.Reference;

/** The vertical scale of a line chart. */
final class LineScale {
  private static final double HALF = 0.5;

  private LineScale() {}

  /** From 0, unless all that is shown lies above 50 %. */
  static Scale of(LineChart chart) {
    double[] all =
        DoubleStream.concat(
                chart.lines().stream()
                    .flatMap(line -> line.points().stream())
                    .flatMapToDouble(LineScale::values),
                chart.references().stream().mapToDouble(Reference::value))
            .toArray();
    double low = DoubleStream.of(all).min().orElse(0);
    double high = DoubleStream.of(all).max().orElse(1);
    boolean score = chart.measured().unit().equals(Unit.POINTS);
    if (score) {
      return Scale.of(Math.min(0, low), Math.max(0, high), 5);
    }
    boolean isHigh = chart.measured().isShare() && low > HALF && high - low < HALF;
    return Scale.of(isHigh ? low : Math.min(0, low), high, 4);
  }

  private static DoubleStream values(Point point) {
    DoubleStream.Builder values = DoubleStream.builder();
    for (Double value : new Double[] {point.value(), point.low(), point.high()}) {
      if (value != null) {
        values.add(value);
      }
    }
    return values.build();
  }
}
