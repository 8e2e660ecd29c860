package org.retentionkit.examples.report;

import java.util.List;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Fact;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.figures.LogFigures;
import org.retentionkit.examples.figures.Purchases;
import org.retentionkit.examples.report.base.ReportData;
import org.retentionkit.examples.report.base.ReportSection;

/** Answers "what was read, and what does it add up to?". */
final class LogSection implements ReportSection {
  @Override
  public Section of(ReportData data) {
    LogFigures figures = data.figures();
    Purchases whole = figures.whole();
    return new Section(
        "log",
        "The log",
        List.of(
            new Fact("source", "Source", Cell.text(data.source())),
            new Fact("firstDay", "First day", Cell.date(figures.firstDay())),
            new Fact("lastDay", "Last day", Cell.date(figures.lastDay())),
            new Fact(
                "activeDays",
                "Customer active for",
                new Cell(data.activeDays() + " days after the last order", data.activeDays())),
            new Fact("customers", "Customers", Cell.count(whole.buyers())),
            new Fact("orders", "Orders", Cell.count(whole.orders())),
            new Fact("zeroOrders", "Orders of amount 0", Cell.count(figures.zeroOrders())),
            new Fact("currency", "Currency", Cell.text(data.currency().getCurrencyCode())),
            new Fact("revenue", "Revenue", Cell.money(whole.revenue().amount())),
            new Fact("averageOrder", "Average order", Cell.amount(whole.averageOrder())),
            new Fact("repeat", "Customers who ordered again", Cell.rate(whole.repeat())),
            new Fact("repeatInterval", "95 % of that share", Cell.interval(whole.repeat()))),
        Table.NONE,
        List.of());
  }
}
