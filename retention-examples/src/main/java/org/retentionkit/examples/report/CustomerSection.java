package org.retentionkit.examples.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Rate;
import org.retentionkit.customer.ChurnCalculator;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.figures.MonthFigures;
import org.retentionkit.examples.figures.MonthStatus;

/** Answers "who came, who stayed, who left?" month by month. */
final class CustomerSection implements ReportSection {
  private static final double CONFIDENCE = 0.95;

  @Override
  public Section of(ReportData data) {
    Table table =
        MonthNames.table(EnumSet.allOf(MonthStatus.class))
            .column("opening", "Opening", count(CustomerCounts::opening))
            .column("joined", "Joined", count(CustomerCounts::joined))
            .column("lostOfNew", "Left again", count(CustomerCounts::lostOfNew))
            .column("acquired", "Acquired", count(CustomerCounts::acquired))
            .column("reactivated", "Back", count(CustomerCounts::reactivated))
            .column("lostOfOpening", "Lost", count(CustomerCounts::lostOfOpening))
            .column("closing", "Closing", count(CustomerCounts::closing))
            .column("retention", "Retention", month -> share(retention(month)))
            .column("retentionInterval", "95 %", month -> interval(retention(month)))
            .column("churn", "Churn", month -> share(churn(month)))
            .column("churnInterval", "95 %", month -> interval(churn(month)))
            .rows("months", data.figures().months());
    return new Section("customers", "Customers by month", List.of(), table, notes(data));
  }

  static Rate retention(MonthFigures month) {
    return RetentionCalculator.retentionRate(month.counts());
  }

  static Rate churn(MonthFigures month) {
    return ChurnCalculator.churnRate(month.counts());
  }

  private static Function<MonthFigures, Cell> count(Function<CustomerCounts, Long> count) {
    return month -> Cell.count(count.apply(month.counts()));
  }

  private static Cell share(Rate rate) {
    return rate.isDefined()
        ? Cell.share(rate.proportion(), "")
        : Cell.undefined(rate.undefinedReason().orElseThrow());
  }

  private static Cell interval(Rate rate) {
    return rate.isDefined()
        ? Cell.interval(rate.interval(IntervalMethod.WILSON, CONFIDENCE))
        : Cell.undefined(rate.undefinedReason().orElseThrow());
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
