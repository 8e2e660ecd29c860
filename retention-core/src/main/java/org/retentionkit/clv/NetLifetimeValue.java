package org.retentionkit.clv;

import static org.retentionkit.clv.ClvTerm.ACQUISITION_COST;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import org.retentionkit.Amount;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "what is a customer worth beyond what winning it cost?".
 *
 * <p>Formula: {@code lifetime value − acquisition cost}. In units of the currency, negative where
 * acquisition does not pay. Undefined when the lifetime value is, or when no acquisition cost is
 * given.
 *
 * <p>Worked example: 1,600 EUR of margin less 200 EUR: 1,400 EUR.
 *
 * @param lifetimeValue the value before; its assumptions hold the cost
 * @param definition what is taken off
 */
public record NetLifetimeValue(LifetimeValue lifetimeValue, NetValueDefinition definition)
    implements Amount {
  private static final long serialVersionUID = 1L;

  /** Checks both, and that the cost is not already taken off. */
  public NetLifetimeValue {
    Checks.notNull("lifetimeValue", lifetimeValue);
    Checks.notNull("definition", definition);
    if (lifetimeValue.definition() == ClvDefinition.DISCOUNTED_LESS_ACQUISITION) {
      throw Checks.broken(
          "lifetimeValue", "must be before acquisition cost", lifetimeValue.definition());
    }
  }

  @Override
  public Ratio exact() {
    return undefinedReason().isEmpty() ? lifetimeValue.exact().minus(cost()) : Ratio.of(0, 0);
  }

  @Override
  public Currency currency() {
    return lifetimeValue.currency();
  }

  @Override
  public Optional<String> undefinedReason() {
    if (!cost().isDefined()) {
      return Optional.of("acquisition cost is not given");
    }
    return lifetimeValue.undefinedReason().map(reason -> "of the lifetime value: " + reason);
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text = Explanation.of(definition);
    if (lifetimeValue.isDefined()) {
      text.input("lifetime value", money(lifetimeValue.exact()), currency().getCurrencyCode());
    }
    if (cost().isDefined()) {
      text.input("acquisition cost", money(cost()), currency().getCurrencyCode());
    }
    text.note("The lifetime value is: " + lifetimeValue.explanation());
    return isDefined()
        ? text.result(money(exact()), currency().getCurrencyCode()).build()
        : text.undefined(undefinedReason().orElseThrow()).build();
  }

  private BigDecimal money(Ratio amount) {
    return amount.rounded(Money.decimals(currency()), RoundingMode.HALF_EVEN);
  }

  private Ratio cost() {
    return lifetimeValue.assumptions().value(ACQUISITION_COST);
  }
}
