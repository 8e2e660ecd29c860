package org.retentionkit.report.draw;

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
    out.open("div", "plot pn");
    out.open("svg", "pl")
        .px("height", TOP + SIZE + 42)
        .set("role", "img")
        .set("aria-label", Captions.spoken(chart.caption(), answer));
    for (int quarter = 0; quarter <= 4; quarter++) {
      double y = y(quarter / 4.0);
      out.empty("line", quarter == 0 ? "ax" : "gr").set("x2", "100%").px("y1", y).px("y2", y);
      String tick = canvas.words().percent(quarter / 4.0, 0);
      out.open("text", "e").set("dx", "-8").px("y", y).set("dy", "4").text(tick).close("text");
      if (quarter % 2 == 0) {
        String side = quarter == 0 ? "" : quarter == 4 ? "e" : "m";
        out.open("text", side)
            .share("x", quarter / 4.0)
            .px("y", TOP + SIZE + 18)
            .text(tick)
            .close("text");
      }
    }
    out.open("text", "e")
        .set("x", "100%")
        .px("y", TOP + SIZE + 36)
        .text(chart.across())
        .close("text");
    double x = chart.marked().x();
    out.empty("rect", "shd")
        .share("x", x)
        .px("y", y(1))
        .share("width", 1 - x)
        .px("height", y(chart.marked().y()) - y(1));
    out.empty("line", "rf").set("x1", "0").px("y1", y(0)).set("x2", "100%").px("y2", y(1));
    out.open("text", "e").set("x", "44%").px("y", y(0.5)).text(chart.diagonal()).close("text");
    curve(out, chart);
    out.empty("circle", "f-kept").share("cx", x).px("cy", y(chart.marked().y())).set("r", "5");
    out.open("text", "v t-kept e")
        .share("x", x)
        .set("dx", "-10")
        .px("y", y(chart.marked().y()) - 4)
        .text(chart.markedName())
        .close("text");
    out.close("svg").close("div").line();
  }

  private static void curve(Markup out, PlaneCurve chart) {
    StringBuilder path = new StringBuilder("M");
    for (PlaneCurve.XY point : chart.points()) {
      if (path.length() > 1) {
        path.append(' ');
      }
      Markup.px(path, point.x() * 1000);
      Markup.px(path.append(' '), SIZE * (1 - point.y()));
    }
    out.openBox(TOP, SIZE);
    out.empty("path", "s-kept lb").set("d", path);
    out.close("svg");
  }

  private static double y(double value) {
    return TOP + SIZE * (1 - value);
  }
}
