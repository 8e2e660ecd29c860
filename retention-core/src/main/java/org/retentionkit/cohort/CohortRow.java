package org.retentionkit.cohort;

import java.io.Serializable;
import java.util.List;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * Answers "how did this cohort hold up?": its size and its cells by age.
 *
 * @param label what its customers share, such as {@code January 2026}
 * @param size its customers
 * @param cells one for each column that has begun; later columns are not yet due
 */
public record CohortRow(String label, long size, List<CellCounts> cells) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that complete cells come first and cover everybody. */
  public CohortRow {
    Text.notBlank("label", label);
    Checks.notNegative("size", size);
    cells = List.copyOf(Checks.notNull("cells", cells));
    for (int i = 0; i < cells.size(); i++) {
      CellCounts cell = cells.get(i);
      Checks.atMost("eligible of column " + i, cell.eligible(), "size", size);
      if (cell.state() == CellState.COMPLETE) {
        if (cell.eligible() != size) {
          throw Checks.broken(
              "eligible of column " + i,
              "must be size " + size + " when complete",
              cell.eligible());
        }
        if (i > 0 && cells.get(i - 1).state() != CellState.COMPLETE) {
          throw new IllegalArgumentException(
              "cells must be complete before in progress, but column " + i + " is complete");
        }
      }
    }
  }
}
