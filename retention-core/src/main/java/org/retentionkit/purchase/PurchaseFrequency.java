package org.retentionkit.purchase;

import java.math.RoundingMode;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Measurement;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "how often does a customer who buys buy?" in one period.
 *
 * <p>Formula: {@code orders ÷ customers}; orders for each customer, 1 and up. Undefined when nobody
 * ordered.
 *
 * <p>Worked example: 1,000 orders of 400 customers in a year: 2.5 orders a year.
 *
 * @param counts the counts it is made of
 */
public record PurchaseFrequency(PurchaseCounts counts) implements Measurement {
  private static final long serialVersionUID = 1L;

  /** Checks the counts. */
  public PurchaseFrequency {
    Checks.notNull("counts", counts);
  }

  @Override
  public PurchaseDefinition definition() {
    return PurchaseDefinition.PURCHASE_FREQUENCY;
  }

  /** The exact orders for each customer; over 0 if nobody ordered. */
  public Ratio exact() {
    return Ratio.of(counts.orders(), counts.customers());
  }

  @Override
  public double value() {
    if (!isDefined()) {
      throw undefined();
    }
    return exact().value();
  }

  @Override
  public Optional<String> undefinedReason() {
    return counts.customers() > 0
        ? Optional.empty()
        : Optional.of("customers is 0 in " + counts.period() + " (orders 0)");
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text =
        Explanation.of(definition())
            .period(counts.period())
            .input("orders", counts.orders())
            .input("customers", counts.customers());
    return isDefined()
        ? text.result(exact().rounded(2, RoundingMode.HALF_EVEN), "orders a customer").build()
        : text.undefined(undefinedReason().orElseThrow()).build();
  }
}
