package org.retentionkit.examples.report.cohorts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.retentionkit.Figure;
import org.retentionkit.cohort.ActivityCalculator;
import org.retentionkit.cohort.CellState;
import org.retentionkit.cohort.GrowthAccounting;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.report.base.MonthNames;
import org.retentionkit.examples.report.base.ReportData;
import org.retentionkit.examples.report.base.ReportSection;

/** Answers "are this month's buyers new, back again or regular, and who fell silent?". */
public final class LifecycleSection implements ReportSection {
  @Override
  public Section of(ReportData data) {
    Table table =
        new Table.Builder<GrowthAccounting>()
            .words("month", "Month", LifecycleSection::month)
            .hidden("state", step -> Cell.text(isOpen(step) ? "in progress" : "complete"))
            .column("active", "Buyers", step -> Cell.count(step.active()))
            .column("newcomers", "New", step -> Cell.count(step.newUsers()))
            .column("returning", "Returning", step -> Cell.count(step.returning()))
            .column("resurrected", "Resurrected", step -> Cell.count(step.resurrected()))
            .column("dormant", "Dormant", step -> Cell.count(step.dormant()))
            .column("quickRatio", "Quick ratio", LifecycleSection::quickRatio)
            .rows("months", data.customers().lifecycle().steps());
    List<String> notes = new ArrayList<>(MonthNames.notes(data));
    notes.add(
        "Buyers of the month: new, with the first order of the log; returning, who also bought in"
            + " the month before; resurrected, who bought earlier and not in the month before."
            + " Dormant: bought in the month before and not in this. Quick ratio: (new +"
            + " resurrected) ÷ dormant; below 1 the buyers become fewer.");
    return new Section("lifecycle", "Buyers by lifecycle", List.of(), table, notes);
  }

  private static Cell month(GrowthAccounting step) {
    String month = YearMonth.from(step.period().start()).toString();
    return new Cell(month + (isOpen(step) ? "*" : ""), month);
  }

  private static boolean isOpen(GrowthAccounting step) {
    return step.state() == CellState.IN_PROGRESS;
  }

  private static Cell quickRatio(GrowthAccounting step) {
    Figure ratio = ActivityCalculator.quickRatio(step);
    return ratio.isDefined()
        ? new Cell(ratio.rounded(2).toPlainString(), ratio.value())
        : Cell.undefined(ratio);
  }
}
