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
 * Answers "how much revenue left because customers wanted to, and how much because a payment
 * failed?" in one period. The three amounts add up to the churned revenue of the period.
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
}
