package org.retentionkit.report.spec;

import static org.retentionkit.report.spec.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.report.chart.Axis;
import org.retentionkit.report.chart.Line;
import org.retentionkit.report.chart.LineChart;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.Part;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.chart.Reference;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.ShareStack;
import org.retentionkit.report.chart.SignedStack;
import org.retentionkit.report.chart.Small;
import org.retentionkit.report.chart.SmallMultiples;
import org.retentionkit.report.chart.Step;

/** Charts over periods in Vega-Lite. */
final class TimeSpecs {
  private static final int HEIGHT = 200;

  private TimeSpecs() {}

  static Map<String, @Nullable Object> lines(LineChart chart) {
    List<Object> values = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Role> roles = new ArrayList<>();
    for (Line line : chart.lines()) {
      names.add(line.name());
      roles.add(line.role());
      for (int slot = 0; slot < line.points().size(); slot++) {
        values.add(datum(chart.axis(), slot, line.name(), line.points().get(slot)));
      }
    }
    Map<String, @Nullable Object> x = x(chart.axis());
    List<Object> layers = new ArrayList<>();
    if (chart.lines().stream().flatMap(l -> l.points().stream()).anyMatch(p -> p.low() != null)) {
      layers.add(
          object(
              "mark",
              object("type", "area", "opacity", 0.17),
              "encoding",
              object("y", Vega.amount("low", chart.measured()), "y2", object("field", "high"))));
    }
    layers.add(
        object(
            "mark",
            object("type", "line", "point", true),
            "encoding",
            object("y", Vega.amount("value", chart.measured()))));
    for (Reference reference : chart.references()) {
      layers.add(
          object(
              "mark",
              object("type", "rule", "strokeDash", List.of(2, 3), "color", "#17202a"),
              "encoding",
              object("x", null, "color", null, "y", object("datum", reference.value()))));
    }
    Map<String, @Nullable Object> spec = Vega.spec(chart.caption(), values, HEIGHT);
    spec.put("encoding", object("x", x, "color", Vega.colours(names, roles)));
    spec.put("layer", layers);
    return spec;
  }

  private static Map<String, @Nullable Object> x(Axis axis) {
    return axis.steps().isEmpty()
        ? object("field", "slot", "type", "quantitative", "title", axis.title())
        : Vega.time();
  }

  private static Map<String, @Nullable Object> datum(
      Axis axis, int slot, String name, Point point) {
    Map<String, @Nullable Object> datum =
        axis.steps().isEmpty()
            ? object("slot", axis.first() + slot)
            : Vega.datum(axis.steps().get(slot));
    datum.put("name", name);
    datum.put("value", point.value());
    if (point.low() != null) {
      datum.put("low", point.low());
      datum.put("high", point.high());
    }
    return datum;
  }

  static Map<String, @Nullable Object> stack(SignedStack chart) {
    List<Object> values = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Role> roles = new ArrayList<>();
    parts(chart.steps(), chart.up(), 1, values, names, roles);
    parts(chart.steps(), chart.down(), -1, values, names, roles);
    Map<String, @Nullable Object> bars =
        object(
            "mark",
            "bar",
            "encoding",
            object(
                "y",
                Vega.amount("value", chart.measured()),
                "color",
                Vega.colours(names, roles),
                "opacity",
                Vega.veiled()));
    List<Object> layers = new ArrayList<>(List.of(bars));
    if (!chart.net().isEmpty()) {
      List<Object> net = new ArrayList<>();
      for (int slot = 0; slot < chart.steps().size(); slot++) {
        Map<String, @Nullable Object> datum = Vega.datum(chart.steps().get(slot));
        datum.put("net", chart.net().get(slot));
        net.add(datum);
      }
      layers.add(
          object(
              "data",
              object("values", net),
              "mark",
              object("type", "point", "filled", true, "color", "#17202a"),
              "encoding",
              object("y", Vega.amount("net", chart.measured()))));
    }
    Map<String, @Nullable Object> spec = Vega.spec(chart.caption(), values, HEIGHT);
    spec.put("encoding", object("x", Vega.time()));
    spec.put("layer", layers);
    return spec;
  }

  private static void parts(
      List<Step> steps,
      List<Part> parts,
      int sign,
      List<Object> values,
      List<String> names,
      List<Role> roles) {
    for (Part part : parts) {
      names.add(part.name().text());
      roles.add(part.role());
      for (int slot = 0; slot < steps.size(); slot++) {
        Map<String, @Nullable Object> datum = Vega.datum(steps.get(slot));
        double value = part.values().get(slot);
        datum.put("name", part.name().text());
        datum.put("value", value == 0 ? 0.0 : sign * value);
        values.add(datum);
      }
    }
  }

  static Map<String, @Nullable Object> shares(ShareStack chart) {
    List<Object> values = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Role> roles = new ArrayList<>();
    parts(chart.steps(), chart.parts(), 1, values, names, roles);
    Map<String, @Nullable Object> y = Vega.amount("value", Measured.PERCENT);
    y.put("stack", "normalize");
    Map<String, @Nullable Object> spec = Vega.spec(chart.caption(), values, HEIGHT);
    spec.put("mark", "bar");
    spec.put(
        "encoding",
        object(
            "x",
            Vega.time(),
            "y",
            y,
            "color",
            Vega.colours(names, roles),
            "opacity",
            Vega.veiled()));
    return spec;
  }

  /** One below the other, each with a scale of its own. */
  static Map<String, @Nullable Object> multiples(SmallMultiples chart) {
    List<Object> parts = new ArrayList<>();
    for (Small small : chart.charts()) {
      List<Object> values = new ArrayList<>();
      for (int slot = 0; slot < chart.steps().size(); slot++) {
        Map<String, @Nullable Object> datum = Vega.datum(chart.steps().get(slot));
        datum.put("value", small.values().get(slot));
        values.add(datum);
      }
      parts.add(
          object(
              "title",
              object("text", small.title(), "subtitle", small.reading(), "anchor", "start"),
              "data",
              object("values", values),
              "width",
              300,
              "height",
              90,
              "mark",
              object("type", "bar", "color", "#3f94c9"),
              "encoding",
              object(
                  "x",
                  Vega.time(),
                  "y",
                  Vega.amount("value", small.measured()),
                  "opacity",
                  Vega.veiled())));
    }
    Map<String, @Nullable Object> spec = Vega.spec(chart.caption(), List.of(), HEIGHT);
    spec.remove("data");
    spec.remove("width");
    spec.remove("height");
    spec.put("concat", parts);
    spec.put("columns", 2);
    return spec;
  }
}
