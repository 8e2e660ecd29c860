package org.retentionkit.economics;

import java.io.Serializable;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * A rise of retention as a number of percentage points.
 *
 * <p>Worked example: five points on 75 % make 80 %.
 *
 * @param amount how many, above 0: 5, not 0.05
 */
public record PercentagePoints(Ratio amount) implements RetentionGain, Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that the amount is above 0. */
  public PercentagePoints {
    if (!Checks.notNull("amount", amount).isDefined() || amount.signum() <= 0) {
      throw Checks.broken("amount", "must be above 0", amount);
    }
  }

  /** Written as a decimal, such as {@code "5"} or {@code "2.5"}. */
  public static PercentagePoints of(String amount) {
    return new PercentagePoints(Ratio.of(amount));
  }

  @Override
  public GainUnit unit() {
    return GainUnit.POINTS;
  }

  @Override
  public Ratio pointsAt(Ratio retention) {
    return amount.times(Ratio.of(1, 100));
  }

  /** For example {@code 5 points}. */
  @Override
  public String toString() {
    return LeverageText.number(amount) + " points";
  }
}
