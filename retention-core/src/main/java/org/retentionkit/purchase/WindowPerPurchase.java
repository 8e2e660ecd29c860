package org.retentionkit.purchase;

import java.math.RoundingMode;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Measurement;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many days of the window are there for each order of a customer?", which some
 * products call the time between purchases, though it is none.
 *
 * <p>Formula: {@code window days ÷ (orders ÷ customers)}, see {@link
 * PurchaseIntervalDefinition#WINDOW_OVER_FREQUENCY}. In days, above 0 and at most the window.
 * Undefined when nobody ordered. {@link MeanPurchaseGap} is the time between purchases.
 *
 * <p>Worked example: 1,000 orders of 400 customers in 365 days: 365 ÷ 2.5 = 146 days. With 400
 * orders of 400 customers it is 365 days, although nobody bought twice.
 *
 * @param counts the counts it is made of
 */
public record WindowPerPurchase(PurchaseCounts counts) implements Measurement {
  private static final long serialVersionUID = 1L;

  /** Checks the counts. */
  public WindowPerPurchase {
    Checks.notNull("counts", counts);
  }

  @Override
  public PurchaseIntervalDefinition definition() {
    return PurchaseIntervalDefinition.WINDOW_OVER_FREQUENCY;
  }

  /** The exact days; over 0 if nobody ordered. */
  public Ratio days() {
    return Ratio.of(counts.period().days(), 1).times(Ratio.of(counts.customers(), counts.orders()));
  }

  /** The days as the nearest {@code double}. */
  @Override
  public double value() {
    if (!isDefined()) {
      throw undefined();
    }
    return days().value();
  }

  @Override
  public Optional<String> undefinedReason() {
    return counts.orders() > 0
        ? Optional.empty()
        : Optional.of("orders is 0 in " + counts.period() + " (customers 0)");
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text =
        Explanation.of(definition())
            .period(counts.period())
            .input("window days", counts.period().days())
            .input("orders", counts.orders())
            .input("customers", counts.customers());
    return isDefined()
        ? text.result(days().rounded(1, RoundingMode.HALF_EVEN), "days")
            .note("Customers who ordered once count as a whole window: this is no interval.")
            .build()
        : text.undefined(undefinedReason().orElseThrow()).build();
  }
}
