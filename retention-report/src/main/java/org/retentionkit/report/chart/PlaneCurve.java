package org.retentionkit.report.chart;

import java.util.List;
import java.util.Objects;

/**
 * A curve in the unit square, against the diagonal: a Lorenz curve.
 *
 * @param caption what stands above it
 * @param points its points, from (0, 0) to (1, 1)
 * @param marked the point that is marked; what lies right of it and above is shaded
 * @param markedName what stands beside that
 * @param across what is counted from left to right
 * @param diagonal what the diagonal stands for
 */
public record PlaneCurve(
    Caption caption, List<XY> points, XY marked, String markedName, String across, String diagonal)
    implements Chart {

  /**
   * A point.
   *
   * @param x from the left, 0 to 1
   * @param y from below, 0 to 1
   */
  public record XY(double x, double y) {
    /** Checks that it lies in the square. */
    public XY {
      if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
        throw new IllegalArgumentException("x and y must lie between 0 and 1, not " + x + ", " + y);
      }
    }
  }

  /** Copies the list. */
  public PlaneCurve {
    Objects.requireNonNull(caption, "caption must not be null");
    Objects.requireNonNull(marked, "marked must not be null");
    points = List.copyOf(points);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.plane(this);
  }
}
