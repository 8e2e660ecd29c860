package org.retentionkit.cohort;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.retentionkit.Measurement;
import org.retentionkit.internal.Checks;

/**
 * Answers "of the customers who began together, how many are still active as they age?": one row
 * per cohort, one column per age, as far as the log reaches.
 *
 * <p>A plain structure of records, lists, numbers and words, that passes through JSON unchanged; it
 * holds counts, and divides only when asked.
 *
 * <p>Worked example: 100 customers first active in January, 40 of them in February and 30 in March,
 * and 80 first active in February, 20 of them in March, observed until 1 April: {@code cell(0, 2)}
 * is complete at 30 %, {@code cell(1, 2)} not yet due, and the pooled average of column 1 is 60 ÷
 * 180 = 33.3 %.
 *
 * @param rules the rules it was made by
 * @param rows the cohorts, earliest first, or by name for attributes
 * @param setAside what of the log is not in it
 */
public record CohortTable(CohortRules rules, List<CohortRow> rows, SetAside setAside)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that all are there. */
  public CohortTable {
    Checks.notNull("rules", rules);
    rows = List.copyOf(Checks.notNull("rows", rows));
    Checks.notNull("setAside", setAside);
  }

  /** The number of columns that have begun for a cohort at least. */
  public int columns() {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  /** The heading of a column, such as {@code month 2}. */
  public String heading(int column) {
    Checks.notNegative("column", column);
    return rules.step().label() + " " + rules.criterion().label(column);
  }

  /** The same counts relative to something else. */
  public CohortTable relativeTo(CohortBase base) {
    CohortRules other =
        new CohortRules(
            rules.step(), rules.criterion(), rules.value(), base, rules.observedUntil());
    return new CohortTable(other, rows, setAside);
  }

  /**
   * What a cell says, and whether it has had its time.
   *
   * @param row the cohort, 0 to {@code rows().size() - 1}
   * @param column 0 or more
   */
  public CohortCell cell(int row, int column) {
    CohortRow cohort = row(row);
    Checks.notNegative("column", column);
    if (column >= cohort.cells().size()) {
      return new CohortCell.NotYetDue();
    }
    CohortPoint point = point(row, column);
    CohortDefinition definition = rules.definition();
    Measurement figure =
        definition.perCustomer()
            ? new CohortPerCustomer(point, definition)
            : new CohortRetention(point, definition);
    return point.state() == CellState.COMPLETE
        ? new CohortCell.Complete(figure)
        : new CohortCell.InProgress(figure);
  }

  /**
   * The share or fraction in a cell that has begun.
   *
   * @param row the cohort, 0 to {@code rows().size() - 1}
   * @param column 0 or more
   * @throws IllegalArgumentException if the cell is not yet due, or the table is per customer
   */
  public CohortRetention retention(int row, int column) {
    return new CohortRetention(point(row, column), rules.definition());
  }

  /**
   * The counts behind a cell that has begun.
   *
   * @param row the cohort, 0 to {@code rows().size() - 1}
   * @param column 0 or more
   * @throws IllegalArgumentException if the cell is not yet due
   */
  public CohortPoint point(int row, int column) {
    CohortRow cohort = row(row);
    Checks.notNegative("column", column);
    if (column >= cohort.cells().size()) {
      throw Checks.broken("column", "must have begun for cohort " + cohort.label(), column);
    }
    CellCounts cell = cohort.cells().get(column);
    long base =
        switch (rules.base()) {
          case COHORT_SIZE -> cohort.size();
          case FIRST_PERIOD -> cohort.cells().get(0).value();
          case PREVIOUS_PERIOD -> cohort.cells().get(Math.max(0, column - 1)).value();
        };
    return new CohortPoint(
        cohort.label(), heading(column), rules.value(), cell.state(), cell.value(), base);
  }

  /**
   * The average of a column over the cohorts that take part, which it names.
   *
   * @param column 0 or more
   * @param average which average
   * @throws IllegalArgumentException for eligible customers with a base other than the cohort size
   */
  public CohortAverage average(int column, CohortAverageDefinition average) {
    Checks.notNegative("column", column);
    Checks.notNull("average", average);
    boolean eligibleOnly = average == CohortAverageDefinition.ELIGIBLE_CUSTOMERS;
    if (eligibleOnly && rules.base() != CohortBase.COHORT_SIZE) {
      throw Checks.broken("base", "must be COHORT_SIZE for " + average, rules.base());
    }
    List<CohortPoint> part = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      CohortRow cohort = rows.get(row);
      if (column >= cohort.cells().size()) {
        leftOut.add(cohort.label() + " (not yet due)");
        continue;
      }
      CohortPoint point = eligibleOnly ? eligible(row, column) : point(row, column);
      if (!eligibleOnly && point.state() == CellState.IN_PROGRESS) {
        leftOut.add(cohort.label() + " (in progress)");
      } else if (point.base() == 0) {
        leftOut.add(cohort.label() + " (base is 0)");
      } else {
        part.add(point);
      }
    }
    return new CohortAverage(
        average, rules.definition(), heading(column), rules.value(), part, leftOut);
  }

  private CohortPoint eligible(int row, int column) {
    CohortPoint point = point(row, column);
    CellCounts cell = rows.get(row).cells().get(column);
    return new CohortPoint(
        point.cohort(),
        point.column(),
        point.measured(),
        point.state(),
        cell.eligibleValue(),
        cell.eligible());
  }

  private CohortRow row(int row) {
    if (row < 0 || row >= rows.size()) {
      throw Checks.broken("row", "must lie between 0 and " + (rows.size() - 1), row);
    }
    return rows.get(row);
  }
}
