package org.retentionkit.cohort;

import java.io.Serializable;
import org.retentionkit.internal.Checks;

/**
 * Answers "how much was counted in this cell, and has it had its time?".
 *
 * @param state complete or in progress
 * @param value customers, orders or minor units counted so far
 * @param eligible members for whom all ages of the cell have passed
 * @param eligibleValue the part of {@code value} that is theirs
 */
public record CellCounts(CellState state, long value, long eligible, long eligibleValue)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that a cell that is not yet due counts nothing, by not being there. */
  public CellCounts {
    Checks.notNull("state", state);
    if (state == CellState.NOT_YET_DUE) {
      throw Checks.broken("state", "must be COMPLETE or IN_PROGRESS", state);
    }
    Checks.notNegative("eligible", eligible);
    if (state == CellState.COMPLETE && eligibleValue != value) {
      throw Checks.broken("eligibleValue", "must be the value " + value, eligibleValue);
    }
  }
}
