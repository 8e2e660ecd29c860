package org.retentionkit.purchase;

import java.io.Serializable;
import org.retentionkit.event.RefundRule;
import org.retentionkit.internal.Checks;

/**
 * What counts as a purchase in a log of orders, and what as its amount.
 *
 * @param sameDay whether a second order on the same day is a second purchase
 * @param refunds whether refunds lower the revenue
 * @param repeatWithinDays how many days after the first purchase the second one counts for the
 *     cohort of first-time buyers, at least 1
 */
public record PurchaseRules(SameDayOrders sameDay, RefundRule refunds, int repeatWithinDays)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks the days. */
  public PurchaseRules {
    Checks.notNull("sameDay", sameDay);
    Checks.notNull("refunds", refunds);
    Checks.positive("repeatWithinDays", repeatWithinDays);
  }

  /** Every order a purchase, refunds taken off, a cohort's second purchase within 90 days. */
  public static PurchaseRules standard() {
    return new PurchaseRules(SameDayOrders.SEPARATE, RefundRule.NET, 90);
  }

  /** These rules with another one for orders of the same day. */
  public PurchaseRules sameDay(SameDayOrders other) {
    return new PurchaseRules(other, refunds, repeatWithinDays);
  }

  /** These rules with another one for refunds. */
  public PurchaseRules refunds(RefundRule other) {
    return new PurchaseRules(sameDay, other, repeatWithinDays);
  }

  /**
   * These rules with another time for a cohort's second purchase.
   *
   * @param days how many days after the first, at least 1
   */
  public PurchaseRules repeatWithinDays(int days) {
    return new PurchaseRules(sameDay, refunds, days);
  }

  /**
   * For example {@code orders of a day are separate purchases, refunds are taken off, a second
   * purchase counts within 90 days}.
   */
  @Override
  public String toString() {
    return (sameDay == SameDayOrders.SEPARATE
            ? "orders of a day are separate purchases, "
            : "orders of a day are one purchase, ")
        + (refunds == RefundRule.NET ? "refunds are taken off, " : "refunds change no amount, ")
        + "a second purchase counts within "
        + repeatWithinDays
        + (repeatWithinDays == 1 ? " day" : " days");
  }
}
