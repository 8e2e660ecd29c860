package org.retentionkit.examples.csv;

import de.siegmar.fastcsv.reader.CsvRecord;

/** The fields of a row, by the place of their column among those asked for. */
public final class CsvFields {
  private final CsvRecord row;
  private final CsvColumns columns;
  private int last;

  CsvFields(CsvRecord row, CsvColumns columns) {
    this.row = row;
    this.columns = columns;
  }

  /** The field of a column, without spaces around it; a broken rule is about the last one read. */
  public String field(int column) {
    last = columns.place(column);
    return row.getField(last).strip();
  }

  /**
   * The same, where it must not be blank.
   *
   * @throws BadValueException if it is
   */
  public String filled(int column) {
    String text = field(column);
    if (text.isEmpty()) {
      throw new BadValueException("must not be blank");
    }
    return text;
  }

  BadRow bad(String rule) {
    return new BadRow(
        row.getStartingLineNumber(), columns.name(last), row.getField(last).strip(), rule);
  }
}
