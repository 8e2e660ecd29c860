package org.retentionkit.purchase;

import java.io.Serializable;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;

/**
 * What was bought in a window, by whom, and by whom again: the inputs of the purchase measures, all
 * from one look at a log.
 *
 * @param rules what counted as a purchase
 * @param counts customers, their purchases and revenue in the window; refunds taken off if the
 *     rules say so, and not without a purchase to take them off
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
    Long refunds,
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
    Checks.notNegative("refunds", Checks.notNull("refunds", refunds));
    if (Checks.notNull("refunded", refunded).signum() < 0) {
      throw Checks.broken("refunded", "must not be negative", refunded);
    }
    Checks.notNull("gaps", gaps);
    Checks.notNull("lifetime", lifetime);
    Checks.notNull("inWindow", inWindow);
    Checks.notNull("returning", returning);
    Checks.notNull("cohort", cohort);
    Checks.atMost(
        "repeat buyers in the window",
        inWindow.repeatBuyers(),
        "returning buyers",
        returning.repeatBuyers());
    Checks.atMost("buyers in the window", returning.buyers(), "buyers ever", lifetime.buyers());
  }

  /**
   * The repeat purchase rate by one of its definitions.
   *
   * @param definition which, not null
   */
  public RepeatPurchaseRate repeatPurchaseRate(RepeatPurchaseDefinition definition) {
    return definition.of(
        switch (Checks.notNull("definition", definition).kind()) {
          case LIFETIME -> lifetime;
          case IN_WINDOW -> inWindow;
          case RETURNING -> returning;
          case COHORT -> cohort;
        });
  }

  /** One line each for what was bought and by whom again. */
  @Override
  public String toString() {
    return counts
        + "; "
        + Counted.of(refunds, "refund")
        + " of "
        + refunded
        + "; "
        + gaps
        + "\n"
        + lifetime
        + "\n"
        + inWindow
        + "\n"
        + returning
        + "\n"
        + cohort;
  }
}
