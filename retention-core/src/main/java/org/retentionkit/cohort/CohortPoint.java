package org.retentionkit.cohort;

import java.io.Serializable;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "which cell of the table, with which counts?": what a figure of a cell is made of.
 *
 * @param cohort the label of its row, such as {@code January 2026}
 * @param column the heading of its column, such as {@code month 2}
 * @param measured what is counted
 * @param state whether it has had its time
 * @param value what was counted, in minor units for revenue
 * @param base what it is divided by: customers, or the value of another column
 */
public record CohortPoint(
    String cohort, String column, CohortValue measured, CellState state, long value, long base)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that all are there. */
  public CohortPoint {
    Checks.notNull("cohort", cohort);
    Checks.notNull("column", column);
    Checks.notNull("measured", measured);
    Checks.notNull("state", state);
  }

  /** The exact figure: value over base, money in whole units where the base is customers. */
  public Ratio ratio(CohortDefinition definition) {
    return definition.perCustomer()
        ? Ratio.of(measured.amount(value), Ratio.of(base, 1).numerator())
        : Ratio.of(value, base);
  }
}
