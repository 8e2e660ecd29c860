package org.retentionkit.examples.answers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.retentionkit.Period;
import org.retentionkit.examples.figures.MonthStatus;
import org.retentionkit.survey.NpsSurvey;

/**
 * One month of a survey.
 *
 * @param survey its answers; the period of a month in progress ends with what is known
 * @param status whether the month can be compared with others
 */
public record SurveyMonth(NpsSurvey survey, MonthStatus status) {
  /** The days counted. */
  public Period period() {
    return Objects.requireNonNull(survey.period());
  }

  /** The calendar month. */
  public YearMonth month() {
    return YearMonth.from(period().start());
  }

  /** The last day counted. */
  public LocalDate lastDay() {
    return period().endExclusive().minusDays(1);
  }
}
