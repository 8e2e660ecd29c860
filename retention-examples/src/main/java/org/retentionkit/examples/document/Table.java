package org.retentionkit.examples.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Rows of cells under named columns.
 *
 * @param key the name of the rows in JSON
 * @param columns the columns, first to last
 * @param rows one list of cells per row, one cell per column
 * @param textFrom the first row that text shows; JSON shows all
 * @param textTo the end of the rows that text shows, exclusive
 */
public record Table(
    String key, List<Column> columns, List<List<Cell>> rows, int textFrom, int textTo) {
  /** A section without a table. */
  public static final Table NONE = new Table("rows", List.of(), List.of());

  /**
   * All rows in text and JSON.
   *
   * @param key the name of the rows in JSON
   * @param columns the columns, first to last
   * @param rows one list of cells per row, one cell per column
   */
  public Table(String key, List<Column> columns, List<List<Cell>> rows) {
    this(key, columns, rows, 0, rows.size());
  }

  /** Copies the lists and checks that each row fills each column. */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    Objects.checkFromToIndex(textFrom, textTo, rows.size());
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "rows must have " + columns.size() + " cells each, but one has " + row.size());
      }
    }
  }

  /** This table with at most its first rows in text. */
  public Table firstInText(int most) {
    return new Table(key, columns, rows, 0, Math.min(most, rows.size()));
  }

  /** This table with at most its last rows in text. */
  public Table lastInText(int most) {
    return new Table(key, columns, rows, Math.max(0, rows.size() - most), rows.size());
  }

  /** The rows that text shows. */
  public List<List<Cell>> textRows() {
    return rows.subList(textFrom, textTo);
  }

  /** On which side the text of a column stands. */
  public enum Side {
    /** Words. */
    LEFT,
    /** Numbers. */
    RIGHT,
    /** Nowhere: what text says by a mark and a note has a column for programs. */
    NONE
  }

  /**
   * A column's two names.
   *
   * @param key in JSON
   * @param heading in text
   * @param side where its text stands
   */
  public record Column(String key, String heading, Side side) {}

  /**
   * Collects columns as functions of a row's value, so that heading and cell stand side by side.
   *
   * @param <T> what a row is made of
   */
  public static final class Builder<T> {
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<T, Cell>> cells = new ArrayList<>();

    /** Adds a column of numbers. */
    public Builder<T> column(String key, String heading, Function<T, Cell> cell) {
      return column(new Column(key, heading, Side.RIGHT), cell);
    }

    /** Adds a column of words. */
    public Builder<T> words(String key, String heading, Function<T, Cell> cell) {
      return column(new Column(key, heading, Side.LEFT), cell);
    }

    /** Adds a column that only JSON shows. */
    public Builder<T> hidden(String key, Function<T, Cell> cell) {
      return column(new Column(key, "", Side.NONE), cell);
    }

    private Builder<T> column(Column column, Function<T, Cell> cell) {
      columns.add(column);
      cells.add(cell);
      return this;
    }

    /** The table with one row per value. */
    public Table rows(String key, List<T> values) {
      return new Table(
          key,
          columns,
          values.stream()
              .map(value -> cells.stream().map(cell -> cell.apply(value)).toList())
              .toList());
    }
  }
}
