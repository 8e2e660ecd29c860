package org.retentionkit.io;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The row that the parser is at: its columns in the fields that are asked for, copied as they come.
 */
final class CsvRows extends AbstractBaseCsvCallbackHandler<CsvRows> {
  private final List<String> header = new ArrayList<>();
  private @Nullable Field[] columns = {};
  private boolean inHeader = true;
  private int width;

  List<String> header() {
    return header;
  }

  boolean isHeader() {
    return inHeader;
  }

  void begin(@Nullable Field[] fields) {
    columns = fields;
    width = fields.length;
    inHeader = false;
  }

  @Override
  protected void handleField(int index, char[] text, int from, int length, boolean quoted) {
    if (inHeader) {
      header.add(new String(text, from, length));
    } else if (index < width) {
      Field field = columns[index];
      if (field != null) {
        field.set(text, from, length);
      }
    }
  }

  @Override
  protected CsvRows buildRecord() {
    return this;
  }

  boolean isData() {
    return getRecordType() == RecordType.DATA;
  }

  int fieldCount() {
    return getFieldCount();
  }

  long line() {
    return getStartingLineNumber();
  }
}
