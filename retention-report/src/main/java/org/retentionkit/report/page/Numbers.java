package org.retentionkit.report.page;

import java.util.List;
import org.retentionkit.report.chart.NumbersTable;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.markup.Markup;

/** Writes the numbers behind a chart as a folded table. */
final class Numbers {
  /** As many columns as fit beside the question in every language; more of them are set closer. */
  private static final int FIT = 8;

  private Numbers() {}

  static void write(Canvas canvas, NumbersTable table) {
    Markup out = canvas.out();
    String title = canvas.words().text("ui.numbers", "x", table.title());
    out.open("details").element("summary", title);
    out.open("div", "sc").set("role", "region").set("tabindex", "0").set("aria-label", title);
    out.open("table", table.columns().size() > FIT ? "nb nw" : "nb").open("thead").open("tr");
    table
        .columns()
        .forEach(
            column -> {
              out.open("th").set("scope", "col");
              canvas.label(column);
              out.close("th");
            });
    out.close("tr").close("thead").open("tbody");
    for (List<NumbersTable.Cell> row : table.rows()) {
      out.open("tr");
      for (int i = 0; i < row.size(); i++) {
        NumbersTable.Cell cell = row.get(i);
        if (i == 0) {
          out.open("th").set("scope", "row").text(cell.text()).close("th");
        } else {
          out.open("td").some("title", cell.reason()).text(cell.text()).close("td");
        }
      }
      out.close("tr").line();
    }
    out.close("tbody").close("table").close("div").close("details").line();
  }
}
