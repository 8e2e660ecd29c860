package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.retentionkit.Amount;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "how much does one customer bring?" on average, in one period.
 *
 * <p>Formula: by {@link RevenuePerCustomerDefinition}. In the currency of the revenue, exact until
 * rounded. Undefined when there is nobody to divide by.
 *
 * <p>Worked example: 5,000.00 EUR recurring revenue from 50 active customers: 100.00 EUR.
 *
 * @param period the period of the revenue
 * @param revenue what is divided
 * @param customers whom it is divided by, at least 0
 * @param definition the definition it follows
 */
public record RevenuePerCustomer(
    Period period, Money revenue, long customers, RevenuePerCustomerDefinition definition)
    implements Amount {
  private static final long serialVersionUID = 1L;

  /** Checks all. */
  public RevenuePerCustomer {
    Checks.notNull("period", period);
    Checks.notNull("revenue", revenue);
    Checks.notNegative("customers", customers);
    Checks.notNull("definition", definition);
  }

  @Override
  public Ratio exact() {
    return Ratio.of(revenue.amount(), BigDecimal.valueOf(customers));
  }

  @Override
  public Currency currency() {
    return revenue.currency();
  }

  @Override
  public Optional<String> undefinedReason() {
    return isDefined()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s is 0 in %s (%s %s)",
                definition.customersName(),
                period,
                definition.revenueName(),
                revenue));
  }

  @Override
  public Explanation explanation() {
    String unit = currency().getCurrencyCode();
    ExplanationBuilder text =
        Explanation.of(definition)
            .period(period)
            .input(definition.revenueName(), revenue.amount(), unit)
            .input(definition.customersName(), customers);
    return isDefined()
        ? text.result(rounded(RoundingMode.HALF_EVEN).amount(), unit).build()
        : text.undefined(undefinedReason().orElseThrow()).build();
  }
}
