package org.retentionkit.report.draw;

import static org.retentionkit.report.markup.Markup.px;
import static org.retentionkit.report.markup.Markup.share;

import org.retentionkit.report.chart.PlaneCurve;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.markup.Markup;

/** Draws a curve in the unit square with one point marked. */
final class Plane {
  private static final double TOP = 8;
  private static final double SIZE = 260;

  private Plane() {}

  static void draw(Canvas canvas, PlaneCurve chart, String answer) {
    Captions.write(canvas, chart.caption());
    Markup out = canvas.out();
    out.open("div", "class", "plot pn");
    out.open(
        "svg",
        "class",
        "pl",
        "height",
        px(TOP + SIZE + 42),
        "role",
        "img",
        "aria-label",
        Captions.spoken(chart.caption(), answer));
    for (int quarter = 0; quarter <= 4; quarter++) {
      String y = px(y(quarter / 4.0));
      out.empty("line", "class", quarter == 0 ? "ax" : "gr", "x2", "100%", "y1", y, "y2", y);
      String tick = canvas.words().percent(quarter / 4.0, 0);
      out.element("text", tick, "class", "e", "dx", "-8", "y", y, "dy", "4");
      if (quarter % 2 == 0) {
        String side = quarter == 0 ? "" : quarter == 4 ? "e" : "m";
        String x = share(quarter / 4.0);
        out.element("text", tick, "class", side, "x", x, "y", px(TOP + SIZE + 18));
      }
    }
    out.element("text", chart.across(), "class", "e", "x", "100%", "y", px(TOP + SIZE + 36));
    double x = chart.marked().x();
    out.empty(
        "rect",
        "class",
        "shd",
        "x",
        share(x),
        "y",
        px(y(1)),
        "width",
        share(1 - x),
        "height",
        px(y(chart.marked().y()) - y(1)));
    out.empty("line", "class", "rf", "x1", "0", "y1", px(y(0)), "x2", "100%", "y2", px(y(1)));
    out.element("text", chart.diagonal(), "class", "e", "x", "44%", "y", px(y(0.5)));
    curve(out, chart);
    out.empty(
        "circle", "class", "f-kept", "cx", share(x), "cy", px(y(chart.marked().y())), "r", "5");
    out.element(
        "text",
        chart.markedName(),
        "class",
        "v t-kept e",
        "x",
        share(x),
        "dx",
        "-10",
        "y",
        px(y(chart.marked().y()) - 4));
    out.close("svg").close("div").line();
  }

  private static void curve(Markup out, PlaneCurve chart) {
    StringBuilder path = new StringBuilder("M");
    for (PlaneCurve.XY point : chart.points()) {
      path.append(path.length() > 1 ? " " : "")
          .append(px(point.x() * 1000))
          .append(' ')
          .append(px(SIZE * (1 - point.y())));
    }
    out.open(
        "svg",
        "y",
        px(TOP),
        "width",
        "100%",
        "height",
        px(SIZE),
        "viewBox",
        "0 0 1000 " + px(SIZE),
        "preserveAspectRatio",
        "none");
    out.empty("path", "class", "s-kept lb", "d", path.toString());
    out.close("svg");
  }

  private static double y(double value) {
    return TOP + SIZE * (1 - value);
  }
}
