package org.retentionkit.examples.report.base;

import org.retentionkit.examples.document.Section;

/** Makes one section of the report; text and JSON follow from what it returns. */
@FunctionalInterface
public interface ReportSection {
  /** The section. */
  Section of(ReportData data);
}
