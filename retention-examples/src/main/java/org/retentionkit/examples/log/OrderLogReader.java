package org.retentionkit.examples.log;

import java.io.Reader;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.retentionkit.examples.csv.BadInputException;
import org.retentionkit.examples.csv.BadRows;
import org.retentionkit.examples.csv.BadValueException;
import org.retentionkit.examples.csv.CsvColumn;
import org.retentionkit.examples.csv.CsvFields;
import org.retentionkit.examples.csv.CsvRows;
import org.retentionkit.examples.csv.CsvSource;

/** Reads an order log row by row into a sink; what cannot be used goes to {@link BadRows}. */
public final class OrderLogReader {
  private static final int CUSTOMER = 0;
  private static final int DATE = 1;
  private static final int AMOUNT = 2;

  private final LogFormat format;
  private final CsvRows rows;

  /**
   * Creates a reader.
   *
   * @param source the name of the log in messages
   * @param format how it is written
   * @param charset its encoding, for messages
   * @param badRows what happens with rows that cannot be used
   */
  public OrderLogReader(String source, LogFormat format, Charset charset, BadRows badRows) {
    this.format = format;
    this.rows =
        new CsvRows(
            new CsvSource(source, "orders", format.delimiter(), charset),
            List.of(
                new CsvColumn(format.customerColumn(), "--customer-column"),
                new CsvColumn(format.dateColumn(), "--date-column"),
                new CsvColumn(format.amountColumn(), "--amount-column")),
            badRows);
  }

  /**
   * Reads all rows.
   *
   * @param text the log, closed at the end
   * @param sink takes each good row
   * @throws BadInputException if the log cannot be used
   */
  public void read(Reader text, OrderSink sink) {
    rows.read(text, row -> read(row, sink));
  }

  private void read(CsvFields row, OrderSink sink) {
    String customer = row.filled(CUSTOMER);
    LocalDate day = format.dates().parse(row.field(DATE));
    long minorUnits = format.amounts().minorUnits(row.field(AMOUNT));
    try {
      sink.accept(customer, day, minorUnits);
    } catch (ArithmeticException e) {
      throw new BadValueException(
          "must not make the sum of all amounts exceed " + format.amounts().largest());
    }
  }
}
