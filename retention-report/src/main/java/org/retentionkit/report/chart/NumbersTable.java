package org.retentionkit.report.chart;

import java.util.List;
import java.util.Objects;

/**
 * The numbers behind a chart, as a folded table.
 *
 * @param title what it shows
 * @param columns its headings, the first that of the rows' names
 * @param rows its rows, each with a cell for each column
 */
public record NumbersTable(String title, List<Label> columns, List<List<Cell>> rows) {

  /**
   * A cell.
   *
   * @param text what it shows
   * @param reason why it shows no number; empty otherwise
   */
  public record Cell(String text, String reason) {
    /** Checks both. */
    public Cell {
      Objects.requireNonNull(text, "text must not be null");
      Objects.requireNonNull(reason, "reason must not be null");
    }

    /** A cell that shows something. */
    public static Cell of(String text) {
      return new Cell(text, "");
    }

    /** A cell that shows no number, with the reason. */
    public static Cell undefined(String reason) {
      return new Cell("–", reason);
    }
  }

  /** Checks that the rows are as wide as the headings. */
  public NumbersTable {
    Objects.requireNonNull(title, "title must not be null");
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      Chart.requireSize("cells of a row", row.size(), columns.size(), columns.size());
    }
  }
}
