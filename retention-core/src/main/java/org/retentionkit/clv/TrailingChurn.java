package org.retentionkit.clv;

import java.io.Serializable;
import java.util.List;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.rate.PeriodicChurn;

/**
 * Answers "how much churn was there lately?": the plain mean of the churn rates of the periods
 * before the current one, which is left out because it is not over.
 *
 * <p>Formula: {@code sum of the churn rates ÷ their number}; exact, 0 to 1. ChartMogul divides by
 * the mean of six months.
 *
 * <p>Worked example: 4, 5, 6 and, so far this month, 1 %: the mean of the three before is 5 %.
 *
 * @param unit the length of each period
 * @param churns the share lost in each, oldest first, without the current period; at least one
 */
public record TrailingChurn(CalendarUnit unit, List<Ratio> churns) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that there is at least one rate and that each is a fraction. */
  public TrailingChurn {
    Checks.notNull("unit", unit);
    churns = List.copyOf(Checks.notNull("churns", churns));
    if (churns.isEmpty()) {
      throw new IllegalArgumentException("churns must hold at least one rate");
    }
    for (Ratio churn : churns) {
      PeriodicChurn.of(churn, unit);
    }
  }

  /**
   * The {@code periods} rates before the last of {@code history}.
   *
   * @param history churn rates of consecutive periods of one length, oldest first, the current
   *     period last, not null
   * @param periods how many to take, at least 1, such as 6
   * @throws IllegalArgumentException if the history is too short or mixes units
   */
  public static TrailingChurn excludingCurrent(List<? extends PeriodicChurn> history, int periods) {
    Checks.positive("periods", periods);
    int current = Checks.notNull("history", history).size() - 1;
    if (current < periods) {
      throw Checks.broken(
          "history", "must hold the current period and " + periods + " before it", history.size());
    }
    CalendarUnit unit = history.get(current).unit();
    for (PeriodicChurn churn : history) {
      if (churn.unit() != unit) {
        throw Checks.broken("history", "must be per " + unit.singular() + " throughout", churn);
      }
    }
    return new TrailingChurn(
        unit,
        history.subList(current - periods, current).stream().map(PeriodicChurn::churn).toList());
  }

  /** The mean, exact. */
  public PeriodicChurn mean() {
    Ratio sum = churns.stream().reduce(Ratio.ZERO, Ratio::plus);
    return PeriodicChurn.of(sum.times(Ratio.of(1, churns.size())), unit);
  }
}
