package org.retentionkit.purchase;

import java.io.Serializable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many customers placed how many orders?" in one period.
 *
 * <p>Worked example: {@code PurchaseCounts.during(Period.ofYear(2025)).customers(400).orders(1_000)
 * .build()}.
 *
 * @param period the period counted
 * @param customers different customers who ordered in the period, at least 0
 * @param orders orders they placed in the period, at least one for each customer
 */
public record PurchaseCounts(Period period, long customers, long orders) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that there is an order for each customer, and a customer for the orders. */
  public PurchaseCounts {
    Checks.notNull("period", period);
    Checks.notNegative("customers", customers);
    Checks.notNegative("orders", orders);
    Checks.atMost("customers", customers, "orders", orders);
    if (customers == 0 && orders > 0) {
      throw Checks.broken("orders", "must be 0 without customers", orders);
    }
  }

  /** Begins the counts of {@code period}. */
  public static PurchaseCountsBuilder during(Period period) {
    return new PurchaseCountsBuilder(period);
  }
}
