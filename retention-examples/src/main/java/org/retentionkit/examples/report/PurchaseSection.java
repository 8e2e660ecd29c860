package org.retentionkit.examples.report;

import java.util.EnumSet;
import java.util.List;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.figures.MonthStatus;
import org.retentionkit.examples.figures.Purchases;

/** Answers "who bought, who bought again, and for how much?" month by month. */
final class PurchaseSection implements ReportSection {
  @Override
  public Section of(ReportData data) {
    String currency = data.currency().getCurrencyCode();
    Table table =
        MonthNames.table(EnumSet.of(MonthStatus.IN_PROGRESS))
            .column("buyers", "Buyers", month -> Cell.count(month.purchases().buyers()))
            .column("orders", "Orders", month -> Cell.count(month.purchases().orders()))
            .column("repeat", "Repeat", month -> repeat(month.purchases()))
            .column("averageOrder", "Average order", month -> averageOrder(month.purchases(), data))
            .column(
                "revenue", "Revenue " + currency, month -> Cell.money(month.purchases().revenue()))
            .column("topFifth", "Top 20 %", month -> topFifth(month.purchases()))
            .rows("months", data.figures().months());
    return new Section("purchases", "Purchases by month", List.of(), table, MonthNames.notes(data));
  }

  static Cell averageOrder(Purchases purchases, ReportData data) {
    return Cell.mean(purchases.averageOrderValue(), data.currency(), "there are no orders");
  }

  static Cell repeat(Purchases purchases) {
    return Cell.share(purchases.repeat(), "nobody ordered");
  }

  static Cell topFifth(Purchases purchases) {
    return Cell.ratio(purchases.topFifth(), "there is no revenue");
  }
}
