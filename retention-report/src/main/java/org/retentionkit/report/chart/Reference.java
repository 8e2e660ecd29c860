package org.retentionkit.report.chart;

/**
 * A value to compare with: an average, a limit, no change.
 *
 * @param name its name
 * @param value the value
 * @param labelled whether value and name stand in the margin
 */
public record Reference(String name, double value, boolean labelled) {
  /** Checks the value. */
  public Reference {
    Point.finite(value);
  }
}
