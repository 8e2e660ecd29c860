package org.retentionkit.examples.report;

import java.util.ArrayList;
import java.util.List;
import org.retentionkit.examples.document.Document;
import org.retentionkit.examples.report.base.ReportData;
import org.retentionkit.examples.report.base.ReportSection;
import org.retentionkit.examples.report.cohorts.CohortSection;
import org.retentionkit.examples.report.cohorts.LifecycleSection;
import org.retentionkit.examples.report.customers.AverageSection;
import org.retentionkit.examples.report.customers.ChangeSection;
import org.retentionkit.examples.report.customers.CustomerSection;
import org.retentionkit.examples.report.customers.IndustrySection;
import org.retentionkit.examples.report.revenue.ConcentrationSection;
import org.retentionkit.examples.report.revenue.PurchaseSection;
import org.retentionkit.examples.report.standing.AtRiskSection;
import org.retentionkit.examples.report.standing.SegmentSection;
import org.retentionkit.examples.report.survey.Survey;
import org.retentionkit.examples.report.survey.SurveySection;
import org.retentionkit.examples.report.worth.WorthSection;

/** The report: all sections in order. */
public final class ReportSections {
  private ReportSections() {}

  /**
   * The report on a log.
   *
   * @param data what the log says
   * @param surveys the surveys there are: none or one
   */
  public static Document of(ReportData data, List<Survey> surveys) {
    List<ReportSection> sections =
        new ArrayList<>(
            List.of(
                new LogSection(),
                new CustomerSection(),
                new AverageSection(),
                new ChangeSection()));
    data.choices().industry().forEach(industry -> sections.add(new IndustrySection(industry)));
    sections.add(new CohortSection());
    sections.add(new LifecycleSection());
    sections.add(new PurchaseSection());
    sections.add(new ConcentrationSection());
    sections.add(new SegmentSection());
    sections.add(new AtRiskSection(data.choices().atRiskRows()));
    sections.add(new WorthSection());
    surveys.forEach(survey -> sections.add(new SurveySection(survey)));
    if (data.badRows().isSkipping()) {
      sections.add(new SkippedSection("skipped", "Rows left out", data.badRows()));
      surveys.forEach(
          survey ->
              sections.add(
                  new SkippedSection("skippedAnswers", "Survey rows left out", survey.badRows())));
    }
    sections.add(new DefinitionSection());
    return new Document(
        "Retention report", sections.stream().map(section -> section.of(data)).toList());
  }
}
