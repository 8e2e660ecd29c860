package org.retentionkit.report.chart;

import java.util.Objects;

/**
 * Stephen Few's bullet graph: an own value with its interval against a benchmark or target.
 *
 * @param caption what stands above it
 * @param ownName what the own value is called
 * @param own the own value and its interval
 * @param role what it stands for
 * @param tick what it is compared with
 * @param low the beginning of the scale
 * @param high its end
 * @param measured in what they are
 */
public record Bullet(
    Caption caption,
    String ownName,
    Point own,
    Role role,
    Reference tick,
    double low,
    double high,
    Measured measured)
    implements Chart {
  /** Checks that there is a value and a scale. */
  public Bullet {
    Objects.requireNonNull(caption, "caption must not be null");
    Objects.requireNonNull(own.value(), "own value must not be null");
    Objects.requireNonNull(role, "role must not be null");
    Objects.requireNonNull(tick, "tick must not be null");
    Point.finite(low);
    Point.finite(high);
    if (low >= high) {
      throw new IllegalArgumentException("high must be above low " + low + ", but was " + high);
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.bullet(this);
  }
}
