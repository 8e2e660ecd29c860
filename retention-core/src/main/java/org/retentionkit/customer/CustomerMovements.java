package org.retentionkit.customer;

import java.io.Serializable;
import java.util.List;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * How the customers of a log moved, period after period: counts with full movements and, from
 * subscriptions, with losses by reason, each opening with as many as the one before closed with,
 * and what they cannot show.
 *
 * @param rules by which it was counted
 * @param series the counts of each period; from orders without reasons
 * @param passing for each period, the moves that leave no trace in its counts
 */
public record CustomerMovements(CountingRules rules, CustomerSeries series, List<Passing> passing)
    implements Serializable {
  private static final long serialVersionUID = 2L;

  /** Checks that the list is of the periods of the series. */
  public CustomerMovements {
    Checks.notNull("rules", rules);
    Checks.notNull("series", series);
    passing = Given.all("passing", passing);
    if (passing.size() != series.size()) {
      throw Checks.broken("passing", "must hold " + series.size() + " periods", passing.size());
    }
    for (int p = 0; p < series.size(); p++) {
      Period period = series.counts().get(p).period();
      if (!period.equals(passing.get(p).period())) {
        throw Checks.broken("passing", "must be of the period " + period, passing.get(p).period());
      }
    }
  }

  /**
   * The churn rate of each period, that of {@link ChurnCalculator#churnRate(CustomerCounts)}. Other
   * definitions are asked of {@link #series}.
   */
  public List<ChurnRate> churnRates() {
    return series.counts().stream().map(ChurnCalculator::churnRate).toList();
  }

  /** One line for each period. */
  @Override
  public String toString() {
    return series.toString();
  }

  /**
   * Who came or went without a trace at the end of the period: the moves that counts of opening and
   * closing customers cannot show.
   *
   * @param period the period counted
   * @param joinedAndLeft customers who joined and left again; part of joined and of lost of new,
   *     unless {@link CountingRules.SamePeriod#IGNORE} leaves them out
   * @param lapsedAndReturned opening customers who left and came back; part of no movement
   * @param returnedAndLeft former customers who came back and left again; part of no movement
   */
  public record Passing(
      Period period, Long joinedAndLeft, Long lapsedAndReturned, Long returnedAndLeft)
      implements Serializable {
    private static final long serialVersionUID = 2L;

    /** Checks signs. */
    public Passing {
      Checks.notNull("period", period);
      checked("joinedAndLeft", joinedAndLeft);
      checked("lapsedAndReturned", lapsedAndReturned);
      checked("returnedAndLeft", returnedAndLeft);
    }

    private static void checked(String name, Long count) {
      Checks.notNegative(name, Checks.notNull(name, count));
    }
  }
}
