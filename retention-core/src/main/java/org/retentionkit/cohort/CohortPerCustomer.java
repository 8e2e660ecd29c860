package org.retentionkit.cohort;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Measurement;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many orders, or how much revenue, per customer of this cohort at this age?".
 *
 * <p>Formula: by {@link CohortDefinition}. Orders, or money in whole units. Undefined when the
 * cohort has no customers.
 *
 * <p>Worked example: 4 customers brought in 50.00 EUR in their second month: 12.50 EUR each.
 *
 * @param point the cell it is made of
 * @param definition the definition it follows, one per customer
 */
public record CohortPerCustomer(CohortPoint point, CohortDefinition definition)
    implements Measurement {
  private static final long serialVersionUID = 1L;

  /** Checks that the definition is per customer. */
  public CohortPerCustomer {
    Checks.notNull("point", point);
    Checks.notNull("definition", definition);
    if (!definition.perCustomer()) {
      throw Checks.broken("definition", "must be per customer", definition);
    }
  }

  /** The exact figure; its denominator is 0 when the cohort has no customers. */
  public Ratio exact() {
    return point.ratio(definition);
  }

  @Override
  public double value() {
    return defined().value();
  }

  /**
   * The figure rounded as asked.
   *
   * @param decimals digits after the point, 0 or more
   * @param rounding how to round, not null
   * @throws org.retentionkit.UndefinedMeasureException if the cohort has no customers
   */
  public BigDecimal rounded(int decimals, RoundingMode rounding) {
    return defined().rounded(decimals, rounding);
  }

  @Override
  public Optional<String> undefinedReason() {
    return CohortFigures.undefinedReason(point, definition);
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text = CohortFigures.explain(point, definition);
    return isDefined()
        ? text.result(rounded(2, RoundingMode.HALF_EVEN), point.measured().unit()).build()
        : text.undefined(undefinedReason().orElseThrow()).build();
  }

  private Ratio defined() {
    if (!isDefined()) {
      throw undefined();
    }
    return exact();
  }
}
