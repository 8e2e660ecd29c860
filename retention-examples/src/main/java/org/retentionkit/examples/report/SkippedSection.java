package org.retentionkit.examples.report;

import java.util.List;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Fact;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.log.BadRow;
import org.retentionkit.examples.log.BadRows;

/** Answers "which rows were left out, and why?". */
final class SkippedSection implements ReportSection {
  @Override
  public Section of(ReportData data) {
    Table first =
        new Table.Builder<BadRow>()
            .column("line", "Line", row -> new Cell(Long.toString(row.line()), row.line()))
            .words("column", "Column", row -> Cell.text(row.column()))
            .words("value", "Value", row -> Cell.text(row.value()))
            .words("rule", "Rule", row -> Cell.text(row.rule()))
            .rows("first", data.badRows().first());
    String more =
        data.badRows().count() > BadRows.LISTED
            ? "The first " + BadRows.LISTED + " are listed."
            : "All are listed.";
    return new Section(
        "skipped",
        "Rows left out",
        List.of(new Fact("count", "Rows", Cell.count(data.badRows().count()))),
        first.rows().isEmpty() ? Table.NONE : first,
        first.rows().isEmpty() ? List.of() : List.of(more));
  }
}
