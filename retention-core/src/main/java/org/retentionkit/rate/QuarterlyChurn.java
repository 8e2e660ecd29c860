package org.retentionkit.rate;

import java.io.Serializable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Ratio;

/**
 * Answers "which share of the customers leaves in one quarter?".
 *
 * <p>Worked example: {@code QuarterlyChurn.of("0.06").toAnnual(COMPOUND)} is 21.925 % a year.
 *
 * @param churn the share, 0 to 1
 */
public record QuarterlyChurn(Ratio churn) implements PeriodicChurn, Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that the share lies between 0 and 1. */
  public QuarterlyChurn {
    new CustomerLifetime(
        churn, org.retentionkit.Length.of(CalendarUnit.MONTH), LifetimeDefinition.GEOMETRIC);
  }

  /** A share written as a decimal fraction, such as {@code "0.02"} for 2 %. */
  public static QuarterlyChurn of(String fraction) {
    return new QuarterlyChurn(Ratio.of(fraction));
  }

  @Override
  public CalendarUnit unit() {
    return CalendarUnit.QUARTER;
  }
}
