package org.retentionkit.report.draw;

import org.retentionkit.report.chart.BarTable;
import org.retentionkit.report.chart.Waterfall;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.markup.Markup;
import org.retentionkit.report.words.Words;

/** Writes tables of bars, and a waterfall as rows, so that no label can collide. */
final class Bars {
  private static final double ROW = 28;
  private static final double BAR = 15;

  private Bars() {}

  static void draw(Canvas canvas, BarTable chart) {
    Captions.write(canvas, chart.caption(), Captions.currency(chart.measured()));
    Markup out = canvas.out();
    boolean two = chart.columns().size() > 1;
    double greatest = greatest(chart);
    out.open("div", "sc0").open("table", two ? "bt b2" : "bt");
    out.open("thead").open("tr").open("th").set("scope", "col");
    canvas.label(chart.heading());
    out.close("th");
    chart
        .columns()
        .forEach(
            column ->
                out.open("th")
                    .set("scope", "colgroup")
                    .set("colspan", "2")
                    .text(column)
                    .close("th"));
    out.close("tr").close("thead").open("tbody");
    for (BarTable.Row row : chart.rows()) {
      out.open("tr").open("th").set("scope", "row").text(row.name());
      if (!row.note().isEmpty()) {
        out.element("span", "nt", row.note());
      }
      out.close("th");
      for (int i = 0; i < chart.columns().size(); i++) {
        Double value = row.values().get(i);
        if (value == null) {
          out.open("td")
              .close("td")
              .open("td", "n")
              .set("title", row.reason())
              .text("–")
              .close("td");
        } else {
          bar(canvas, greatest > 0 ? value / greatest : 0, two && i == 0 ? "f-back" : "f-kept");
          out.element("td", "n", text(canvas.words(), value, chart));
        }
      }
      out.close("tr").line();
    }
    out.close("tbody").close("table").close("div").line();
  }

  private static double greatest(BarTable chart) {
    double greatest = 0;
    for (BarTable.Row row : chart.rows()) {
      for (Double value : row.values()) {
        greatest = Math.max(greatest, value == null ? 0 : value);
      }
    }
    return greatest;
  }

  private static String text(Words words, double value, BarTable chart) {
    return chart.measured().isShare()
        ? words.percent(value, chart.measured().decimals())
        : words.number(value, chart.measured().decimals());
  }

  private static void bar(Canvas canvas, double width, String classes) {
    Markup out = canvas.out();
    out.open("td", "b").open("svg").px("height", BAR).set("aria-hidden", "true");
    if (width > 0) {
      out.empty("rect", classes).share("width", width).px("height", BAR);
    }
    out.close("svg").close("td");
  }

  static void draw(Canvas canvas, Waterfall chart) {
    Captions.write(canvas, chart.caption(), Captions.currency(chart.measured()));
    double low = Math.min(0, Math.min(chart.opening(), chart.closing()));
    double high = Math.max(chart.opening(), chart.closing());
    double sum = chart.opening();
    for (Waterfall.Movement movement : chart.movements()) {
      sum += movement.value();
      low = Math.min(low, sum);
      high = Math.max(high, sum);
    }
    Scale scale = new Scale(low, high > low ? high : low + 1, 1);
    Words words = canvas.words();
    canvas.out().open("table", "bt wf").open("tbody");
    int decimals = chart.measured().decimals();
    total(
        canvas,
        chart.openingName(),
        words.number(chart.opening(), decimals),
        scale,
        chart.opening(),
        true);
    double from = chart.opening();
    for (Waterfall.Movement movement : chart.movements()) {
      double to = from + movement.value();
      movement(canvas, movement, words.signed(movement.value(), decimals), scale, from, to);
      from = to;
    }
    total(
        canvas,
        chart.closingName(),
        words.number(chart.closing(), decimals),
        scale,
        chart.closing(),
        false);
    canvas.out().close("tbody").close("table").line();
  }

  private static void total(
      Canvas canvas, String name, String value, Scale scale, double amount, boolean first) {
    canvas.out().open("tr").open("th").set("scope", "row").text(name).close("th");
    openStrip(canvas);
    rect(canvas, scale, 0, amount, "tot");
    link(canvas, scale.at(amount), first ? (ROW + BAR) / 2 : 0, first ? ROW : (ROW - BAR) / 2);
    closeStrip(canvas, value);
  }

  private static void movement(
      Canvas canvas,
      Waterfall.Movement movement,
      String value,
      Scale scale,
      double from,
      double to) {
    canvas.out().open("tr").open("th").set("scope", "row");
    canvas.label(movement.name());
    canvas.out().close("th");
    openStrip(canvas);
    link(canvas, scale.at(from), 0, (ROW - BAR) / 2);
    rect(canvas, scale, from, to, Marks.fill(movement.role()));
    link(canvas, scale.at(to), (ROW + BAR) / 2, ROW);
    closeStrip(canvas, value);
  }

  private static void openStrip(Canvas canvas) {
    canvas.out().open("td", "b").open("svg").px("height", ROW).set("aria-hidden", "true");
  }

  private static void closeStrip(Canvas canvas, String value) {
    canvas.out().close("svg").close("td").element("td", "n", value).close("tr").line();
  }

  private static void rect(Canvas canvas, Scale scale, double from, double to, String classes) {
    double left = scale.at(Math.min(from, to));
    double width = Math.abs(scale.at(to) - scale.at(from));
    if (width > 0) {
      canvas
          .out()
          .empty("rect", classes)
          .share("x", left)
          .px("y", (ROW - BAR) / 2)
          .share("width", width)
          .px("height", BAR);
    }
  }

  /** A thin line that carries the running total from row to row. */
  private static void link(Canvas canvas, double at, double from, double to) {
    canvas.out().empty("line", "ax").share("x1", at).share("x2", at).px("y1", from).px("y2", to);
  }
}
