package org.retentionkit.examples.log;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Iterator;

/** Reads an order log row by row into a sink; what cannot be used goes to {@link BadRows}. */
public final class OrderLogReader {
  private static final int LONGEST_ROW = 1 << 20;

  private final String source;
  private final LogFormat format;
  private final Charset charset;
  private final BadRows badRows;

  /**
   * Creates a reader.
   *
   * @param source the name of the log in messages
   * @param format how it is written
   * @param charset its encoding, for messages
   * @param badRows what happens with rows that cannot be used
   */
  public OrderLogReader(String source, LogFormat format, Charset charset, BadRows badRows) {
    this.source = BadRow.visible(source);
    this.format = format;
    this.charset = charset;
    this.badRows = badRows;
  }

  /**
   * Reads all rows.
   *
   * @param text the log, closed at the end
   * @param sink takes each good row
   * @throws BadInputException if the log cannot be used
   */
  public void read(Reader text, OrderSink sink) {
    long line = 0;
    try (CsvReader<CsvRecord> csv = csv(text)) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw new BadInputException(source + ", line 1: must hold a header, but the file is empty");
      }
      CsvRecord row = records.next();
      line = row.getStartingLineNumber();
      LogColumns columns = LogColumns.of(source, row, format, charset);
      long rows = 0;
      for (; records.hasNext(); rows++) {
        row = records.next();
        line = row.getStartingLineNumber();
        read(row, columns, sink);
      }
      requireGoodRows(rows);
    } catch (CsvParseException e) {
      throw new BadInputException(
          source
              + ", after line "
              + line
              + ": must be well-formed CSV: each quote closed, no long row",
          e);
    } catch (IOException | UncheckedIOException e) {
      throw new BadInputException(source + ", after line " + line + ": must be readable", e);
    }
  }

  private CsvReader<CsvRecord> csv(Reader text) {
    return CsvReader.builder()
        .fieldSeparator(format.delimiter())
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_ROW)
        .ofCsvRecord(text);
  }

  private void read(CsvRecord row, LogColumns columns, OrderSink sink) {
    int column = columns.firstOdd(row);
    if (column >= 0) {
      String value = column < row.getFieldCount() ? row.getField(column) : "";
      bad(row, columns.name(column), value, columns.ruleFor(row, column));
      return;
    }
    column = columns.customer();
    try {
      String customer = field(row, column);
      if (customer.isEmpty()) {
        throw new BadValueException("must not be blank");
      }
      column = columns.date();
      LocalDate day = format.dates().parse(field(row, column));
      column = columns.amount();
      sink.accept(customer, day, format.amounts().minorUnits(field(row, column)));
    } catch (BadValueException e) {
      bad(row, columns.name(column), field(row, column), String.valueOf(e.getMessage()));
    } catch (ArithmeticException e) {
      String rule = "must not make the sum of all amounts exceed " + format.amounts().largest();
      bad(row, columns.name(column), field(row, column), rule);
    }
  }

  private void bad(CsvRecord row, String column, String value, String rule) {
    badRows.add(source, new BadRow(row.getStartingLineNumber(), column, value, rule));
  }

  private void requireGoodRows(long rows) {
    if (rows == 0) {
      throw new BadInputException(source + ": must hold orders, but has only a header");
    }
    if (rows == badRows.count()) {
      throw new BadInputException(
          source
              + ": must hold orders, but each row is bad; first "
              + badRows.first().get(0).message());
    }
  }

  private static String field(CsvRecord row, int column) {
    return row.getField(column).strip();
  }
}
