package org.retentionkit.report.chart;

import java.util.Objects;

/**
 * One value with its interval against a reference.
 *
 * @param caption what stands above it
 * @param point the value and its interval
 * @param role what it stands for
 * @param reference what it is compared with
 * @param measured in what they are
 */
public record IntervalChart(
    Caption caption, Point point, Role role, Reference reference, Measured measured)
    implements Chart {
  /** Checks that there is a value. */
  public IntervalChart {
    Objects.requireNonNull(caption, "caption must not be null");
    Objects.requireNonNull(point.value(), "value must not be null");
    Objects.requireNonNull(role, "role must not be null");
    Objects.requireNonNull(reference, "reference must not be null");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.interval(this);
  }
}
