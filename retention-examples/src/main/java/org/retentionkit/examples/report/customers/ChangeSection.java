package org.retentionkit.examples.report.customers;

import java.util.List;
import java.util.Locale;
import org.retentionkit.change.ChangeIntervalMethod;
import org.retentionkit.change.ChangeReading;
import org.retentionkit.change.ChangeTest;
import org.retentionkit.change.ProportionChange;
import org.retentionkit.change.SignificanceTest;
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
  private static final double SIGNIFICANCE = 0.05;

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
    ProportionChange change =
        ProportionChange.from(ComparableMonths.retention(before))
            .to(ComparableMonths.retention(after));
    ChangeReading reading =
        change.reading(ChangeTest.FISHER_EXACT, ChangeIntervalMethod.NEWCOMBE, SIGNIFICANCE);
    SignificanceTest test = change.test(ChangeTest.FISHER_EXACT);
    String names = after.month() + " against " + before.month();
    return section(
        List.of(
            new Fact(
                "months",
                "Months",
                Cell.list(names, List.of(before.month().toString(), after.month().toString()))),
            new Fact("change", "Change in points", Cell.points(change.difference())),
            new Fact("interval", "95 % of the change", Cell.points(reading.interval())),
            new Fact(
                "pValue",
                "Fisher's exact p",
                test.isDefined()
                    ? new Cell(String.format(Locale.ROOT, "%.2g", test.pValue()), test.pValue())
                    : Cell.undefined(test)),
            new Fact(
                "exceedsSamplingError",
                "More than chance",
                test.isDefined()
                    ? Cell.yes(reading.exceedsSamplingError())
                    : Cell.undefined(test))),
        reading.sentence());
  }

  private static Section section(List<Fact> facts, String note) {
    return new Section("change", "Did retention change?", facts, Table.NONE, List.of(note));
  }
}
