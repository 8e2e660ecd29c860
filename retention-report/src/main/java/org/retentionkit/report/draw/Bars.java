package org.retentionkit.report.draw;

import static org.retentionkit.report.markup.Markup.px;
import static org.retentionkit.report.markup.Markup.share;

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
    out.open("div", "class", "sc0").open("table", "class", two ? "bt b2" : "bt");
    out.open("thead").open("tr").open("th", "scope", "col");
    canvas.label(chart.heading());
    out.close("th");
    chart
        .columns()
        .forEach(column -> out.element("th", column, "scope", "colgroup", "colspan", "2"));
    out.close("tr").close("thead").open("tbody");
    for (BarTable.Row row : chart.rows()) {
      out.open("tr").open("th", "scope", "row").text(row.name());
      if (!row.note().isEmpty()) {
        out.element("span", row.note(), "class", "nt");
      }
      out.close("th");
      for (int i = 0; i < chart.columns().size(); i++) {
        Double value = row.values().get(i);
        if (value == null) {
          out.open("td").close("td").element("td", "–", "class", "n", "title", row.reason());
        } else {
          bar(canvas, greatest > 0 ? value / greatest : 0, two && i == 0 ? "f-back" : "f-kept");
          out.element("td", text(canvas.words(), value, chart), "class", "n");
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
    out.open("td", "class", "b").open("svg", "height", px(BAR), "aria-hidden", "true");
    if (width > 0) {
      out.empty("rect", "class", classes, "width", share(width), "height", px(BAR));
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
    canvas.out().open("table", "class", "bt wf").open("tbody");
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
    canvas.out().open("tr").element("th", name, "scope", "row");
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
    canvas.out().open("tr").open("th", "scope", "row");
    canvas.label(movement.name());
    canvas.out().close("th");
    openStrip(canvas);
    link(canvas, scale.at(from), 0, (ROW - BAR) / 2);
    rect(canvas, scale, from, to, Marks.fill(movement.role()));
    link(canvas, scale.at(to), (ROW + BAR) / 2, ROW);
    closeStrip(canvas, value);
  }

  private static void openStrip(Canvas canvas) {
    canvas.out().open("td", "class", "b").open("svg", "height", px(ROW), "aria-hidden", "true");
  }

  private static void closeStrip(Canvas canvas, String value) {
    canvas.out().close("svg").close("td").element("td", value, "class", "n").close("tr").line();
  }

  private static void rect(Canvas canvas, Scale scale, double from, double to, String classes) {
    double left = scale.at(Math.min(from, to));
    double width = Math.abs(scale.at(to) - scale.at(from));
    if (width > 0) {
      canvas
          .out()
          .empty(
              "rect",
              "class",
              classes,
              "x",
              share(left),
              "y",
              px((ROW - BAR) / 2),
              "width",
              share(width),
              "height",
              px(BAR));
    }
  }

  /** A thin line that carries the running total from row to row. */
  private static void link(Canvas canvas, double at, double from, double to) {
    String x = share(at);
    canvas.out().empty("line", "class", "ax", "x1", x, "x2", x, "y1", px(from), "y2", px(to));
  }
}
