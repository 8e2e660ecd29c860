package org.retentionkit.report.spec;

import static org.retentionkit.report.spec.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.report.chart.Bullet;
import org.retentionkit.report.chart.IntervalChart;
import org.retentionkit.report.chart.PlaneCurve;

/** Charts of one value, or of a curve in a plane, in Vega-Lite. */
final class PlaceSpecs {
  private PlaceSpecs() {}

  static Map<String, @Nullable Object> interval(IntervalChart chart) {
    List<Object> values =
        List.of(
            object(
                "value",
                chart.point().value(),
                "low",
                chart.point().low(),
                "high",
                chart.point().high()));
    String colour = Vega.colour(chart.role());
    List<Object> layers = new ArrayList<>();
    if (chart.point().low() != null) {
      layers.add(
          object(
              "mark",
              object("type", "bar", "height", 16, "opacity", 0.28, "color", colour),
              "encoding",
              object("x", Vega.amount("low", chart.measured()), "x2", object("field", "high"))));
    }
    layers.add(
        object(
            "mark",
            object("type", "point", "filled", true, "size", 120, "color", colour),
            "encoding",
            object("x", Vega.amount("value", chart.measured()))));
    layers.add(
        object(
            "mark",
            object("type", "rule", "color", "#8a949f"),
            "encoding",
            object("x", object("datum", chart.reference().value()))));
    Map<String, @Nullable Object> spec = Vega.spec(chart.caption(), values, 40);
    spec.put("layer", layers);
    return spec;
  }

  static Map<String, @Nullable Object> bullet(Bullet chart) {
    List<Object> values =
        List.of(
            object(
                "name",
                chart.ownName(),
                "value",
                chart.own().value(),
                "low",
                chart.own().low(),
                "high",
                chart.own().high()));
    Map<String, @Nullable Object> x = Vega.amount("value", chart.measured());
    x.put("scale", object("domain", List.of(chart.low(), chart.high())));
    Map<String, @Nullable Object> spec = Vega.spec(chart.caption(), values, 40);
    spec.put(
        "layer",
        List.of(
            object(
                "mark",
                object("type", "bar", "height", 12, "color", Vega.colour(chart.role())),
                "encoding",
                object("x", x)),
            object(
                "mark",
                object("type", "tick", "color", "#17202a", "thickness", 3, "size", 30),
                "encoding",
                object("x", object("datum", chart.tick().value())))));
    return spec;
  }

  static Map<String, @Nullable Object> plane(PlaneCurve chart) {
    List<Object> values = new ArrayList<>();
    for (PlaneCurve.XY point : chart.points()) {
      values.add(object("x", point.x(), "y", point.y()));
    }
    Map<String, @Nullable Object> percent = object("format", ".0%");
    Map<String, @Nullable Object> x =
        object("field", "x", "type", "quantitative", "title", chart.across(), "axis", percent);
    Map<String, @Nullable Object> y =
        object("field", "y", "type", "quantitative", "title", null, "axis", percent);
    List<Object> ends = List.of(object("x", 0, "y", 0), object("x", 1, "y", 1));
    List<Object> marked =
        List.of(
            object("x", chart.marked().x(), "y", chart.marked().y(), "name", chart.markedName()));
    Map<String, @Nullable Object> spec = Vega.spec(chart.caption(), values, 260);
    spec.put("width", 300);
    spec.put("encoding", object("x", x, "y", y));
    spec.put(
        "layer",
        List.of(
            object("mark", object("type", "line", "color", "#1c5d99")),
            object(
                "data",
                object("values", ends),
                "mark",
                object("type", "line", "color", "#17202a", "strokeDash", List.of(2, 3))),
            object(
                "data",
                object("values", marked),
                "mark",
                object("type", "point", "filled", true, "size", 90, "color", "#1c5d99"))));
    return spec;
  }
}
