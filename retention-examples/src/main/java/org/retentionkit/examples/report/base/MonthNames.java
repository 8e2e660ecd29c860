package org.retentionkit.examples.report.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.figures.MonthFigures;
import org.retentionkit.examples.figures.MonthStatus;

/** How months are named and marked in tables. */
public final class MonthNames {
  private MonthNames() {}

  /**
   * A table of months: name with a mark in text, and for programs the name, the last day counted
   * and the status.
   *
   * @param marked the statuses that matter to the table
   */
  public static Table.Builder<MonthFigures> table(Set<MonthStatus> marked) {
    return new Table.Builder<MonthFigures>()
        .words("month", "Month", month -> name(month, marked))
        .hidden("through", month -> Cell.date(month.lastDay()))
        .hidden("status", month -> Cell.text(month.status().word()));
  }

  private static Cell name(MonthFigures month, Set<MonthStatus> marked) {
    String mark = marked.contains(month.status()) ? month.status().mark() : "";
    return new Cell(month.month() + mark, month.month().toString());
  }

  /** What the mark of a month in progress means. */
  public static List<String> notes(ReportData data) {
    List<String> notes = new ArrayList<>();
    for (MonthFigures month : data.figures().months()) {
      if (month.status() == MonthStatus.IN_PROGRESS) {
        notes.add(
            MonthStatus.IN_PROGRESS.mark()
                + " In progress: through "
                + month.lastDay()
                + ", the log's last day.");
      }
    }
    return notes;
  }
}
