package org.retentionkit.customer;

import java.io.Serializable;
import java.time.Duration;
import org.retentionkit.event.GroupingRule;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.internal.Checks;

/**
 * The rules by which the customers of a log are counted: the choices in which products differ. What
 * a churn rate divides by is no rule of counting, but its {@link ChurnDefinition}.
 *
 * <p>Worked example: {@code CountingRules.standard().timing(ChurnTiming.ON_SERVICE_END)
 * .returns(ReturnRule.within(90))}.
 *
 * @param timing the day of a loss
 * @param samePeriod what of customers who join and leave in the same period
 * @param returns when a customer who was gone is back
 * @param grouping which changes of a subscription are one, of which the last holds; orders have
 *     none
 */
public record CountingRules(
    ChurnTiming timing, SamePeriod samePeriod, ReturnRule returns, GroupingRule grouping)
    implements Serializable {
  private static final long serialVersionUID = 2L;

  /** Checks that all are there. */
  public CountingRules {
    Checks.notNull("timing", timing);
    Checks.notNull("samePeriod", samePeriod);
    Checks.notNull("returns", returns);
    Checks.notNull("grouping", grouping);
  }

  /**
   * Losses on the day after service ends, every movement counted, returns after any gap, changes of
   * a day as one: nothing is left out and nothing counted by hindsight.
   */
  public static CountingRules standard() {
    return new CountingRules(
        ChurnTiming.DAY_AFTER_SERVICE_END,
        SamePeriod.COUNT,
        ReturnRule.ever(),
        GroupingRule.withinDays(0));
  }

  /** These rules with another day of a loss. */
  public CountingRules timing(ChurnTiming other) {
    return new CountingRules(other, samePeriod, returns, grouping);
  }

  /** These rules with another rule for joining and leaving in the same period. */
  public CountingRules samePeriod(SamePeriod other) {
    return new CountingRules(timing, other, returns, grouping);
  }

  /** These rules with another rule for returns. */
  public CountingRules returns(ReturnRule other) {
    return new CountingRules(timing, samePeriod, other, grouping);
  }

  /**
   * These rules with changes counted as one that follow each other within {@code days}, as {@code
   * LedgerRules} have it; changes of one day always do.
   *
   * @param days the most days between them, at least 0
   */
  public CountingRules groupingWithin(int days) {
    return new CountingRules(timing, samePeriod, returns, GroupingRule.withinDays(days));
  }

  /**
   * These rules with changes counted as one that follow each other within {@code gap}; those of one
   * day that lie further apart are counted each. The log must have exact times.
   *
   * @param gap the most time between them, at least none, in whole milliseconds
   */
  public CountingRules groupingWithin(Duration gap) {
    return new CountingRules(timing, samePeriod, returns, GroupingRule.within(gap));
  }

  /**
   * For example {@code lost on the day after service ends, joined and left in one period: counted,
   * back after any gap}.
   */
  @Override
  public String toString() {
    return (timing == ChurnTiming.DAY_AFTER_SERVICE_END
            ? "lost on the day after service ends"
            : "lost on the last day of service")
        + ", joined and left in one period: "
        + (samePeriod == SamePeriod.COUNT ? "counted, " : "not counted, ")
        + returns;
  }

  /**
   * What of customers who join and leave in the same period. The example: 1000 at the start, 50 of
   * them lost, 500 joined, 12 of those lost again.
   */
  public enum SamePeriod {
    /** They are counted nowhere: 488 joined, none lost of new. ProfitWell, ChartMogul standard. */
    IGNORE,
    /**
     * They are counted as joined, 500, and as lost of new, 12, so that all churn definitions have
     * what they need. Recurly, Baremetrics, Stripe, Gumroad.
     */
    COUNT
  }
}
