package org.retentionkit.report.draw;

import static org.retentionkit.report.markup.Markup.px;
import static org.retentionkit.report.markup.Markup.share;

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
    out.open(
        "div",
        "class",
        "sc",
        "role",
        "region",
        "tabindex",
        "0",
        "aria-label",
        chart.caption().title().text());
    out.open("table", "class", "rt").open("thead").open("tr");
    out.element("th", words.text("w.customer"), "scope", "col");
    String currency = Captions.currency(chart.measured());
    out.element(
        "th", (words.text("f.revenue") + " " + currency).trim(), "scope", "col", "class", "n");
    out.element("th", words.text("w.lastorder"), "scope", "col", "class", "n wo");
    out.element("th", words.text("w.dayssince"), "scope", "col", "class", "n");
    out.element("th", words.text("w.rhythm"), "scope", "col", "class", "b");
    out.close("tr").close("thead").open("tbody");
    for (RhythmTable.Row row : chart.rows()) {
      out.open("tr").open("th", "scope", "row");
      canvas.name(row.name());
      out.close("th");
      out.element("td", words.number(row.revenue(), chart.measured().decimals()), "class", "n");
      out.element("td", words.months().day(row.last()), "class", "n wo");
      out.element("td", words.count(row.days()), "class", "n");
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
    out.open("td", "class", "b");
    out.open("svg", "height", "20", "role", "img", "aria-label", spoken);
    zone(out, "f-track", 0, row.atRisk() / end);
    zone(out, "zr", row.atRisk() / end, row.lapsed() / end);
    zone(out, "zl", row.lapsed() / end, 1);
    String x = share(row.days() / end);
    out.empty("line", "class", "tk", "x1", x, "x2", x, "y1", "0", "y2", "20");
    out.close("svg").close("td");
  }

  private static void zone(Markup out, String classes, double from, double to) {
    if (to > from) {
      out.empty(
          "rect",
          "class",
          classes,
          "x",
          share(from),
          "y",
          "3",
          "width",
          share(to - from),
          "height",
          px(STRIP));
    }
  }
}
