package org.retentionkit.examples.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.retentionkit.examples.answers.SurveyMonth;
import org.retentionkit.examples.csv.BadRow;
import org.retentionkit.examples.csv.BadRows;
import org.retentionkit.examples.figures.MonthStatus;
import org.retentionkit.examples.log.OrderBook;
import org.retentionkit.examples.report.base.Choices;
import org.retentionkit.examples.report.survey.Survey;
import org.retentionkit.report.RetentionReport;
import org.retentionkit.report.RetentionReportBuilder;
import org.retentionkit.report.Section;
import org.retentionkit.report.Sections;
import org.retentionkit.report.chart.LeftOutRow;
import org.retentionkit.report.chart.PeriodStates;
import org.retentionkit.survey.NpsSurvey;

/** Makes the page of an order log, with its survey and the rows that were left out. */
public final class HtmlPage {
  private HtmlPage() {}

  /**
   * The page.
   *
   * @param subject what the page is about; empty for nothing
   * @param book the orders
   * @param activeDays a customer is active while the last order is at most this many days old
   * @param choices what the user knows beside the log
   * @param surveys the surveys there are: none or one
   * @param left what was left out of the log
   * @param page its language, and whether it names customers
   */
  public static String of(
      String subject,
      OrderBook book,
      int activeDays,
      Choices choices,
      List<Survey> surveys,
      BadRows left,
      PageChoice page) {
    RetentionReportBuilder report = RetentionReport.builder().activeDays(activeDays);
    if (!subject.isEmpty()) {
      report.subject(subject);
    }
    choices.industry().forEach(report::industry);
    choices.margin().forEach(report::margin);
    choices.discount().forEach(report::discount);
    if (page.named()) {
      report.customerNames(choices.atRiskRows(), key -> book.customers().key((Long) key));
    }
    report.log(book.log());
    surveys.forEach(survey -> report.section(answers(survey.figures().months())));
    if (left.isSkipping()) {
      report.section(leftOut(left, surveys, page.language()));
    }
    return report.build().html(page.language());
  }

  private static Section answers(List<SurveyMonth> months) {
    List<NpsSurvey> surveys = months.stream().map(HtmlPage::wholeMonth).toList();
    SurveyMonth last = months.get(months.size() - 1);
    PeriodStates complete = PeriodStates.complete();
    return Sections.netPromoterScore(
        surveys,
        last.status() == MonthStatus.COMPLETE ? complete : complete.knownThrough(last.lastDay()));
  }

  /** The answers of a month by the month's name, also if it is in progress. */
  private static NpsSurvey wholeMonth(SurveyMonth month) {
    NpsSurvey survey = month.survey();
    return NpsSurvey.during(month.month())
        .scale(survey.scale())
        .detractors(survey.detractors())
        .passives(survey.passives())
        .promoters(survey.promoters())
        .build();
  }

  /** Rules of rows are in English, so that pages in other languages count rows only. */
  private static Section leftOut(BadRows log, List<Survey> surveys, Locale language) {
    long count = log.count();
    List<BadRow> first = new ArrayList<>(log.first());
    for (Survey survey : surveys) {
      count += survey.badRows().count();
      first.addAll(survey.badRows().first());
    }
    boolean english = language.getLanguage().equals("en");
    return Sections.rowsLeftOut(
        count,
        first.stream()
            .filter(row -> english)
            .map(row -> new LeftOutRow(row.line(), row.column(), row.value(), row.rule()))
            .toList());
  }
}
