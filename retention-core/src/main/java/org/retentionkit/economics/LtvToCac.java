package org.retentionkit.economics;

import java.math.RoundingMode;
import java.util.Optional;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many times does a customer bring back what winning it cost?".
 *
 * <p>Formula: {@code lifetime value ÷ acquisition cost}. A multiple, negative for customers that
 * lose money. Undefined when one of the two is, or when acquisition cost nothing.
 *
 * <p>Worked example: 1,600 EUR ÷ 200 EUR = 8.
 *
 * @param lifetimeValue what a customer is worth, before acquisition cost
 * @param acquisitionCost what winning one costs, in the same currency
 */
public record LtvToCac(StatedAmount lifetimeValue, StatedAmount acquisitionCost)
    implements ExactFigure {
  private static final long serialVersionUID = 1L;

  /** Checks the currencies. */
  public LtvToCac {
    Checks.notNull("lifetimeValue", lifetimeValue);
    Checks.notNull("acquisitionCost", acquisitionCost);
    if (!lifetimeValue.currency().equals(acquisitionCost.currency())) {
      throw new CurrencyMismatchException(lifetimeValue.currency(), acquisitionCost.currency());
    }
  }

  @Override
  public AcquisitionDefinition definition() {
    return AcquisitionDefinition.LTV_TO_CAC;
  }

  @Override
  public String unit() {
    return "times";
  }

  @Override
  public Ratio exact() {
    return undefinedReason().isEmpty()
        ? lifetimeValue.exact().dividedBy(acquisitionCost.exact())
        : Ratio.of(0, 0);
  }

  @Override
  public Optional<String> undefinedReason() {
    if (!lifetimeValue.exact().isDefined()) {
      return Optional.of("of the lifetime value: " + lifetimeValue.undefinedReason());
    }
    if (!acquisitionCost.exact().isDefined()) {
      return Optional.of("of the acquisition cost: " + acquisitionCost.undefinedReason());
    }
    return acquisitionCost.exact().signum() > 0
        ? Optional.empty()
        : Optional.of("acquisition cost is not above 0");
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text = Explanation.of(definition());
    String code = lifetimeValue.currency().getCurrencyCode();
    if (lifetimeValue.exact().isDefined()) {
      text.input("lifetime value", lifetimeValue.shown(), code);
    }
    if (acquisitionCost.exact().isDefined()) {
      text.input("acquisition cost", acquisitionCost.shown(), code);
    }
    text.note("The lifetime value is: " + lifetimeValue.title() + ".");
    return isDefined()
        ? text.result(rounded(2, RoundingMode.HALF_EVEN), unit()).build()
        : text.undefined(undefinedReason().orElseThrow()).build();
  }
}
