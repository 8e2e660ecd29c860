package org.retentionkit.revenue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Message;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Quantity;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/**
 * How many customers brought how much, and how unequally: what every measure of concentration
 * divides by, and all that a Gini coefficient needs.
 *
 * @param period the period of the revenue; null if it is of none in particular
 * @param currency the currency of the revenue
 * @param customers how many customers, those who brought nothing too
 * @param negativeCustomers how many of them had an amount below 0, counted as 0
 * @param revenue what all brought, at least 0
 * @param rankSum the sum of each amount times its rank, the smallest having rank 1
 */
public record RevenueBase(
    @Nullable Period period,
    Currency currency,
    long customers,
    long negativeCustomers,
    BigDecimal revenue,
    BigDecimal rankSum)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks counts and signs, and that the rank sum can be one of amounts in ascending order. */
  public RevenueBase {
    int decimals = Money.decimals(currency);
    Checks.notNegative("customers", customers);
    Checks.notNegative("negativeCustomers", negativeCustomers);
    Checks.atMost("negativeCustomers", negativeCustomers, "customers", customers);
    revenue = Decimals.spelled(Checks.notNegative("revenue", revenue), decimals);
    if (customers == 0 && revenue.signum() > 0) {
      throw Checks.broken("revenue", "must be 0 without customers", revenue.toPlainString());
    }
    rankSum = Decimals.spelled(Checks.notNegative("rankSum", rankSum), decimals);
    BigDecimal count = BigDecimal.valueOf(customers);
    BigDecimal least = count.add(BigDecimal.ONE).multiply(revenue);
    BigDecimal most = count.multiply(revenue);
    if (rankSum.add(rankSum).compareTo(least) < 0 || rankSum.compareTo(most) > 0) {
      String rule =
          "must lie between (customers + 1) ÷ 2 and customers, "
              + customers
              + ", times the revenue, "
              + new Money(revenue, currency);
      throw Checks.broken("rankSum", rule, rankSum.toPlainString());
    }
  }

  /** The revenue with its currency. */
  public Money money() {
    return new Money(revenue, currency);
  }

  /** For example {@code 5 customers, 100.00 EUR, March 2026}. */
  @Override
  public String toString() {
    String text = count() + ", " + money();
    return period == null ? text : text + ", " + period;
  }

  /** The customers with their noun. */
  Quantity count() {
    return new Quantity(BigDecimal.valueOf(customers), new Unit("customer", "", ""));
  }

  /** Why revenue cannot be shared out; null if it can. */
  @Nullable Message undefinedReason() {
    return revenue.signum() > 0 ? null : message("revenue.no-revenue").and("customers", customers);
  }

  /** A message about this period, or about none. */
  Message message(String key) {
    return period == null ? Message.of(key + "-undated") : Message.of(key).and("period", period);
  }
}
