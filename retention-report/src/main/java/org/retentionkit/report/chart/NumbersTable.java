package org.retentionkit.report.chart;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
   * @param value the number it shows, unrounded; null for a name or a range
   */
  public record Cell(String text, String reason, @Nullable Number value) {
    private static final String NONE = "–";

    /** Checks that there are texts. */
    public Cell {
      Objects.requireNonNull(text, "text must not be null");
      Objects.requireNonNull(reason, "reason must not be null");
    }

    /** A cell that shows something. */
    public static Cell of(String text) {
      return new Cell(text, "", null);
    }

    /** A cell that shows a number. */
    public static Cell of(String text, Number value) {
      return new Cell(text, "", value);
    }

    /** A cell that shows no number, with the reason. */
    public static Cell undefined(String reason) {
      return new Cell(NONE, reason, null);
    }

    /** Whether it shows something. */
    public boolean isDefined() {
      return !text.equals(NONE);
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
