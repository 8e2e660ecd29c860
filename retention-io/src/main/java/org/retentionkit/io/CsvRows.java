package org.retentionkit.io;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The row that the parser is at: its columns in the fields that are asked for, read as they come.
 */
final class CsvRows extends CsvCallbackHandler<CsvRows> {
  private final List<String> header = new ArrayList<>();
  private @Nullable Field[] columns = {};
  private boolean inHeader = true;
  private RecordType type = RecordType.DATA;
  private long line;
  private int count;

  /** How many lines stand before the text whose lines the parser counts. */
  private long linesBefore;

  List<String> header() {
    return header;
  }

  boolean isHeader() {
    return inHeader;
  }

  /** Whether an empty line is a row with nothing in it, and not none. */
  boolean isOfOneColumn() {
    return !inHeader && header.size() == 1;
  }

  void begin(@Nullable Field[] fields) {
    columns = fields;
    inHeader = false;
  }

  void linesBefore(long lines) {
    linesBefore = lines;
  }

  /** The fields of the columns, null where one is not asked for; empty for the header. */
  @Nullable Field[] columns() {
    return columns;
  }

  /** A column is these characters. */
  void take(int column, char[] text, int from, int length) {
    if (inHeader) {
      header.add(new String(text, from, length));
      return;
    }
    Field field = column < columns.length ? columns[column] : null;
    if (field != null) {
      field.set(text, from, length);
    }
  }

  /** So many columns were taken. */
  void end(int columnsTaken) {
    count = columnsTaken;
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    line = linesBefore + startingLineNumber;
    type = RecordType.DATA;
    count = 0;
    if (inHeader) {
      header.clear(); // of what was read before a quote
    }
  }

  @Override
  protected void addField(char[] text, int from, int length, boolean quoted) {
    take(count++, text, from, length);
  }

  @Override
  protected void setComment(char[] text, int from, int length) {
    type = RecordType.COMMENT;
  }

  @Override
  protected void setEmpty() {
    type = RecordType.EMPTY;
  }

  @Override
  protected CsvRows buildRecord() {
    return this;
  }

  @Override
  protected RecordType getRecordType() {
    return type;
  }

  @Override
  protected int getFieldCount() {
    return count;
  }

  /** Whether this is a row; an empty line is none, but for that of a single column. */
  boolean isData() {
    if (type == RecordType.EMPTY && isOfOneColumn()) {
      take(0, new char[0], 0, 0);
      end(1);
      return true;
    }
    return type == RecordType.DATA;
  }

  int fieldCount() {
    return count;
  }

  long line() {
    return line;
  }
}
