package org.retentionkit.customer;

import java.io.Serializable;
import java.util.List;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Answers "how did the customers of a log move, period after period?": counts with full movements,
 * each opening with as many as the one before closed with, and what they cannot show.
 *
 * @param rules by which it was counted
 * @param series the counts of each period
 * @param losses for each period, the lost opening customers by reason; all unknown from orders
 * @param passing for each period, the moves that leave no trace in its counts
 */
public record CustomerMovements(
    CountingRules rules,
    CustomerSeries series,
    List<LossesByReason> losses,
    List<PassingMoves> passing)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that the lists are of the periods of the series and agree with its counts. */
  public CustomerMovements {
    Checks.notNull("rules", rules);
    Checks.notNull("series", series);
    losses = List.copyOf(Checks.notNull("losses", losses));
    passing = List.copyOf(Checks.notNull("passing", passing));
    sameSize("losses", losses, series);
    sameSize("passing", passing, series);
    for (int p = 0; p < series.size(); p++) {
      CustomerCounts counts = series.counts().get(p);
      LossesByReason lost = losses.get(p);
      Period period = counts.period();
      if (!period.equals(lost.period()) || !period.equals(passing.get(p).period())) {
        throw Checks.broken(
            "losses and passing",
            "must be of the period " + period,
            lost.period() + " and " + passing.get(p).period());
      }
      if (lost.opening() != counts.opening() || lost.lost() != counts.lostOfOpening()) {
        throw Checks.broken(
            "losses of " + period,
            "must be " + counts.lostOfOpening() + " of " + counts.opening(),
            lost.lost() + " of " + lost.opening());
      }
    }
  }

  /**
   * The churn rate of each period, by the definition that belongs to the rule for joining and
   * leaving in the same period.
   */
  public List<ChurnRate> churnRates() {
    return series.counts().stream()
        .map(counts -> ChurnCalculator.churnRate(counts, rules.samePeriod().churnDefinition()))
        .toList();
  }

  private static void sameSize(String name, List<?> list, CustomerSeries series) {
    if (list.size() != series.size()) {
      throw Checks.broken(name, "must hold " + series.size() + " periods", list.size());
    }
  }
}
