package org.retentionkit.examples.answers;

import java.io.Reader;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.retentionkit.examples.csv.BadRows;
import org.retentionkit.examples.csv.BadValueException;
import org.retentionkit.examples.csv.CsvColumn;
import org.retentionkit.examples.csv.CsvFields;
import org.retentionkit.examples.csv.CsvRows;
import org.retentionkit.examples.csv.CsvSource;

/** Reads a survey answer by answer; what cannot be used goes to {@link BadRows}. */
public final class SurveyReader {
  private static final int CUSTOMER = 0;
  private static final int DATE = 1;
  private static final int SCORE = 2;

  private final SurveyFormat format;
  private final CsvRows rows;

  /**
   * Creates a reader.
   *
   * @param source the name of the survey in messages
   * @param format how it is written
   * @param charset its encoding, for messages
   * @param badRows what happens with rows that cannot be used
   */
  public SurveyReader(String source, SurveyFormat format, Charset charset, BadRows badRows) {
    this.format = format;
    this.rows =
        new CsvRows(
            new CsvSource(source, "answers", format.delimiter(), charset),
            List.of(
                new CsvColumn(format.customerColumn(), "--survey-customer-column"),
                new CsvColumn(format.dateColumn(), "--survey-date-column"),
                new CsvColumn(format.scoreColumn(), "--score-column")),
            badRows);
  }

  /**
   * Reads all answers.
   *
   * @param text the survey, closed at the end
   * @param answers takes each good row
   * @throws org.retentionkit.examples.csv.BadInputException if the survey cannot be used
   */
  public void read(Reader text, MonthlyAnswers answers) {
    rows.read(text, row -> read(row, answers));
  }

  private void read(CsvFields row, MonthlyAnswers answers) {
    String customer = row.filled(CUSTOMER);
    LocalDate day = format.dates().parse(row.field(DATE));
    answers.add(customer, day, score(row.field(SCORE)));
  }

  private int score(String text) {
    try {
      return format.scale().parse(text);
    } catch (IllegalArgumentException e) {
      throw new BadValueException(
          "must be a whole number on the scale "
              + format.scale()
              + ", or the other scale be named with --scale");
    }
  }
}
