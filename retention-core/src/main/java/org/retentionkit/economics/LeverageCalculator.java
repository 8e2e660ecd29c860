package org.retentionkit.economics;

import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/** From a change of retention to what it is worth, and back. Static and pure. */
public final class LeverageCalculator {
  private LeverageCalculator() {}

  /**
   * By how much the lifetime {@code 1 ÷ (1 − retention)} rises.
   *
   * <p>Worked example: five points on 75 %: 25 %.
   *
   * @param change the rate and its rise, not null
   * @return a relative gain; undefined if the raised rate is 100 %
   */
  public static RetentionLeverage retentionLeverage(RetentionChange change) {
    return new RetentionLeverage(change, LeverageDefinition.GEOMETRIC);
  }

  /**
   * By how much a lifetime, or its discounted value, rises.
   *
   * @param change the rate and its rise, with a discount if the definition needs one, not null
   * @param definition which lifetime, not null
   * @return a relative gain; undefined if it is unbounded, over 0, or lacks its discount
   */
  public static RetentionLeverage retentionLeverage(
      RetentionChange change, LeverageDefinition definition) {
    return new RetentionLeverage(change, definition);
  }

  /**
   * The retention rate at which a gain has exactly the claimed effect on the lifetime {@code 1 ÷ (1
   * − retention)}.
   *
   * <p>Worked example: five points bring 125 % at 91 %.
   *
   * @param gain how much retention rises, not null
   * @param effect the claimed relative gain, above 0, not null: 1.25 for 125 %
   * @return a fraction; undefined if so small an effect does not happen at any rate
   */
  public static SloganRetention sloganRetention(RetentionGain gain, Ratio effect) {
    Checks.notNull("gain", gain);
    return new SloganRetention(gain.amount(), gain.unit(), effect);
  }
}
