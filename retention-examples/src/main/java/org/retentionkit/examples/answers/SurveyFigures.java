package org.retentionkit.examples.answers;

import java.util.List;
import org.retentionkit.examples.figures.MonthStatus;
import org.retentionkit.survey.NpsSurvey;

/**
 * All that the report says about a survey.
 *
 * @param whole all answers, from the day of the first to the day of the last
 * @param customers how many different customers answered
 * @param months each calendar month from the first answer to the last, also months without answers
 */
public record SurveyFigures(NpsSurvey whole, long customers, List<SurveyMonth> months) {
  /** Copies the list. */
  public SurveyFigures {
    months = List.copyOf(months);
  }

  /** The whole months with answers, which can be compared. */
  public List<NpsSurvey> comparable() {
    return months.stream()
        .filter(month -> month.status() == MonthStatus.COMPLETE)
        .map(SurveyMonth::survey)
        .filter(survey -> survey.responses() > 0)
        .toList();
  }
}
