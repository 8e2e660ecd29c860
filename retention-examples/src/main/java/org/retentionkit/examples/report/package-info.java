/**
 * From figures to the report: one small class per section, in a package per question. A further
 * section is one more class that implements {@link
 * org.retentionkit.examples.report.base.ReportSection} and one more line in {@link
 * org.retentionkit.examples.report.ReportSections}.
 */
@NullMarked
package org.retentionkit.examples.report;

import org.jspecify.annotations.NullMarked;
