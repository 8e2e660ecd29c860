package org.retentionkit.examples.adapters;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.retentionkit.event.SubscriptionSink;

/**
 * Reads changes of subscriptions from a CSV file with a header, by the rules of {@link CsvOrders}.
 * A reason is {@code voluntary} or {@code involuntary} in any case; an empty field states none.
 */
public final class CsvSubscriptions {
  private CsvSubscriptions() {}

  /**
   * Reads a file in UTF-8 with commas.
   *
   * @param file the file
   * @param columns which columns make up the log
   * @param customers what customers are called
   * @param sink takes the rows
   * @return the number of rows
   * @throws BadRowException if a row cannot be used, such as a negative amount, another reason, or
   *     a reason with an amount above 0; the sink may have rows before it
   */
  public static long read(
      Path file, LogColumns columns, CustomerKeys customers, SubscriptionSink sink)
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
      SubscriptionSink sink)
      throws IOException {
    CsvRow row = new CsvRow(name, columns, customers, true);
    return CsvOrders.readInto(new Block(sink, columns.hasReason()), row, name, text, separator);
  }
}
