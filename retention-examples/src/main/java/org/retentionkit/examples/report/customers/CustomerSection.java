package org.retentionkit.examples.report.customers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.figures.MonthFigures;
import org.retentionkit.examples.figures.MonthStatus;
import org.retentionkit.examples.report.base.ComparableMonths;
import org.retentionkit.examples.report.base.MonthNames;
import org.retentionkit.examples.report.base.ReportData;
import org.retentionkit.examples.report.base.ReportSection;

/** Answers "who came, who stayed, who left?" month by month. */
public final class CustomerSection implements ReportSection {
  @Override
  public Section of(ReportData data) {
    Table table =
        MonthNames.table(EnumSet.allOf(MonthStatus.class))
            .column("opening", "Opening", count(CustomerCounts::opening))
            .column("joined", "Joined", count(CustomerCounts::joined))
            .column("lostOfNew", "Left again", count(CustomerCounts::lostOfNew))
            .column("acquired", "Acquired", count(CustomerCounts::acquired))
            .column("reactivated", "Back", count(CustomerCounts::reactivated))
            .column("lostOfOpening", "Lost", count(CustomerCounts::lost))
            .column("closing", "Closing", count(CustomerCounts::closing))
            .column("retention", "Retention", month -> Cell.rate(ComparableMonths.retention(month)))
            .column(
                "retentionInterval",
                "95 %",
                month -> Cell.interval(ComparableMonths.retention(month)))
            .column("churn", "Churn", month -> Cell.rate(ComparableMonths.churn(month)))
            .column("churnInterval", "95 %", month -> Cell.interval(ComparableMonths.churn(month)))
            .rows("months", data.figures().months());
    return new Section("customers", "Customers by month", List.of(), table, notes(data));
  }

  private static Function<MonthFigures, Cell> count(Function<CustomerCounts, Long> count) {
    return month -> Cell.count(count.apply(month.counts()));
  }

  private static List<String> notes(ReportData data) {
    List<String> notes = new ArrayList<>();
    boolean warmingUp =
        data.figures().months().stream()
            .anyMatch(month -> month.status() == MonthStatus.WARMING_UP);
    if (warmingUp) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s Warming up: opens within %s days of the log's first day, %s, so its opening lacks"
                  + " customers who last ordered before the log, and hardly any it has could lapse.",
              MonthStatus.WARMING_UP.mark(),
              data.activeDays(),
              data.figures().firstDay()));
    }
    notes.addAll(MonthNames.notes(data));
    return notes;
  }
}
