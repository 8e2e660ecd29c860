package org.retentionkit.examples.command;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.retentionkit.Period;
import org.retentionkit.survey.NpsAccumulator;
import org.retentionkit.survey.NpsScale;
import org.retentionkit.survey.NpsSurvey;

/** Gathers the answers of a survey by the calendar month of their day. */
final class MonthlyAnswers {
  private final NpsScale scale;
  private final TreeMap<YearMonth, NpsAccumulator> months = new TreeMap<>();
  private LocalDate lastDay = LocalDate.MIN;

  MonthlyAnswers(NpsScale scale) {
    this.scale = scale;
  }

  void add(LocalDate day, int score) {
    accumulator(YearMonth.from(day)).add(score);
    lastDay = day.isAfter(lastDay) ? day : lastDay;
  }

  private NpsAccumulator accumulator(YearMonth month) {
    return months.computeIfAbsent(
        month,
        name ->
            NpsAccumulator.create(Period.of(name.atDay(1), name.plusMonths(1).atDay(1)), scale));
  }

  boolean isEmpty() {
    return months.isEmpty();
  }

  /** The day after the month of the last answer. */
  LocalDate until() {
    return months.lastKey().plusMonths(1).atDay(1);
  }

  /** The day of the last answer. */
  LocalDate lastDay() {
    return lastDay;
  }

  /**
   * A survey for each month from the first answer's to the last one's, of which there must be one.
   */
  List<NpsSurvey> surveys() {
    List<NpsSurvey> all = new ArrayList<>();
    for (YearMonth month = months.firstKey();
        !month.isAfter(months.lastKey());
        month = month.plusMonths(1)) {
      all.add(accumulator(month).snapshot());
    }
    return all;
  }
}
