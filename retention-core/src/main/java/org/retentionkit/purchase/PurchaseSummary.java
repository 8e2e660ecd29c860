package org.retentionkit.purchase;

import java.io.Serializable;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;

/**
 * What was bought in a window, by whom, and by whom again: the inputs of the purchase measures, all
 * from one look at a log.
 *
 * @param rules what counted as a purchase
 * @param counts customers, their purchases and revenue in the window; if the rules say so, all
 *     refunds dated in it taken off, of whoever: so the revenues of windows add up
 * @param byFirstTimeCustomers the same of those whose first purchase ever lies in the window
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
    PurchaseCounts byFirstTimeCustomers,
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
    Checks.atMost(
        "orders by first-time customers",
        Checks.notNull("byFirstTimeCustomers", byFirstTimeCustomers).orders(),
        "orders",
        counts.orders());
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
   * Orders and revenue of returning customers, who had bought before the window: all that are not
   * those of first-time customers, so that the two add up. Refunds of customers without an order in
   * the window are here.
   *
   * <p>Worked example: A bought in May and for 20.00 in June, B for the first time in June, for
   * 30.00. June: 1 order of 20.00 by returning customers, 1 of 30.00 by first-time ones.
   */
  public PurchaseCounts byReturningCustomers() {
    PurchaseCounts.Builder rest =
        PurchaseCounts.during(counts.period())
            .orders(counts.orders() - byFirstTimeCustomers.orders());
    if (counts.customers() != null && byFirstTimeCustomers.customers() != null) {
      rest.customers(counts.customers() - byFirstTimeCustomers.customers());
    }
    if (counts.revenue() != null && byFirstTimeCustomers.revenue() != null) {
      rest.revenue(counts.revenue().minus(byFirstTimeCustomers.revenue()));
    }
    return rest.build();
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
