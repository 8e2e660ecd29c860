package org.retentionkit.examples.report.revenue;

import java.util.EnumSet;
import java.util.List;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.figures.MonthStatus;
import org.retentionkit.examples.report.base.MonthNames;
import org.retentionkit.examples.report.base.ReportData;
import org.retentionkit.examples.report.base.ReportSection;

/** Answers "who bought, who bought again, and for how much?" month by month. */
public final class PurchaseSection implements ReportSection {
  @Override
  public Section of(ReportData data) {
    String currency = data.currency().getCurrencyCode();
    Table table =
        MonthNames.table(EnumSet.of(MonthStatus.IN_PROGRESS))
            .column("buyers", "Buyers", month -> Cell.count(month.purchases().buyers()))
            .column("orders", "Orders", month -> Cell.count(month.purchases().orders()))
            .column("repeat", "Repeat", month -> Cell.rate(month.purchases().repeat()))
            .column("repeatInterval", "95 %", month -> Cell.interval(month.purchases().repeat()))
            .column(
                "revenue",
                "Revenue " + currency,
                month -> Cell.money(month.purchases().revenue().amount()))
            .column(
                "averageOrder", "Per order", month -> Cell.amount(month.purchases().averageOrder()))
            .column("perBuyer", "Per buyer", month -> Cell.amount(month.purchases().perBuyer()))
            .column("perActive", "Per active", month -> Cell.amount(month.perActiveCustomer()))
            .column(
                "topFifth",
                "Top 20 %",
                month -> Cell.rate(month.purchases().concentration().topFifth()))
            .rows("months", data.figures().months());
    return new Section("purchases", "Purchases by month", List.of(), table, MonthNames.notes(data));
  }
}
