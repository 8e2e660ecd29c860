package org.retentionkit.clv;

import java.math.RoundingMode;
import org.retentionkit.Amount;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;

/**
 * A customer lifetime value (CLV, LTV): what a customer is worth under stated inputs.
 *
 * <p>Formula: by {@link ClvDefinition}. In units of the currency, negative where a customer costs
 * more than it brings. Exact; only a horizon that would need hundreds of digits is computed to 40.
 * Undefined when the definition needs an input that is not given, or when nothing bounds the sum:
 * without churn, and without discount where the definition has one, the value is unbounded, not 0
 * and not infinite.
 *
 * <p>Worked example: revenue 100 EUR and churn 5 % a month: 100 ÷ 0.05 = 2000 EUR.
 *
 * @param inputs what it is made of
 * @param definition the definition it follows
 */
public record LifetimeValue(ClvInputs inputs, ClvDefinition definition) implements Amount {
  private static final long serialVersionUID = 2L;

  /** Checks both. */
  public LifetimeValue {
    Checks.notNull("inputs", inputs);
    Checks.notNull("definition", definition);
  }

  @Override
  public ClvInputs summary() {
    return inputs;
  }

  /**
   * The value as money, rounded half-even to the decimals of its currency.
   *
   * @throws org.retentionkit.UndefinedMeasureException if the value is undefined
   */
  public Money amount() {
    return rounded(RoundingMode.HALF_EVEN);
  }

  /**
   * The same value less what winning the customer costs.
   *
   * @return an amount; undefined if this is, or if the acquisition cost is not given
   */
  public Amount lessAcquisitionCost() {
    return Amount.of(
        ValueDefinition.LESS_ACQUISITION_COST, new ValueAndCost(this, ValueAndCost.costOf(inputs)));
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }
}
