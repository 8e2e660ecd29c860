package org.retentionkit.rate;

import org.retentionkit.CalendarUnit;
import org.retentionkit.Figure;
import org.retentionkit.Length;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * The customer lifetime: how long a customer stays if each period loses the same share.
 *
 * <p>Formula: by {@link LifetimeDefinition}. In units of the rate's length of time, 0 and up.
 * Undefined, because unbounded, if the churn is 0.
 *
 * <p>Worked example: 2 % a month: 1 ÷ 0.02 = 50 months, but half are gone after 34.3.
 *
 * @param churn the share that leaves per {@code length}, 0 to 1
 * @param length the length of time of the churn
 * @param definition what lifetime means
 */
public record CustomerLifetime(Ratio churn, Length length, LifetimeDefinition definition)
    implements Figure {
  private static final long serialVersionUID = 1L;

  /** Checks that the churn is a fraction. */
  public CustomerLifetime {
    if (!Checks.notNull("churn", churn).isDefined()
        || churn.signum() < 0
        || churn.compareTo(Ratio.ONE) > 0) {
      throw Checks.broken("churn", "must lie between 0 and 1", churn);
    }
    Checks.notNull("length", length);
    Checks.notNull("definition", definition);
  }

  @Override
  public CustomerLifetime summary() {
    return this;
  }

  /**
   * The lifetime in months, of a rate for months, quarters or years: 1.25 years are 15 months.
   *
   * @throws IllegalArgumentException if the rate is for days or weeks, of which no fixed number is
   *     a month; {@code RateConverter} does not convert it either
   * @throws org.retentionkit.UndefinedMeasureException if the lifetime is undefined
   */
  public double months() {
    CalendarUnit unit = length.unit();
    if (unit.compareTo(CalendarUnit.MONTH) < 0) {
      throw Checks.broken(
          "length", "must be in months, quarters or years to tell the lifetime in months", length);
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
