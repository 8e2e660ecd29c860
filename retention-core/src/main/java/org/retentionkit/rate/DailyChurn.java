package org.retentionkit.rate;

import java.io.Serializable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Ratio;

/**
 * Answers "which share of the customers leaves in one day?".
 *
 * <p>Worked example: {@code DailyChurn.of("0.001").toWeekly(COMPOUND)} is 0.6979 % a week.
 *
 * @param churn the share, 0 to 1
 */
public record DailyChurn(Ratio churn) implements PeriodicChurn, Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that the share lies between 0 and 1. */
  public DailyChurn {
    new CustomerLifetime(
        churn, org.retentionkit.Length.of(CalendarUnit.MONTH), LifetimeDefinition.GEOMETRIC);
  }

  /** A share written as a decimal fraction, such as {@code "0.02"} for 2 %. */
  public static DailyChurn of(String fraction) {
    return new DailyChurn(Ratio.of(fraction));
  }

  @Override
  public CalendarUnit unit() {
    return CalendarUnit.DAY;
  }
}
