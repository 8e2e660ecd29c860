package org.retentionkit.report.chart;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table whose cells are shaded by their value: cohorts by age, customers by score.
 *
 * @param caption what stands above it
 * @param corner the heading of the rows' names
 * @param sizeHeading the heading of the rows' sizes; empty if they have none
 * @param columns the headings of the columns
 * @param rows the rows
 * @param footer a last row that is not shaded, such as averages; null for none
 * @param measured in what the cells are
 */
public record HeatTable(
    Caption caption,
    Label corner,
    String sizeHeading,
    List<String> columns,
    List<Row> rows,
    @Nullable Row footer,
    Measured measured)
    implements Chart {

  /**
   * A row.
   *
   * @param name its name
   * @param size its size as shown; empty for none
   * @param cells its cells, from the first column on; fewer if the others have not begun
   */
  public record Row(Label name, String size, List<Cell> cells) {
    /** Copies the list. */
    public Row {
      Objects.requireNonNull(name, "name must not be null");
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param value its value; null if undefined
   * @param state whether it can still change
   * @param hint what else is to say, such as the counts; empty for nothing
   */
  public record Cell(@Nullable Double value, PeriodState state, String hint) {
    /** Checks that the value is finite. */
    public Cell {
      Point.finite(value);
      Objects.requireNonNull(state, "state must not be null");
      Objects.requireNonNull(hint, "hint must not be null");
    }
  }

  /** Checks that no row is longer than the headings. */
  public HeatTable {
    Objects.requireNonNull(caption, "caption must not be null");
    Objects.requireNonNull(corner, "corner must not be null");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      Chart.requireSize("cells of " + row.name(), row.cells().size(), 0, columns.size());
    }
  }

  @Override
  public List<Label> labels() {
    return footer == null
        ? List.of(caption.title(), corner)
        : List.of(caption.title(), corner, footer.name());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.heat(this);
  }
}
