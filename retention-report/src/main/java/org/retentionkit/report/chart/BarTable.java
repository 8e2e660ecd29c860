package org.retentionkit.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows of labelled bars: segments, values of a customer.
 *
 * @param caption what stands above it
 * @param heading the heading of the rows' names
 * @param columns the headings of the bars, one or two
 * @param rows the rows
 * @param measured in what the bars are
 */
public record BarTable(
    Caption caption, Label heading, List<String> columns, List<Row> rows, Measured measured)
    implements Chart {

  /**
   * A row.
   *
   * @param name its name
   * @param note a second line below the name; empty for none
   * @param values the values of its bars, 0 or more; null if undefined
   * @param reason why a value is undefined; empty if all are defined
   */
  public record Row(String name, String note, List<@Nullable Double> values, String reason) {
    /** Copies the list. */
    public Row {
      Objects.requireNonNull(name, "name must not be null");
      Objects.requireNonNull(note, "note must not be null");
      Objects.requireNonNull(reason, "reason must not be null");
      values = Collections.unmodifiableList(new ArrayList<>(values));
      Point.finite(values);
    }
  }

  /** Checks that each row has a value for each column. */
  public BarTable {
    Objects.requireNonNull(caption, "caption must not be null");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      Chart.requireSize(
          "values of " + row.name(), row.values().size(), columns.size(), columns.size());
    }
  }

  @Override
  public List<Label> labels() {
    return List.of(caption.title(), heading);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.bars(this);
  }
}
