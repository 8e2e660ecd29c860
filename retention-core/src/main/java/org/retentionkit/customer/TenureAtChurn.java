package org.retentionkit.customer;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.internal.Checks;

/**
 * How long the customers who were lost in a period had been there (tenure at churn): how many were
 * lost after 0, 1, 2, … complete units since the first day they paid.
 *
 * <p>It tells whether customers are lost early or late; how likely a loss is at an age takes those
 * who stay as well, as survival analysis does.
 *
 * <p>Worked example: of 10 lost in April 6 had been there for less than a month and 4 for two: lost
 * is 6, 0, 4, and {@code within(1)} is 6 of 10.
 *
 * @param period the days of the losses
 * @param unit of the tenure
 * @param lost how many were lost after so many complete units, from 0 on; no entry after the
 *     longest
 */
public record TenureAtChurn(Period period, CalendarUnit unit, List<Long> lost)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks signs and that the sum fits. */
  public TenureAtChurn {
    Checks.notNull("period", period);
    Checks.notNull("unit", unit);
    lost = Given.all("lost", lost);
    long sum = 0;
    for (long count : lost) {
      sum = Checks.sum("sum of lost", sum, Checks.notNegative("lost", count));
    }
  }

  /** All customers lost in the period. */
  public long customers() {
    return below(lost.size());
  }

  /**
   * The share of the lost who were lost within their first units: after fewer complete ones.
   *
   * @param units how many, at least 1
   */
  public Proportion within(int units) {
    Checks.positive("units", units);
    return new Proportion(below(units), customers());
  }

  private long below(int units) {
    return lost.stream().limit(units).mapToLong(Long::longValue).sum();
  }

  /** For example {@code April 2026, lost after 0, 1, … complete months: 6, 0, 4}. */
  @Override
  public String toString() {
    return period
        + ", lost after 0, 1, … complete "
        + unit.singular()
        + "s: "
        + lost.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
