package org.retentionkit.rate;

import java.io.Serializable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Ratio;

/**
 * Answers "which share of the customers leaves in one year?".
 *
 * <p>Worked example: {@code AnnualChurn.of("0.15").toMonthly(COMPOUND)} is 1.34519 % a month.
 *
 * @param churn the share, 0 to 1
 */
public record AnnualChurn(Ratio churn) implements PeriodicChurn, Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that the share lies between 0 and 1. */
  public AnnualChurn {
    new CustomerLifetime(
        churn, org.retentionkit.Length.of(CalendarUnit.MONTH), LifetimeDefinition.GEOMETRIC);
  }

  /** A share written as a decimal fraction, such as {@code "0.02"} for 2 %. */
  public static AnnualChurn of(String fraction) {
    return new AnnualChurn(Ratio.of(fraction));
  }

  @Override
  public CalendarUnit unit() {
    return CalendarUnit.YEAR;
  }
}
