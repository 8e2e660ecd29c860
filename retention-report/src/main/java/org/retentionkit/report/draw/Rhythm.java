package org.retentionkit.report.draw;

import org.retentionkit.report.chart.RhythmTable;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.markup.Markup;
import org.retentionkit.report.words.Words;

/** Writes the list of customers with a strip each: active, at risk and lapsed zones, and today. */
final class Rhythm {
  private static final double STRIP = 14;
  private static final double PAST_LAPSED = 1.15;

  private Rhythm() {}

  static void draw(Canvas canvas, RhythmTable chart) {
    Words words = canvas.words();
    Markup out = canvas.out();
    Captions.write(canvas, chart.caption());
    out.open("div", "sc")
        .set("role", "region")
        .set("tabindex", "0")
        .set("aria-label", chart.caption().title().text());
    out.open("table", "rt").open("thead").open("tr");
    out.open("th").set("scope", "col").text(words.text("w.customer")).close("th");
    String currency = Captions.currency(chart.measured());
    out.open("th")
        .set("scope", "col")
        .set("class", "n")
        .text((words.text("f.revenue") + " " + currency).trim())
        .close("th");
    out.open("th")
        .set("scope", "col")
        .set("class", "n wo")
        .text(words.text("w.lastorder"))
        .close("th");
    out.open("th")
        .set("scope", "col")
        .set("class", "n")
        .text(words.text("w.dayssince"))
        .close("th");
    out.open("th").set("scope", "col").set("class", "b").text(words.text("w.rhythm")).close("th");
    out.close("tr").close("thead").open("tbody");
    for (RhythmTable.Row row : chart.rows()) {
      out.open("tr").open("th").set("scope", "row");
      canvas.name(row.name());
      out.close("th");
      out.element("td", "n", words.number(row.revenue(), chart.measured().decimals()));
      out.element("td", "n wo", words.months().day(row.last()));
      out.element("td", "n", words.count(row.days()));
      strip(out, words, row);
      out.close("tr").line();
    }
    out.close("tbody").close("table").close("div").line();
  }

  private static void strip(Markup out, Words words, RhythmTable.Row row) {
    double end = Math.max(1, Math.max(row.lapsed() * PAST_LAPSED, (double) row.days()));
    String spoken =
        words.text(
            "a.rhythm",
            "a",
            words.count(row.days()),
            "b",
            words.count(row.atRisk()),
            "c",
            words.count(row.lapsed()));
    out.open("td", "b");
    out.open("svg").set("height", "20").set("role", "img").set("aria-label", spoken);
    zone(out, "f-track", 0, row.atRisk() / end);
    zone(out, "zr", row.atRisk() / end, row.lapsed() / end);
    zone(out, "zl", row.lapsed() / end, 1);
    out.empty("line", "tk")
        .share("x1", row.days() / end)
        .share("x2", row.days() / end)
        .set("y1", "0")
        .set("y2", "20");
    out.close("svg").close("td");
  }

  private static void zone(Markup out, String classes, double from, double to) {
    if (to > from) {
      out.empty("rect", classes)
          .share("x", from)
          .set("y", "3")
          .share("width", to - from)
          .px("height", STRIP);
    }
  }
}
