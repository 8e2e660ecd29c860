package org.retentionkit.report.draw;

import org.retentionkit.report.chart.PlaneCurve;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.markup.Markup;

/** Draws a curve in the unit square with one point marked. */
final class Plane {
  private static final double TOP = 8;
  private static final double SIZE = 260;
  private static final double NARROWEST = 294;
  private static final double BOLD = 1.06;
  private static final double AWAY = 0.05;

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
    label(out, chart);
    out.close("svg").close("div").line();
  }

  /** Left of the point, or below the curve at the right where it would lie on the diagonal. */
  private static void label(Markup out, PlaneCurve chart) {
    double width = TextWidth.of(chart.markedName()) * BOLD / NARROWEST;
    PlaneCurve.XY marked = chart.marked();
    boolean left = marked.y() + AWAY < marked.x() - width - AWAY;
    out.open("text", "v t-kept e")
        .share("x", left ? marked.x() : 1)
        .set("dx", left ? "-10" : "0")
        .px("y", left ? y(marked.y()) - 4 : y(at(chart, 1 - width)) + 18)
        .text(chart.markedName())
        .close("text");
  }

  /** The height of the curve at a place. */
  private static double at(PlaneCurve chart, double x) {
    PlaneCurve.XY before = new PlaneCurve.XY(0, 0);
    for (PlaneCurve.XY point : chart.points()) {
      if (point.x() >= x) {
        double span = point.x() - before.x();
        double part = span > 0 ? (x - before.x()) / span : 0;
        return before.y() + part * (point.y() - before.y());
      }
      before = point;
    }
    return 1;
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
