package org.retentionkit.clv;

import org.retentionkit.CalendarUnit;
import org.retentionkit.Figure;
import org.retentionkit.Length;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * The payback period of acquisition cost (CAC payback): how long a customer must stay until it has
 * paid back what winning it cost.
 *
 * <p>Formula: by {@link PaybackDefinition}, {@code acquisition cost ÷ (revenue × margin)}. In
 * periods of the inputs, 0 and up. Undefined if an input is not given, or if the margin earned is
 * not positive.
 *
 * <p>Worked example: 300 EUR ÷ (50 EUR a month × 80 %) = 7.5 months.
 *
 * @param inputs acquisition cost, revenue and gross margin
 */
public record PaybackPeriod(ClvInputs inputs) implements Figure {
  private static final long serialVersionUID = 1L;

  /** Checks that there are inputs. */
  public PaybackPeriod {
    Checks.notNull("inputs", inputs);
  }

  @Override
  public PaybackDefinition definition() {
    return PaybackDefinition.OF_MARGIN;
  }

  @Override
  public ClvInputs summary() {
    return inputs;
  }

  /**
   * The payback period in months, of inputs per month, quarter or year: 1.25 years are 15 months.
   *
   * @throws IllegalArgumentException if the inputs are per day or week, of which no fixed number is
   *     a month
   * @throws org.retentionkit.UndefinedMeasureException if it is undefined
   */
  public double months() {
    CalendarUnit unit = inputs.unit();
    if (unit.compareTo(CalendarUnit.MONTH) < 0) {
      throw Checks.broken(
          "unit", "must be month, quarter or year to tell the payback in months", unit);
    }
    if (!isDefined()) {
      throw undefined();
    }
    return exact().times(Ratio.of(Length.of(unit).countOf(CalendarUnit.MONTH), 1)).value();
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }
}
