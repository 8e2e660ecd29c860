package org.retentionkit.examples.report;

import java.util.List;
import org.retentionkit.examples.csv.BadRow;
import org.retentionkit.examples.csv.BadRows;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Fact;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.report.base.ReportData;
import org.retentionkit.examples.report.base.ReportSection;

/**
 * Answers "which rows were left out, and why?".
 *
 * @param key the name of the section in JSON
 * @param title its heading in text
 * @param badRows the rows of one file
 */
record SkippedSection(String key, String title, BadRows badRows) implements ReportSection {
  @Override
  public Section of(ReportData data) {
    Table first =
        new Table.Builder<BadRow>()
            .column("line", "Line", row -> new Cell(Long.toString(row.line()), row.line()))
            .words("column", "Column", row -> Cell.text(row.column()))
            .words("value", "Value", row -> Cell.text(row.value()))
            .words("rule", "Rule", row -> Cell.text(row.rule()))
            .rows("first", badRows.first());
    String more =
        badRows.count() > BadRows.LISTED
            ? "The first " + BadRows.LISTED + " are listed."
            : "All are listed.";
    return new Section(
        key,
        title,
        List.of(new Fact("count", "Rows", Cell.count(badRows.count()))),
        first.rows().isEmpty() ? Table.NONE : first,
        first.rows().isEmpty() ? List.of() : List.of(more));
  }
}
