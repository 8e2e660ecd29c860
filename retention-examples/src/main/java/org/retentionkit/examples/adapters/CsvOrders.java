package org.retentionkit.examples.adapters;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.retentionkit.event.OrderSink;

/**
 * Reads a CSV file with a header: dates as 2026-03-31, times as 2026-03-31T23:30 or with an offset,
 * amounts as 12.50. Fields count as they stand, spaces included; empty lines are skipped, as CSV
 * has it, and nothing else is.
 *
 * <p>Without an object per row, as long as customers are numbers: values are read where the parser
 * has them.
 */
public final class CsvOrders {
  private CsvOrders() {}

  /**
   * Reads a file in UTF-8 with commas.
   *
   * @param file the file
   * @param columns which columns make up the log
   * @param customers what customers are called
   * @param sink takes the rows
   * @return the number of rows
   * @throws BadRowException if a row cannot be used; the sink may have rows before it
   */
  public static long read(Path file, LogColumns columns, CustomerKeys customers, OrderSink sink)
      throws IOException {
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(file.toString(), text, ',', columns, customers, sink);
    }
  }

  /**
   * Reads any text.
   *
   * @param name what the text is called in messages
   * @param text the text, closed at the end
   * @param separator what stands between fields
   * @param columns which columns make up the log
   * @param customers what customers are called
   * @param sink takes the rows
   * @return the number of rows
   * @throws BadRowException if a row cannot be used; the sink may have rows before it
   */
  public static long read(
      String name,
      Reader text,
      char separator,
      LogColumns columns,
      CustomerKeys customers,
      OrderSink sink)
      throws IOException {
    CsvRow row = new CsvRow(name, columns, customers, false);
    return readInto(new Block(sink), row, name, text, separator);
  }

  /** Reads all rows of a text into blocks. */
  static long readInto(Block block, CsvRow row, String name, Reader text, char separator)
      throws IOException {
    try (CsvReader<CsvRow> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .build(row, text)) {
      for (CsvRow read : csv) {
        if (read.check()) {
          block.add(read.customer, read.day, read.amount, read.reason.code());
        }
      }
    } catch (CsvParseException e) {
      throw new IOException(name + ", after line " + row.line() + ": must be well-formed CSV", e);
    } catch (UncheckedIOException e) {
      String rule = e.getCause() instanceof CharacterCodingException ? "in UTF-8" : "readable";
      throw new IOException(name + ", after line " + row.line() + ": must be " + rule, e);
    }
    row.requireHeader();
    return block.flush();
  }
}
