package org.retentionkit.report.chart;

import java.util.List;
import java.util.Objects;

/**
 * A line of a {@link LineChart}.
 *
 * @param name its name
 * @param tag what stands in the margin below its last value; empty for none
 * @param role what it stands for
 * @param thin whether it is one of many, drawn thin and without a label
 * @param points a point for each slot, or fewer where it ends early
 */
public record Line(String name, String tag, Role role, boolean thin, List<Point> points) {
  /** Copies the list. */
  public Line {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(tag, "tag must not be null");
    Objects.requireNonNull(role, "role must not be null");
    points = List.copyOf(points);
  }

  /** A line whose name stands below its last value. */
  public static Line of(String name, Role role, List<Point> points) {
    return new Line(name, name, role, false, points);
  }
}
