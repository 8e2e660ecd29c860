package org.retentionkit.examples.report.customers;

import java.util.List;
import java.util.Locale;
import org.retentionkit.change.Change;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.change.ChangeTest;
import org.retentionkit.change.TestResult;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Fact;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.figures.MonthFigures;
import org.retentionkit.examples.report.base.ComparableMonths;
import org.retentionkit.examples.report.base.ReportData;
import org.retentionkit.examples.report.base.ReportSection;

/** Answers "did retention really change?" in the last month that can be compared. */
public final class ChangeSection implements ReportSection {
  @Override
  public Section of(ReportData data) {
    List<MonthFigures> months = ComparableMonths.of(data).takingPart();
    int last = months.size() - 1;
    boolean neighbours =
        last > 0 && months.get(last - 1).month().plusMonths(1).equals(months.get(last).month());
    return neighbours
        ? changed(months.get(last - 1), months.get(last))
        : section(
            List.of(),
            "It cannot be said: there are no two neighbouring months at the end that are whole,"
                + " past warming up and opened with customers.");
  }

  private static Section changed(MonthFigures before, MonthFigures after) {
    Change change =
        ChangeCalculator.compare(
            ComparableMonths.retention(before), ComparableMonths.retention(after));
    TestResult test = change.test(ChangeTest.FISHER_EXACT);
    String names = after.month() + " against " + before.month();
    return section(
        List.of(
            new Fact(
                "months",
                "Months",
                Cell.list(names, List.of(before.month().toString(), after.month().toString()))),
            new Fact("change", "Change in points", Cell.points(change.exact())),
            new Fact(
                "interval", "95 % of the change", Cell.points(change.interval(Cell.CONFIDENCE))),
            new Fact(
                "pValue",
                "Fisher's exact p",
                new Cell(String.format(Locale.ROOT, "%.2g", test.pValue()), test.pValue())),
            new Fact(
                "exceedsSamplingError",
                "More than chance",
                Cell.yes(test.isSignificant(Cell.CONFIDENCE)))),
        change.explanation().sentence());
  }

  private static Section section(List<Fact> facts, String note) {
    return new Section("change", "Did retention change?", facts, Table.NONE, List.of(note));
  }
}
