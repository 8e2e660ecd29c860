package org.retentionkit.examples.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Fact;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.figures.MonthFigures;
import org.retentionkit.examples.figures.MonthStatus;

/** Answers "how good is a usual month?" from the months that can be compared. */
final class AverageSection implements ReportSection {
  private static final String NONE =
      "no month that is whole and past warming up opened with customers";

  @Override
  public Section of(ReportData data) {
    List<MonthFigures> months = takingPart(data);
    List<Proportion> retention = rates(months, CustomerSection::retention);
    List<Proportion> churn = rates(months, CustomerSection::churn);
    return new Section(
        "averages",
        "Average month",
        List.of(
            new Fact("months", "Months taking part", named(months)),
            new Fact("retentionPooled", "Retention, pooled", pooled(retention)),
            new Fact("retentionSimple", "Retention, simple", simple(retention)),
            new Fact("churnPooled", "Churn, pooled", pooled(churn)),
            new Fact("churnSimple", "Churn, simple", simple(churn))),
        Table.NONE,
        months.isEmpty() ? List.of("There is no average: " + NONE + ".") : List.of());
  }

  /** Whole months past warming up that opened with customers. */
  static List<MonthFigures> takingPart(ReportData data) {
    return data.figures().months().stream()
        .filter(month -> month.status() == MonthStatus.COMPLETE && month.counts().opening() > 0)
        .toList();
  }

  private static List<Proportion> rates(
      List<MonthFigures> months, Function<MonthFigures, Rate> rate) {
    return months.stream().map(rate).map(Rate::proportion).toList();
  }

  private static Cell pooled(List<Proportion> rates) {
    return Cell.share(SeriesAverage.pooled(rates), NONE);
  }

  private static Cell simple(List<Proportion> rates) {
    return Cell.ratio(SeriesAverage.simple(rates), NONE);
  }

  /** Consecutive months as a span, others one by one. */
  private static Cell named(List<MonthFigures> months) {
    List<String> names = months.stream().map(month -> month.month().toString()).toList();
    if (names.size() < 2) {
      return Cell.list(names.isEmpty() ? "none" : names.get(0), names);
    }
    MonthFigures first = months.get(0);
    MonthFigures last = months.get(months.size() - 1);
    boolean consecutive = first.month().plusMonths(names.size() - 1L).equals(last.month());
    String text =
        consecutive
            ? String.format(
                Locale.ROOT, "%s to %s (%s months)", first.month(), last.month(), names.size())
            : String.join(", ", names);
    return Cell.list(text, names);
  }
}
