package org.retentionkit.revenue;

import java.io.Serializable;
import java.time.Duration;
import org.retentionkit.event.GroupingRule;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.internal.Checks;

/**
 * The rules by which subscription changes are booked: the choices in which products differ.
 *
 * <p>Changes of one customer that are grouped are booked as one, from the amount before the first
 * to the amount of the last, on the day of the last: a plan that is cancelled on one day and
 * replaced on the next is no churn. Grouping comes first, then the rule for returns.
 *
 * <p>Worked example: in a log with exact times, 10.00 in the books, an upgrade to 90.00 at 10:00
 * that is corrected to 19.00 at 10:40, and a downgrade to 15.00 at 15:00. With {@code
 * LedgerRules.standard().basis(LedgerRules.Basis.EVERY_CHANGE).groupingWithin(Duration.ofMinutes(60))}
 * these are two movements, expansion 9.00 and contraction 4.00; with {@code groupingWithin(0)}, by
 * days, one: expansion 5.00.
 *
 * @param basis which amounts make a movement
 * @param returns when a customer who stopped paying is back; with {@link ReturnRule.Kind#AFTER_GAP}
 *     a shorter gap, in days, keeps the amount before it
 * @param grouping which changes are booked as one
 */
public record LedgerRules(Basis basis, ReturnRule returns, GroupingRule grouping)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Which amounts make a movement.
   *
   * <p>The example: 500 at the start of a month, 1379 from the 10th, nothing from the 20th.
   */
  public enum Basis {
    /**
     * The amount at the end of a period against that at the end of the one before: churned 500.
     * What happens between leaves no trace: who begins and ends within one period is new when
     * paying at the end of a later one. The reason of churn is the one stated last in the period.
     * Stripe, Baremetrics, and most tables made with SQL.
     */
    PERIOD_ENDS,
    /**
     * Every change: expansion 879, churned 1379. Who begins and ends within one period is new and
     * churned there, and a former customer later: reactivated. The reason of churn is the one
     * stated with the change that ended the amount. ChartMogul.
     */
    EVERY_CHANGE
  }

  /** Checks that all are there. */
  public LedgerRules {
    Checks.notNull("basis", basis);
    Checks.notNull("returns", returns);
    Checks.notNull("grouping", grouping);
  }

  /** The amounts at the ends of periods, returns after any gap, changes of a day as one. */
  public static LedgerRules standard() {
    return new LedgerRules(Basis.PERIOD_ENDS, ReturnRule.ever(), GroupingRule.withinDays(0));
  }

  /** These rules with another basis. */
  public LedgerRules basis(Basis other) {
    return new LedgerRules(other, returns, grouping);
  }

  /** These rules with another rule for returns. */
  public LedgerRules returns(ReturnRule other) {
    return new LedgerRules(basis, other, grouping);
  }

  /**
   * These rules with changes booked as one that follow each other within {@code days}; changes of
   * one day always do.
   *
   * @param days the most days between them, at least 0
   */
  public LedgerRules groupingWithin(int days) {
    return new LedgerRules(basis, returns, GroupingRule.withinDays(days));
  }

  /**
   * These rules with changes booked as one that follow each other within {@code gap}, also over
   * midnight; those of one day that lie further apart are booked each. The log must have exact
   * times.
   *
   * @param gap the most time between them, at least none, in whole milliseconds
   */
  public LedgerRules groupingWithin(Duration gap) {
    return new LedgerRules(basis, returns, GroupingRule.within(gap));
  }

  /** For example {@code by period ends, back after any gap, changes of one day are one}. */
  @Override
  public String toString() {
    return (basis == Basis.PERIOD_ENDS ? "by period ends, " : "by every change, ")
        + returns
        + ", "
        + grouping;
  }
}
