package org.retentionkit.examples.report.customers;

import java.util.List;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Fact;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.report.base.ComparableMonths;
import org.retentionkit.examples.report.base.ReportData;
import org.retentionkit.examples.report.base.ReportSection;

/** Answers "how good is a usual month?" from the months that can be compared. */
public final class AverageSection implements ReportSection {
  @Override
  public Section of(ReportData data) {
    ComparableMonths months = ComparableMonths.of(data);
    Ratio simpleChurn = months.simpleChurn();
    return new Section(
        "averages",
        "Average month",
        List.of(
            months.fact(),
            new Fact("retentionPooled", "Retention, pooled", pooled(months.pooledRetention())),
            new Fact("retentionSimple", "Retention, simple", simple(simpleChurn.complement())),
            new Fact("churnPooled", "Churn, pooled", pooled(months.pooledChurn())),
            new Fact("churnSimple", "Churn, simple", simple(simpleChurn))),
        Table.NONE,
        months.takingPart().isEmpty()
            ? List.of("There is no average: " + ComparableMonths.NONE + ".")
            : List.of());
  }

  private static Cell pooled(Proportion share) {
    return share.isDefined() ? Cell.share(share) : Cell.undefined(ComparableMonths.NONE);
  }

  private static Cell simple(Ratio ratio) {
    return ratio.isDefined() ? Cell.percent(ratio) : Cell.undefined(ComparableMonths.NONE);
  }
}
