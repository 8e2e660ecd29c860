package org.retentionkit.revenue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.event.CancelReason;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/**
 * Churned revenue by reason in one period: voluntary, where customers chose to leave, involuntary,
 * as where a payment failed, and for no stated reason. The three amounts add up to the churned
 * revenue of the period.
 *
 * @param period the period
 * @param currency the currency of all amounts
 * @param voluntary churned by the customer's choice, at least 0
 * @param involuntary churned without it, at least 0
 * @param unstated churned for no stated reason, at least 0
 */
public record ChurnedByReason(
    Period period,
    Currency currency,
    BigDecimal voluntary,
    BigDecimal involuntary,
    BigDecimal unstated)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks signs. */
  public ChurnedByReason {
    Checks.notNull("period", period);
    int decimals = Money.decimals(currency);
    voluntary = Decimals.spelled(Checks.notNegative("voluntary", voluntary), decimals);
    involuntary = Decimals.spelled(Checks.notNegative("involuntary", involuntary), decimals);
    unstated = Decimals.spelled(Checks.notNegative("unstated", unstated), decimals);
  }

  /** The amount for one reason. */
  public BigDecimal amount(CancelReason reason) {
    return switch (Checks.notNull("reason", reason)) {
      case UNSTATED -> unstated;
      case VOLUNTARY -> voluntary;
      case INVOLUNTARY -> involuntary;
    };
  }

  /** All churned revenue. */
  public BigDecimal total() {
    return voluntary.add(involuntary).add(unstated);
  }

  /** For example {@code March 2026: voluntary 20.00, involuntary 5.00, unstated 0.00 EUR}. */
  @Override
  public String toString() {
    return period
        + ": voluntary "
        + voluntary.toPlainString()
        + ", involuntary "
        + involuntary.toPlainString()
        + ", unstated "
        + new Money(unstated, currency);
  }
}
