package org.retentionkit.cohort;

import java.io.Serializable;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.internal.Checks;

/**
 * A cell of a cohort table: which cohort at which age, what was counted, and whether it has had its
 * time. It is what a {@link CohortDefinition} reads.
 *
 * <p>Worked example: of 100 customers first active in January, 40 in February: value 40, base 100,
 * and {@code CohortDefinition.CUSTOMERS_OF_COHORT.of(cell)} is 40 %.
 *
 * @param cohort the label of its cohort, such as {@code January 2026}
 * @param column the heading of its column, such as {@code month 2}
 * @param measured what is counted
 * @param state whether it has had its time; a cell that is not yet due has no figure
 * @param value what was counted, in minor units for revenue; 0 if not yet due
 * @param base what it is divided by: customers, or the value of another column
 */
public record CohortCell(
    Message cohort, Message column, CohortValue measured, CellState state, long value, long base)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that all are there, and that what has not begun counts nothing. */
  public CohortCell {
    Checks.notNull("cohort", cohort);
    Checks.notNull("column", column);
    Checks.notNull("measured", measured);
    Checks.notNull("state", state);
    if (state == CellState.NOT_YET_DUE && value != 0) {
      throw Checks.broken("value", "must be 0 when not yet due", value);
    }
  }

  /** For example {@code January 2026, month 1: 40 of 100}. */
  @Override
  public String toString() {
    String counts =
        state == CellState.NOT_YET_DUE
            ? "not yet due"
            : new Quantity(measured.amount(value), measured.shown()) + " of " + base;
    return cohort + ", " + column + ": " + counts + (isOpen() ? ", in progress" : "");
  }

  private boolean isOpen() {
    return state == CellState.IN_PROGRESS;
  }
}
