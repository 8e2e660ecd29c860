package org.retentionkit.cohort;

import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "which share of this cohort was retained at this age?": the figure of one cell.
 *
 * <p>Formula: by {@link CohortDefinition}. A fraction; a share of the cohort lies between 0 and 1.
 * Undefined when the base is 0. A cell in progress says so.
 *
 * <p>Worked example: of 100 customers first active in January, 40 in February: 40 %.
 *
 * @param point the cell it is made of
 * @param definition the definition it follows, not one per customer
 */
public record CohortRetention(CohortPoint point, CohortDefinition definition) implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks that the definition is a fraction, and a share within its whole. */
  public CohortRetention {
    Checks.notNull("point", point);
    Checks.notNull("definition", definition);
    if (definition.perCustomer()) {
      throw Checks.broken("definition", "must not be per customer", definition);
    }
    if (definition.share()) {
      Checks.notNegative("value", point.value());
      Checks.atMost("value", point.value(), "base", point.base());
    }
  }

  @Override
  public boolean isShare() {
    return definition.share();
  }

  @Override
  public Ratio exact() {
    return point.ratio(definition);
  }

  @Override
  public Optional<String> undefinedReason() {
    return CohortFigures.undefinedReason(point, definition);
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text = CohortFigures.explain(point, definition).result(this);
    if (isDefined() && isShare()) {
      text.interval(interval(IntervalMethod.WILSON, 0.95));
    }
    return text.build();
  }
}
