package org.retentionkit.examples.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the columns of a file are, from its header, and whether a row fits them. */
final class CsvColumns {
  private final List<String> names;
  private final String charset;
  private final int[] places;

  private CsvColumns(CsvSource file, CsvRecord header, List<CsvColumn> columns) {
    String source = file.name();
    this.charset = file.charset().name();
    this.names = names(header);
    for (int column = 0; column < names.size(); column++) {
      if (isUndecodable(header.getField(column))) {
        throw broken(source, header, "number " + (column + 1), notText());
      }
    }
    this.places =
        columns.stream()
            .mapToInt(column -> place(source, header, column.name(), column.option()))
            .toArray();
  }

  static CsvColumns of(CsvSource source, CsvRecord header, List<CsvColumn> columns) {
    return new CsvColumns(source, header, columns);
  }

  /** Where the column stands that was asked for as number {@code column}, from 0. */
  int place(int column) {
    return places[column];
  }

  /** The name of a column, or its number from 1 where it has none. */
  String name(int column) {
    return column < names.size() && !names.get(column).isEmpty()
        ? names.get(column)
        : "number " + (column + 1);
  }

  /** The first column in which a row is missing, has too much or is not text; −1 if all is well. */
  int firstOdd(CsvRecord row) {
    int fields = row.getFieldCount();
    for (int column = 0; column < fields; column++) {
      if (isUndecodable(row.getField(column))) {
        return column;
      }
    }
    return fields == names.size() ? -1 : Math.min(fields, names.size());
  }

  /** What is wrong with a row in its first odd column. */
  String ruleFor(CsvRecord row, int column) {
    int fields = row.getFieldCount();
    if (column < fields && isUndecodable(row.getField(column))) {
      return notText();
    }
    return String.format(
        Locale.ROOT,
        "must %s: the row has %s fields and the header %s",
        fields < names.size() ? "be there" : "not be there",
        fields,
        names.size());
  }

  private int place(String source, CsvRecord header, String name, String option) {
    int column = names.indexOf(name);
    if (column < 0) {
      throw broken(
          source, header, name, "must be in the header, or another be named with " + option);
    }
    if (names.lastIndexOf(name) != column) {
      throw broken(source, header, name, "must be in the header only once");
    }
    return column;
  }

  private static BadInputException broken(
      String source, CsvRecord header, String column, String rule) {
    String value = String.join(", ", header.getFields());
    return new BadInputException(
        source + ", " + new BadRow(header.getStartingLineNumber(), column, value, rule).message());
  }

  private String notText() {
    return "must be text in " + charset + ", or the encoding be named with --charset";
  }

  private static List<String> names(CsvRecord header) {
    List<String> names = new ArrayList<>();
    header.getFields().forEach(field -> names.add(field.strip()));
    return names;
  }

  private static boolean isUndecodable(String field) {
    return field.indexOf(CsvFile.UNDECODABLE) >= 0 || field.indexOf('\0') >= 0;
  }
}
