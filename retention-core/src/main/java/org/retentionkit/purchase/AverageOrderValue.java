package org.retentionkit.purchase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import org.retentionkit.Amount;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "how much is an order worth?" in one period.
 *
 * <p>Formula: {@code revenue ÷ orders}, in the currency of the revenue. Undefined without orders.
 *
 * <p>Worked example: 50,000 EUR from 1,000 orders: 50 EUR.
 *
 * @param period the period counted
 * @param orders orders placed in the period, at least 0
 * @param revenue revenue of those orders, refunds taken off or not as the caller says; may be
 *     negative after refunds, and is 0 without orders
 */
public record AverageOrderValue(Period period, long orders, Money revenue) implements Amount {
  private static final long serialVersionUID = 1L;

  /** Checks the count, and that there is no revenue without orders. */
  public AverageOrderValue {
    Checks.notNull("period", period);
    Checks.notNegative("orders", orders);
    if (Checks.notNull("revenue", revenue).signum() != 0 && orders == 0) {
      throw Checks.broken("revenue", "must be 0 without orders", revenue);
    }
  }

  @Override
  public PurchaseDefinition definition() {
    return PurchaseDefinition.AVERAGE_ORDER_VALUE;
  }

  @Override
  public Ratio exact() {
    return Ratio.of(revenue.amount(), BigDecimal.valueOf(orders));
  }

  @Override
  public Currency currency() {
    return revenue.currency();
  }

  @Override
  public Optional<String> undefinedReason() {
    return orders > 0
        ? Optional.empty()
        : Optional.of("orders is 0 in " + period + " (revenue " + revenue + ")");
  }

  @Override
  public Explanation explanation() {
    String code = currency().getCurrencyCode();
    ExplanationBuilder text =
        Explanation.of(definition())
            .period(period)
            .input("revenue", revenue.amount(), code)
            .input("orders", orders);
    return isDefined()
        ? text.result(rounded(RoundingMode.HALF_EVEN).amount(), code).build()
        : text.undefined(undefinedReason().orElseThrow()).build();
  }
}
