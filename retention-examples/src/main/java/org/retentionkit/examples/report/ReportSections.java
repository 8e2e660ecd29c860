package org.retentionkit.examples.report;

import java.util.ArrayList;
import java.util.List;
import org.retentionkit.examples.document.Document;

/** The report: all sections in order. */
public final class ReportSections {
  private ReportSections() {}

  /** The report on a log. */
  public static Document of(ReportData data) {
    List<ReportSection> sections =
        new ArrayList<>(
            List.of(
                new LogSection(),
                new CustomerSection(),
                new AverageSection(),
                new PurchaseSection()));
    if (data.badRows().isSkipping()) {
      sections.add(new SkippedSection());
    }
    sections.add(new DefinitionSection());
    return new Document(
        "Retention report", sections.stream().map(section -> section.of(data)).toList());
  }
}
