package org.retentionkit.report.page;

import java.util.List;
import org.retentionkit.report.chart.NumbersTable;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.markup.Markup;

/** Writes the numbers behind a chart as a folded table. */
final class Numbers {
  private Numbers() {}

  static void write(Canvas canvas, NumbersTable table) {
    Markup out = canvas.out();
    String title = canvas.words().text("ui.numbers", "x", table.title());
    out.open("details").element("summary", title);
    out.open("div", "class", "sc", "role", "region", "tabindex", "0", "aria-label", title);
    out.open("table", "class", "nb").open("thead").open("tr");
    table
        .columns()
        .forEach(
            column -> {
              out.open("th", "scope", "col");
              canvas.label(column);
              out.close("th");
            });
    out.close("tr").close("thead").open("tbody");
    for (List<NumbersTable.Cell> row : table.rows()) {
      out.open("tr");
      for (int i = 0; i < row.size(); i++) {
        NumbersTable.Cell cell = row.get(i);
        String title1 = cell.reason().isEmpty() ? "" : "title";
        if (i == 0) {
          out.element("th", cell.text(), "scope", "row");
        } else {
          out.element("td", cell.text(), title1, cell.reason());
        }
      }
      out.close("tr").line();
    }
    out.close("tbody").close("table").close("div").close("details").line();
  }
}
