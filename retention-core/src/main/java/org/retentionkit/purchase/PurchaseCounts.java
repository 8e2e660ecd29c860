package org.retentionkit.purchase;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Orders of a period, and as far as they are known the customers who placed them and the revenue
 * they brought: what purchase frequency and average order value (AOV) are made of.
 *
 * <p>What is not given is not known, never 0: without customers there is no purchase frequency,
 * without revenue no average order value, and each says so.
 *
 * <p>Worked example: {@code PurchaseCounts.during(Period.ofYear(2025)).customers(400).orders(1_000)
 * .revenue("50000", "EUR").build()}.
 *
 * @param period the period counted
 * @param customers different customers who ordered in the period, at least 0; null if not known
 * @param orders orders placed in the period, at least one for each customer
 * @param revenue revenue of those orders, refunds taken off or not as the caller says; negative if
 *     refunds exceed it, so not above 0 without orders; null if not known
 */
public record PurchaseCounts(
    Period period, @Nullable Long customers, Long orders, @Nullable Money revenue)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that there is an order for each customer, and a customer for the orders. */
  public PurchaseCounts {
    Checks.notNull("period", period);
    Checks.notNegative("orders", Checks.notNull("orders", orders));
    if (customers != null) {
      Checks.notNegative("customers", customers);
      Checks.atMost("customers", customers, "orders", orders);
      if (customers == 0 && orders > 0) {
        throw Checks.broken("orders", "must be 0 without customers", orders);
      }
    }
    if (revenue != null && revenue.signum() > 0 && orders == 0) {
      throw Checks.broken("revenue", "must not be above 0 without orders", revenue);
    }
  }

  /** Begins the counts of {@code period}. */
  public static Builder during(Period period) {
    return new Builder(period);
  }

  /** For example {@code 2025: 1000 orders, customers 400, revenue 50000 EUR}. */
  @Override
  public String toString() {
    return period
        + ": "
        + Counted.of(orders, "order")
        + (customers == null ? "" : ", customers " + customers)
        + (revenue == null ? "" : ", revenue " + revenue);
  }

  /** Collects the counts of a period by name. Not safe for use by several threads. */
  public static final class Builder {
    private final Period period;
    private @Nullable Long customers;
    private @Nullable Long orders;
    private @Nullable Money revenue;

    private Builder(Period period) {
      this.period = Checks.notNull("period", period);
    }

    /** Different customers who ordered in the period. */
    public Builder customers(long customers) {
      this.customers = Checks.notNegative("customers", customers);
      return this;
    }

    /** Orders placed in the period. */
    public Builder orders(long orders) {
      this.orders = Checks.notNegative("orders", orders);
      return this;
    }

    /** Revenue of the orders. */
    public Builder revenue(Money revenue) {
      this.revenue = Checks.notNull("revenue", revenue);
      return this;
    }

    /**
     * Revenue of the orders as decimal text: {@code revenue("49999.90", "EUR")}.
     *
     * @param amount a decimal number, not null
     * @param currencyCode an ISO 4217 code, not null
     */
    public Builder revenue(String amount, String currencyCode) {
      return revenue(Money.of(amount, currencyCode));
    }

    /**
     * Revenue of the orders in whole units: {@code revenue(50_000, "EUR")}.
     *
     * @param amount whole units of the currency, not cents
     * @param currencyCode an ISO 4217 code, not null
     */
    public Builder revenue(long amount, String currencyCode) {
      return revenue(Long.toString(amount), currencyCode);
    }

    /**
     * The counts.
     *
     * @throws IllegalStateException if the orders are missing
     * @throws IllegalArgumentException if there are fewer orders than customers
     */
    public PurchaseCounts build() {
      if (orders == null) {
        throw new IllegalStateException("orders must be given for " + period);
      }
      return new PurchaseCounts(period, customers, orders, revenue);
    }
  }
}
