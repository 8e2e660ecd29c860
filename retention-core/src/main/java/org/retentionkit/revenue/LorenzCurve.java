package org.retentionkit.revenue;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;

/**
 * The Lorenz curve of revenue: which share of it the smallest customers bring, for every share of
 * them, as points from (0, 0) to (1, 1). It never lies above the diagonal, and its slope never
 * falls.
 *
 * @param points in order, at least the two ends
 */
public record LorenzCurve(List<Point> points) implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * The smallest {@code customers} bring {@code revenue}, both as shares of all.
   *
   * @param customers the share of the customers, 0 to 1
   * @param revenue the share of the revenue, 0 to 1
   */
  public record Point(Ratio customers, Ratio revenue) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks both. */
    public Point {
      Checks.notNull("customers", customers);
      Checks.notNull("revenue", revenue);
    }
  }

  /** Checks the ends, the order and the slope. */
  public LorenzCurve {
    points = List.copyOf(Checks.notNull("points", points));
    if (points.size() < 2
        || !points.get(0).equals(new Point(Ratio.ZERO, Ratio.ZERO))
        || !points.get(points.size() - 1).equals(new Point(Ratio.ONE, Ratio.ONE))) {
      throw new IllegalArgumentException("points must lead from (0, 0) to (1, 1)");
    }
    Ratio before = Ratio.ZERO;
    for (int i = 1; i < points.size(); i++) {
      Ratio right = points.get(i).customers().minus(points.get(i - 1).customers());
      Ratio up = points.get(i).revenue().minus(points.get(i - 1).revenue());
      if (right.signum() <= 0) {
        throw Checks.broken("points", "must go on to more customers", points.get(i).customers());
      }
      Ratio slope = up.dividedBy(right);
      if (slope.compareTo(before) < 0) {
        throw Checks.broken("points", "must never fall in slope", slope + " after " + before);
      }
      before = slope;
    }
  }

  /** For example {@code Lorenz curve: 50.0 % bring 15.0 %, 100.0 % bring 100.0 %}. */
  @Override
  public String toString() {
    List<String> read = new ArrayList<>();
    for (Point point : points.subList(1, points.size())) {
      read.add(percent(point.customers()) + " bring " + percent(point.revenue()));
    }
    return "Lorenz curve: " + String.join(", ", read);
  }

  private static Quantity percent(Ratio share) {
    return new Quantity(share.percent(1), Unit.PERCENT);
  }
}
