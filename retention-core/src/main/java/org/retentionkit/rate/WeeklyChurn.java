package org.retentionkit.rate;

import java.io.Serializable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Ratio;

/**
 * Answers "which share of the customers leaves in one week?".
 *
 * <p>Worked example: {@code WeeklyChurn.of("0.005").toDaily(COMPOUND)} is 0.0716 % a day.
 *
 * @param churn the share, 0 to 1
 */
public record WeeklyChurn(Ratio churn) implements PeriodicChurn, Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that the share lies between 0 and 1. */
  public WeeklyChurn {
    new CustomerLifetime(
        churn, org.retentionkit.Length.of(CalendarUnit.MONTH), LifetimeDefinition.GEOMETRIC);
  }

  /** A share written as a decimal fraction, such as {@code "0.02"} for 2 %. */
  public static WeeklyChurn of(String fraction) {
    return new WeeklyChurn(Ratio.of(fraction));
  }

  @Override
  public CalendarUnit unit() {
    return CalendarUnit.WEEK;
  }
}
