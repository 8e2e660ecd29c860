package org.retentionkit.report.chart;

import java.util.List;
import java.util.Objects;
import org.retentionkit.Period;

/**
 * A slot of a time axis.
 *
 * @param period the period
 * @param state whether it can be compared with the others
 */
public record Step(Period period, PeriodState state) {
  /** Checks both. */
  public Step {
    Objects.requireNonNull(period, "period must not be null");
    Objects.requireNonNull(state, "state must not be null");
  }

  /** Complete periods. */
  public static List<Step> of(List<Period> periods) {
    return PeriodStates.complete().steps(periods);
  }
}
