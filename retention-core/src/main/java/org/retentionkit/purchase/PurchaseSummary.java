package org.retentionkit.purchase;

import java.io.Serializable;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;

/**
 * Answers "what was bought in a window, by whom, and by whom again?": the inputs of the purchase
 * measures, all from one look at a log.
 *
 * @param rules what counted as a purchase
 * @param counts customers and their purchases in the window
 * @param orderValue the revenue of a purchase in the window; refunds taken off if the rules say so,
 *     and not without a purchase to take them off
 * @param refunds the refunds of the window, as many
 * @param refunded what they gave back, 0 or more
 * @param gaps the days between consecutive purchases of the same customer, both before the end of
 *     the window and the later one in it
 * @param lifetime of all who bought before the end of the window, those who bought again before it
 * @param inWindow of the buyers of the window, those with two purchases in it
 * @param returning of the buyers of the window, those who had bought before, in it or earlier
 * @param cohort of those whose first purchase ever lies in the window, those who bought again in
 *     the days the rules give, even after the window
 */
public record PurchaseSummary(
    PurchaseRules rules,
    PurchaseCounts counts,
    AverageOrderValue orderValue,
    long refunds,
    Money refunded,
    PurchaseGaps gaps,
    RepeatBuyerCounts lifetime,
    RepeatBuyerCounts inWindow,
    RepeatBuyerCounts returning,
    RepeatBuyerCounts cohort)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that the values belong together. */
  public PurchaseSummary {
    Checks.notNull("rules", rules);
    Checks.notNull("counts", counts);
    Checks.notNull("orderValue", orderValue);
    Checks.notNegative("refunds", refunds);
    if (Checks.notNull("refunded", refunded).signum() < 0) {
      throw Checks.broken("refunded", "must not be negative", refunded);
    }
    Checks.notNull("gaps", gaps);
    Checks.notNull("lifetime", lifetime);
    Checks.notNull("inWindow", inWindow);
    Checks.notNull("returning", returning);
    Checks.notNull("cohort", cohort);
    if (counts.orders() != orderValue.orders()) {
      throw Checks.broken(
          "orders of orderValue", "must be " + counts.orders(), orderValue.orders());
    }
    Checks.atMost(
        "repeat buyers in the window",
        inWindow.repeatBuyers(),
        "returning buyers",
        returning.repeatBuyers());
    Checks.atMost("buyers in the window", returning.buyers(), "buyers ever", lifetime.buyers());
  }
}
