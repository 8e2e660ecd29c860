package org.retentionkit.rate;

import java.io.Serializable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Ratio;

/**
 * Answers "which share of the customers leaves in one month?".
 *
 * <p>Worked example: {@code MonthlyChurn.of("0.02").toAnnual(COMPOUND)} is 21.528 % a year, and the
 * mean lifetime is 50 months.
 *
 * @param churn the share, 0 to 1
 */
public record MonthlyChurn(Ratio churn) implements PeriodicChurn, Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that the share lies between 0 and 1. */
  public MonthlyChurn {
    new CustomerLifetime(
        churn, org.retentionkit.Length.of(CalendarUnit.MONTH), LifetimeDefinition.GEOMETRIC);
  }

  /** A share written as a decimal fraction, such as {@code "0.02"} for 2 %. */
  public static MonthlyChurn of(String fraction) {
    return new MonthlyChurn(Ratio.of(fraction));
  }

  @Override
  public CalendarUnit unit() {
    return CalendarUnit.MONTH;
  }
}
