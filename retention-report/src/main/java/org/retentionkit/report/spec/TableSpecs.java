package org.retentionkit.report.spec;

import static org.retentionkit.report.spec.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.report.chart.BarTable;
import org.retentionkit.report.chart.HeatTable;
import org.retentionkit.report.chart.RhythmTable;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.StandingBar;
import org.retentionkit.report.chart.Waterfall;

/** Charts that are tables on the page, in Vega-Lite. */
final class TableSpecs {
  private static final int ROW = 24;

  private TableSpecs() {}

  static Map<String, @Nullable Object> heat(HeatTable chart) {
    List<Object> values = new ArrayList<>();
    for (HeatTable.Row row : chart.rows()) {
      for (int column = 0; column < row.cells().size(); column++) {
        HeatTable.Cell cell = row.cells().get(column);
        values.add(
            object(
                "row",
                row.name().text(),
                "column",
                chart.columns().get(column),
                "value",
                cell.value(),
                "state",
                cell.state().word()));
      }
    }
    Map<String, @Nullable Object> x =
        object("field", "column", "type", "ordinal", "sort", chart.columns(), "title", null);
    x.put("axis", object("orient", "top", "labelAngle", 0));
    Map<String, @Nullable Object> y =
        object("field", "row", "type", "ordinal", "sort", null, "title", chart.corner().text());
    String format = chart.measured().isShare() ? ".1%" : ",.0f";
    Map<String, @Nullable Object> spec =
        Vega.spec(chart.caption(), values, Math.max(1, chart.rows().size()) * ROW);
    spec.put("encoding", object("x", x, "y", y));
    spec.put(
        "layer",
        List.of(
            object(
                "mark",
                "rect",
                "encoding",
                object(
                    "color",
                    object(
                        "field",
                        "value",
                        "type",
                        "quantitative",
                        "title",
                        null,
                        "scale",
                        object("range", List.of("#eaf3fb", "#5a95cb")),
                        "legend",
                        null),
                    "opacity",
                    Vega.veiled())),
            object(
                "mark",
                object("type", "text", "color", "#17202a"),
                "encoding",
                object(
                    "text", object("field", "value", "type", "quantitative", "format", format)))));
    return spec;
  }

  static Map<String, @Nullable Object> bars(BarTable chart) {
    List<Object> values = new ArrayList<>();
    for (BarTable.Row row : chart.rows()) {
      for (int i = 0; i < chart.columns().size(); i++) {
        values.add(
            object(
                "row", row.name(), "name", chart.columns().get(i), "value", row.values().get(i)));
      }
    }
    List<Role> roles =
        chart.columns().size() > 1 ? List.of(Role.BACK, Role.KEPT) : List.of(Role.KEPT);
    Map<String, @Nullable Object> spec =
        Vega.spec(chart.caption(), values, ROW * Math.max(1, values.size()));
    spec.put("mark", "bar");
    spec.put(
        "encoding",
        object(
            "y",
            object("field", "row", "type", "nominal", "sort", null, "title", null),
            "yOffset",
            object("field", "name", "sort", null),
            "x",
            Vega.amount("value", chart.measured()),
            "color",
            Vega.colours(chart.columns(), roles)));
    return spec;
  }

  static Map<String, @Nullable Object> waterfall(Waterfall chart) {
    List<Object> values = new ArrayList<>();
    values.add(step(chart.openingName(), 0, chart.opening(), chart.opening(), Role.PASSIVE));
    double from = chart.opening();
    for (Waterfall.Movement movement : chart.movements()) {
      double to = from + movement.value();
      values.add(step(movement.name().text(), from, to, movement.value(), movement.role()));
      from = to;
    }
    values.add(step(chart.closingName(), 0, chart.closing(), chart.closing(), Role.PASSIVE));
    Map<String, @Nullable Object> spec = Vega.spec(chart.caption(), values, ROW * values.size());
    spec.put("mark", "bar");
    spec.put(
        "encoding",
        object(
            "y",
            object("field", "row", "type", "nominal", "sort", null, "title", null),
            "x",
            Vega.amount("from", chart.measured()),
            "x2",
            object("field", "to"),
            "color",
            object("field", "colour", "type", "nominal", "scale", null)));
    return spec;
  }

  private static Map<String, @Nullable Object> step(
      String name, double from, double to, double value, Role role) {
    return object("row", name, "from", from, "to", to, "value", value, "colour", Vega.colour(role));
  }

  static Map<String, @Nullable Object> standing(StandingBar chart) {
    List<Object> values = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Role> roles = new ArrayList<>();
    for (StandingBar.Share share : chart.parts()) {
      names.add(share.name().text());
      roles.add(share.role());
      values.add(
          object("name", share.name().text(), "value", share.count(), "order", names.size()));
    }
    Map<String, @Nullable Object> spec = Vega.spec(chart.caption(), values, 30);
    spec.put("mark", "bar");
    spec.put(
        "encoding",
        object(
            "x",
            object("field", "value", "type", "quantitative", "stack", "normalize", "title", null),
            "color",
            Vega.colours(names, roles),
            "order",
            object("field", "order", "type", "quantitative")));
    return spec;
  }

  static Map<String, @Nullable Object> rhythm(RhythmTable chart) {
    List<Object> values = new ArrayList<>();
    for (RhythmTable.Row row : chart.rows()) {
      values.add(
          object(
              "row",
              row.name(),
              "revenue",
              row.revenue(),
              "last",
              row.last(),
              "days",
              row.days(),
              "atRisk",
              row.atRisk(),
              "lapsed",
              row.lapsed()));
    }
    Map<String, @Nullable Object> y =
        object("field", "row", "type", "nominal", "sort", null, "title", null);
    Map<String, @Nullable Object> spec =
        Vega.spec(chart.caption(), values, ROW * Math.max(1, values.size()));
    spec.put("encoding", object("y", y));
    spec.put(
        "layer",
        List.of(
            object(
                "mark",
                object("type", "bar", "color", Vega.colour(Role.LESS), "opacity", 0.55),
                "encoding",
                object(
                    "x",
                    object("field", "atRisk", "type", "quantitative", "title", null),
                    "x2",
                    object("field", "lapsed"))),
            object(
                "mark",
                object("type", "tick", "color", "#17202a", "thickness", 3),
                "encoding",
                object("x", object("field", "days", "type", "quantitative")))));
    return spec;
  }
}
