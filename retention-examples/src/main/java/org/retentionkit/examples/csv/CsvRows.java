package org.retentionkit.examples.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Reads a file row by row; rows that cannot be used go to {@link BadRows}. */
public final class CsvRows {
  private static final int LONGEST_ROW = 1 << 20;

  private final CsvSource source;
  private final List<CsvColumn> columns;
  private final BadRows badRows;

  /**
   * Creates a reader.
   *
   * @param source the file
   * @param columns the columns it must have
   * @param badRows what happens with rows that cannot be used
   */
  public CsvRows(CsvSource source, List<CsvColumn> columns, BadRows badRows) {
    this.source = source;
    this.columns = List.copyOf(columns);
    this.badRows = badRows;
  }

  /**
   * Reads all rows.
   *
   * @param text the file, closed at the end
   * @param taker takes each row that has all its fields; throws {@link BadValueException} if one
   *     breaks a rule
   * @throws BadInputException if the file cannot be used
   */
  public void read(Reader text, Consumer<CsvFields> taker) {
    long line = 0;
    try (CsvReader<CsvRecord> csv = csv(text)) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw broken(", line 1: must hold a header, but the file is empty");
      }
      CsvRecord row = records.next();
      line = row.getStartingLineNumber();
      CsvColumns found = CsvColumns.of(source, row, columns);
      long rows = 0;
      for (; records.hasNext(); rows++) {
        row = records.next();
        line = row.getStartingLineNumber();
        read(row, found, taker);
      }
      requireGoodRows(rows);
    } catch (CsvParseException e) {
      throw broken(
          ", after line " + line + ": must be well-formed CSV: each quote closed, no long row", e);
    } catch (IOException | UncheckedIOException e) {
      throw broken(", after line " + line + ": must be readable", e);
    }
  }

  private CsvReader<CsvRecord> csv(Reader text) {
    return CsvReader.builder()
        .fieldSeparator(source.delimiter())
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_ROW)
        .ofCsvRecord(text);
  }

  private void read(CsvRecord row, CsvColumns found, Consumer<CsvFields> taker) {
    int odd = found.firstOdd(row);
    if (odd >= 0) {
      String value = odd < row.getFieldCount() ? row.getField(odd) : "";
      String rule = found.ruleFor(row, odd);
      badRows.add(
          source.name(), new BadRow(row.getStartingLineNumber(), found.name(odd), value, rule));
      return;
    }
    CsvFields fields = new CsvFields(row, found);
    try {
      taker.accept(fields);
    } catch (BadValueException e) {
      badRows.add(source.name(), fields.bad(String.valueOf(e.getMessage())));
    }
  }

  private void requireGoodRows(long rows) {
    if (rows == 0) {
      throw broken(": must hold " + source.holds() + ", but has only a header");
    }
    if (rows == badRows.count()) {
      throw broken(
          ": must hold "
              + source.holds()
              + ", but each row is bad; first "
              + badRows.first().get(0).message());
    }
  }

  private BadInputException broken(String what) {
    return new BadInputException(source.name() + what);
  }

  private BadInputException broken(String what, Exception cause) {
    return new BadInputException(source.name() + what, cause);
  }
}
