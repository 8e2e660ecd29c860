package org.retentionkit.revenue;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Revenue and whom it is divided by: what revenue per customer (ARPA, ARPU, ARPPU, average sale
 * price) is made of, see {@link RevenuePerCustomerDefinition}.
 *
 * <p>Worked example: {@code RevenuePerCustomer.of(Money.of("5000.00", "EUR"), 50)} is 100.00 EUR
 * recurring revenue per active customer.
 *
 * @param period the period of the revenue; null if it is of none in particular
 * @param revenue what is divided
 * @param customers whom it is divided by, at least 0: customers, subscriptions or payers; null if
 *     not known
 */
public record RevenuePerCustomer(@Nullable Period period, Money revenue, @Nullable Long customers)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks revenue and count. */
  public RevenuePerCustomer {
    Checks.notNull("revenue", revenue);
    MovementSums.notNegative("customers", customers);
  }

  /** Revenue of no period in particular. */
  public static RevenuePerCustomer of(Money revenue, long customers) {
    return new RevenuePerCustomer(null, revenue, customers);
  }

  /** Closing revenue of a period, and the customers who pay then, if it knows them. */
  public static RevenuePerCustomer closing(RevenueMovements movements) {
    return new RevenuePerCustomer(
        movements.period(),
        new Money(movements.closing(), movements.currency()),
        movements.closingCustomers());
  }

  /** For example {@code 5000.00 EUR of 50, March 2026}. */
  @Override
  public String toString() {
    String text = revenue + " of " + (customers == null ? "not known" : customers.toString());
    return period == null ? text : text + ", " + period;
  }
}
