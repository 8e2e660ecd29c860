package org.retentionkit.revenue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/**
 * Answers "how many customers brought how much?": what every measure of concentration divides by.
 *
 * @param period the period of the revenue
 * @param currency the currency of the revenue
 * @param customers how many customers, those who brought nothing too
 * @param negativeCustomers how many of them had an amount below 0, counted as 0
 * @param revenue what all brought, at least 0
 */
public record RevenueBase(
    Period period, Currency currency, long customers, long negativeCustomers, BigDecimal revenue)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks counts and sign. */
  public RevenueBase {
    Checks.notNull("period", period);
    int decimals = Money.decimals(currency);
    Checks.notNegative("customers", customers);
    Checks.notNegative("negativeCustomers", negativeCustomers);
    Checks.atMost("negativeCustomers", negativeCustomers, "customers", customers);
    revenue = Decimals.spelled(Checks.notNegative("revenue", revenue), decimals);
    if (customers == 0 && revenue.signum() > 0) {
      throw Checks.broken("revenue", "must be 0 without customers", revenue.toPlainString());
    }
  }

  /** The revenue with its currency. */
  public Money money() {
    return new Money(revenue, currency);
  }

  /** Why revenue cannot be shared out; empty if it can. */
  Optional<String> undefinedReason() {
    return revenue.signum() > 0
        ? Optional.empty()
        : Optional.of("revenue is 0 in " + period + " (customers " + customers + ")");
  }

  /** The sentence on amounts below 0; empty if there were none. */
  Optional<String> negativesNote() {
    return negativeCustomers == 0
        ? Optional.empty()
        : Optional.of("Amounts below 0 counted as 0: " + negativeCustomers + ".");
  }
}
