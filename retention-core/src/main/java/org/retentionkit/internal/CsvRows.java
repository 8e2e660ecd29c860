package org.retentionkit.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads small tables with fixed columns, strictly: one row a line, fields parted by commas, quoted
 * with {@code "} where needed ({@code ""} inside), lines that begin with {@code #} are comments.
 */
public final class CsvRows {
  private static final char QUOTE = '"';

  private final String name;
  private final List<String> columns;
  private int line;

  private CsvRows(String name, List<String> columns) {
    this.name = name;
    this.columns = columns;
  }

  /**
   * One row.
   *
   * @param table the name of the table
   * @param line its line, from 1
   * @param columns the names of the fields
   * @param fields the fields
   */
  public record Row(String table, int line, List<String> columns, List<String> fields) {
    /** The field of a column. */
    public String get(String column) {
      return fields.get(columns.indexOf(column));
    }

    /** The exception for a broken rule, with table, line, column and value. */
    public IllegalArgumentException broken(String column, String rule) {
      return new IllegalArgumentException(
          at(table, line) + ", column " + column + ": " + rule + ", but was '" + get(column) + "'");
    }
  }

  /**
   * All rows below the header.
   *
   * @param name what errors call the table
   * @param reader the text, read to its end
   * @param columns the header it must have
   */
  public static List<Row> read(String name, Reader reader, List<String> columns)
      throws IOException {
    return new CsvRows(name, columns).rows(new BufferedReader(reader));
  }

  private List<Row> rows(BufferedReader reader) throws IOException {
    List<Row> rows = new ArrayList<>();
    boolean header = true;
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      line++;
      String row = line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (row.isBlank() || row.startsWith("#")) {
        continue;
      }
      List<String> fields = split(row);
      if (header && !fields.equals(columns)) {
        throw broken("the header must be " + String.join(",", columns), row);
      }
      if (fields.size() != columns.size()) {
        throw broken("must have " + columns.size() + " fields", Integer.toString(fields.size()));
      }
      if (!header) {
        rows.add(new Row(name, line, columns, List.copyOf(fields)));
      }
      header = false;
    }
    if (header) {
      throw broken("the header must be " + String.join(",", columns), "");
    }
    return rows;
  }

  private List<String> split(String row) {
    List<String> fields = new ArrayList<>();
    int at = 0;
    while (at <= row.length()) {
      boolean quoted = at < row.length() && row.charAt(at) == QUOTE;
      int end = quoted ? closing(row, at + 1) + 1 : next(row, at);
      if (end < row.length() && row.charAt(end) != ',') {
        throw broken("a closing quote must be followed by a comma", row);
      }
      String field =
          quoted ? row.substring(at + 1, end - 1).replace("\"\"", "\"") : row.substring(at, end);
      if (!quoted && field.indexOf(QUOTE) >= 0) {
        throw broken("a field with a quote must be quoted", field);
      }
      fields.add(field.strip());
      at = end + 1;
    }
    return fields;
  }

  private static int next(String row, int from) {
    int comma = row.indexOf(',', from);
    return comma < 0 ? row.length() : comma;
  }

  private int closing(String row, int from) {
    int at = row.indexOf(QUOTE, from);
    while (at >= 0 && at + 1 < row.length() && row.charAt(at + 1) == QUOTE) {
      at = row.indexOf(QUOTE, at + 2);
    }
    if (at < 0) {
      throw broken("a quoted field must be closed on its line", row.substring(from - 1));
    }
    return at;
  }

  private IllegalArgumentException broken(String rule, String value) {
    return new IllegalArgumentException(at(name, line) + ": " + rule + ", but was '" + value + "'");
  }

  private static String at(String table, int line) {
    return table + ", line " + line;
  }
}
