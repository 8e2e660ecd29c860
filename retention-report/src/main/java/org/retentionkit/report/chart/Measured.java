package org.retentionkit.report.chart;

import java.util.Objects;
import org.retentionkit.Unit;

/**
 * In what a chart's numbers are.
 *
 * @param unit the unit: shares are fractions with {@link Unit#PERCENT}, scores points with {@link
 *     Unit#POINTS}
 * @param decimals how many digits after the point are shown
 */
public record Measured(Unit unit, int decimals) {
  /** Shares, as fractions, shown in per cent with one digit. */
  public static final Measured PERCENT = new Measured(Unit.PERCENT, 1);

  /** Points of a score, with one digit. */
  public static final Measured POINTS = new Measured(Unit.POINTS, 1);

  /** Counts. */
  public static final Measured COUNT = new Measured(Unit.NONE, 0);

  /** Checks the decimals. */
  public Measured {
    Objects.requireNonNull(unit, "unit must not be null");
    if (decimals < 0 || decimals > 9) {
      throw new IllegalArgumentException("decimals must lie between 0 and 9, but was " + decimals);
    }
  }

  /** Whether the numbers are fractions shown in per cent. */
  public boolean isShare() {
    return unit.equals(Unit.PERCENT);
  }
}
