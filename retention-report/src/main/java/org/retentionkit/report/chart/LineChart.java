package org.retentionkit.report.chart;

import java.util.List;
import java.util.Objects;

/**
 * Lines with bands over periods or ages: retention, scores, cohort curves.
 *
 * @param caption what stands above it
 * @param axis its slots
 * @param measured in what its numbers are
 * @param lines the lines, the one that matters last
 * @param references values to compare with
 */
public record LineChart(
    Caption caption, Axis axis, Measured measured, List<Line> lines, List<Reference> references)
    implements Chart {
  /** Checks that no line is longer than the axis. */
  public LineChart {
    Objects.requireNonNull(caption, "caption must not be null");
    Objects.requireNonNull(measured, "measured must not be null");
    lines = List.copyOf(lines);
    references = List.copyOf(references);
    for (Line line : lines) {
      Chart.requireSize("points of " + line.name(), line.points().size(), 0, axis.count());
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.lines(this);
  }
}
