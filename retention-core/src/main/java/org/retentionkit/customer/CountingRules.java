package org.retentionkit.customer;

import java.io.Serializable;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.internal.Checks;

/**
 * Answers "by which rules are customers counted?": the choices in which products differ.
 *
 * <p>Worked example: {@code CountingRules.standard().with(ChurnTiming.ON_SERVICE_END)
 * .with(ReturnRule.within(90))}.
 *
 * @param timing the day of a loss
 * @param samePeriod what of customers who join and leave in the same period
 * @param returns when a customer who was gone is back
 */
public record CountingRules(ChurnTiming timing, SamePeriodRule samePeriod, ReturnRule returns)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that all are there. */
  public CountingRules {
    Checks.notNull("timing", timing);
    Checks.notNull("samePeriod", samePeriod);
    Checks.notNull("returns", returns);
  }

  /**
   * Losses on the day after service ends, every movement counted, returns after any gap: nothing is
   * left out and nothing counted by hindsight.
   */
  public static CountingRules standard() {
    return new CountingRules(
        ChurnTiming.DAY_AFTER_SERVICE_END, SamePeriodRule.COUNT_IN_BOTH, ReturnRule.ever());
  }

  /** These rules with another day of a loss. */
  public CountingRules with(ChurnTiming other) {
    return new CountingRules(other, samePeriod, returns);
  }

  /** These rules with another rule for joining and leaving in the same period. */
  public CountingRules with(SamePeriodRule other) {
    return new CountingRules(timing, other, returns);
  }

  /** These rules with another rule for returns. */
  public CountingRules with(ReturnRule other) {
    return new CountingRules(timing, samePeriod, other);
  }
}
