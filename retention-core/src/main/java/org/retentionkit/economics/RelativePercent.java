package org.retentionkit.economics;

import java.io.Serializable;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * A rise of retention as a percentage of the retention rate itself.
 *
 * <p>Worked example: five per cent on 75 % make 78.75 %.
 *
 * @param amount how many, above 0: 5, not 0.05
 */
public record RelativePercent(Ratio amount) implements RetentionGain, Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that the amount is above 0. */
  public RelativePercent {
    if (!Checks.notNull("amount", amount).isDefined() || amount.signum() <= 0) {
      throw Checks.broken("amount", "must be above 0", amount);
    }
  }

  /** Written as a decimal, such as {@code "5"} or {@code "2.5"}. */
  public static RelativePercent of(String amount) {
    return new RelativePercent(Ratio.of(amount));
  }

  @Override
  public GainUnit unit() {
    return GainUnit.RELATIVE_PERCENT;
  }

  @Override
  public Ratio pointsAt(Ratio retention) {
    return amount.times(retention.times(Ratio.of(1, 100)));
  }

  /** For example {@code 5 per cent}. */
  @Override
  public String toString() {
    return LeverageText.number(amount) + " per cent";
  }
}
