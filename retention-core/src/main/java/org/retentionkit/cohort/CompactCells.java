package org.retentionkit.cohort;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The cells of a cohort in columns: only those that differ from the one before are kept, so that a
 * cohort of few customers costs little however many columns have begun. Immutable.
 */
final class CompactCells extends AbstractList<Cohort.Counts> implements RandomAccess, Serializable {
  private static final long serialVersionUID = 1L;

  private final int size;

  /** The columns that differ from the one before, ascending, the first of them 0. */
  private final int[] columns;

  /** How many of them are complete. */
  private final int complete;

  /** Value, eligible and eligible value of each. */
  private final long[] counts;

  private CompactCells(int size, int[] columns, int complete, long[] counts) {
    this.size = size;
    this.columns = columns;
    this.complete = complete;
    this.counts = counts;
  }

  /**
   * The same cells in columns.
   *
   * @throws IllegalArgumentException if a cell in progress is before a complete one
   */
  static CompactCells copyOf(List<Cohort.Counts> cells) {
    if (cells instanceof CompactCells compact) {
      return compact;
    }
    Builder builder = new Builder();
    int column = 0;
    for (Cohort.Counts cell : cells) {
      Objects.requireNonNull(cell, "cells must not hold null");
      builder.add(
          column++,
          cell.state() == CellState.COMPLETE,
          cell.value(),
          cell.eligible(),
          cell.eligibleValue());
    }
    return builder.build(column);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Cohort.Counts get(int column) {
    Objects.checkIndex(column, size);
    int found = Arrays.binarySearch(columns, column);
    return kept(found >= 0 ? found : -found - 2);
  }

  /** The number of cells that differ from the one before. */
  int changes() {
    return columns.length;
  }

  /** The column of such a cell. */
  int column(int change) {
    return columns[change];
  }

  /** The counts of such a cell. */
  Cohort.Counts kept(int change) {
    return new Cohort.Counts(
        change < complete ? CellState.COMPLETE : CellState.IN_PROGRESS,
        counts[3 * change],
        counts[3 * change + 1],
        counts[3 * change + 2]);
  }

  /** Takes cells by ascending column, those that may differ from the one before at least. */
  static final class Builder {
    private int[] columns = new int[4];
    private long[] counts = new long[12];
    private int changes;
    private int complete;

    void add(int column, boolean isComplete, long value, long eligible, long eligibleValue) {
      int last = 3 * (changes - 1);
      if (isComplete && changes > complete) {
        throw new IllegalArgumentException(
            "cells must be complete before in progress, but column " + column + " is complete");
      }
      if (changes > 0
          && isComplete == (changes == complete)
          && counts[last] == value
          && counts[last + 1] == eligible
          && counts[last + 2] == eligibleValue) {
        return;
      }
      if (changes == columns.length) {
        columns = Arrays.copyOf(columns, 2 * changes);
        counts = Arrays.copyOf(counts, 6 * changes);
      }
      columns[changes] = column;
      counts[3 * changes] = value;
      counts[3 * changes + 1] = eligible;
      counts[3 * changes + 2] = eligibleValue;
      changes++;
      complete += isComplete ? 1 : 0;
    }

    CompactCells build(int size) {
      return new CompactCells(
          size, Arrays.copyOf(columns, changes), complete, Arrays.copyOf(counts, 3 * changes));
    }
  }
}
