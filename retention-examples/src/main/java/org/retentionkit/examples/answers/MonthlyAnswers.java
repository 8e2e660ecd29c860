package org.retentionkit.examples.answers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.retentionkit.Period;
import org.retentionkit.examples.figures.MonthStatus;
import org.retentionkit.examples.log.Names;
import org.retentionkit.survey.NpsAccumulator;
import org.retentionkit.survey.NpsScale;
import org.retentionkit.survey.NpsSurvey;

/**
 * Answers "who would recommend us, each month?" for answers in any order. It keeps three counts a
 * month, and the customers' names to count them. Not safe for use by several threads.
 */
public final class MonthlyAnswers {
  private final NpsScale scale;
  private final Names customers = new Names();
  private final NavigableMap<YearMonth, NpsAccumulator> months = new TreeMap<>();
  private LocalDate firstDay = LocalDate.MAX;
  private LocalDate lastDay = LocalDate.MIN;

  /** Answers on a scale. */
  public MonthlyAnswers(NpsScale scale) {
    this.scale = scale;
  }

  /**
   * Adds an answer; one who answers twice counts twice.
   *
   * @param customer the customer as written
   * @param day the day of the answer
   * @param score a score on the scale
   */
  public void add(String customer, LocalDate day, int score) {
    months
        .computeIfAbsent(
            YearMonth.from(day), month -> NpsAccumulator.create(Period.ofMonth(month), scale))
        .add(score);
    customers.add(customer);
    firstDay = day.isBefore(firstDay) ? day : firstDay;
    lastDay = day.isAfter(lastDay) ? day : lastDay;
  }

  /**
   * The figures so far.
   *
   * @param logUntil the last day of the order log: a survey may be silent on its last days
   * @throws java.util.NoSuchElementException if there are no answers
   */
  public SurveyFigures figures(LocalDate logUntil) {
    LocalDate known = lastDay.isAfter(logUntil) ? lastDay : logUntil;
    List<SurveyMonth> all = new ArrayList<>();
    for (YearMonth month = months.firstKey();
        !month.isAfter(months.lastKey());
        month = month.plusMonths(1)) {
      all.add(month(month, known));
    }
    NpsSurvey whole =
        NpsSurvey.pooled(
            Period.of(all.get(0).period().start(), all.get(all.size() - 1).period().endExclusive()),
            all.stream().map(SurveyMonth::survey).toList());
    return new SurveyFigures(
        in(Period.of(firstDay, lastDay.plusDays(1)), whole), customers.size(), all);
  }

  private SurveyMonth month(YearMonth month, LocalDate known) {
    Period whole = Period.ofMonth(month);
    NpsAccumulator answers = months.getOrDefault(month, NpsAccumulator.create(whole, scale));
    boolean inProgress = whole.contains(known) && known.isBefore(month.atEndOfMonth());
    Period counted = inProgress ? Period.of(whole.start(), known.plusDays(1)) : whole;
    return new SurveyMonth(
        in(counted, answers.snapshot()),
        inProgress ? MonthStatus.IN_PROGRESS : MonthStatus.COMPLETE);
  }

  private static NpsSurvey in(Period period, NpsSurvey survey) {
    return NpsSurvey.during(period)
        .scale(survey.scale())
        .detractors(survey.detractors())
        .passives(survey.passives())
        .promoters(survey.promoters())
        .build();
  }
}
