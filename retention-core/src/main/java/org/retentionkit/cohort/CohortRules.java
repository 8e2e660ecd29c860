package org.retentionkit.cohort;

import java.io.Serializable;
import java.time.LocalDate;
import org.retentionkit.internal.Checks;

/**
 * The rules that a cohort table was made by.
 *
 * @param step when a customer is one step older
 * @param criterion which activity counts
 * @param value what is counted; orders and revenue go with ON and BRACKET only
 * @param base what it is divided by
 * @param observedUntil the day until which, and without which, the log is complete
 */
public record CohortRules(
    AgeStep step,
    RetentionCriterion criterion,
    CohortValue value,
    CohortBase base,
    LocalDate observedUntil)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that value and criterion go together. */
  public CohortRules {
    Checks.notNull("step", step);
    Checks.notNull("criterion", criterion);
    Checks.notNull("value", value);
    Checks.notNull("base", base);
    Checks.notNull("observedUntil", observedUntil);
    RetentionCriterion.Kind kind = criterion.kind();
    if (value.kind() != CohortValue.Kind.CUSTOMERS
        && kind != RetentionCriterion.Kind.ON
        && kind != RetentionCriterion.Kind.BRACKET) {
      throw Checks.broken("criterion", "must be ON or BRACKET for " + value.kind(), kind);
    }
  }

  /** The heading of a column, such as {@code month 2}. */
  public String heading(int column) {
    Checks.notNegative("column", column);
    return step.label() + " " + criterion.label(column);
  }

  /** The definition that the cells follow. */
  public CohortDefinition definition() {
    boolean falls =
        criterion.kind() == RetentionCriterion.Kind.ON_OR_AFTER
            || criterion.kind() == RetentionCriterion.Kind.STREAK;
    return CohortDefinition.of(value.kind(), base, falls);
  }
}
