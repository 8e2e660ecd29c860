package org.retentionkit.report.spec;

import static org.retentionkit.report.spec.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.Step;

/** Parts of a Vega-Lite 6 spec that several kinds share. */
final class Vega {
  private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";

  private Vega() {}

  /** The frame of a spec, to which marks and encodings are added. */
  static Map<String, @Nullable Object> spec(Caption caption, List<?> values, int height) {
    Map<String, @Nullable Object> spec = object("$schema", SCHEMA);
    spec.put("description", caption.title().text());
    spec.put(
        "title",
        caption.reading().isEmpty()
            ? object("text", caption.title().text(), "anchor", "start")
            : object(
                "text", caption.title().text(), "subtitle", caption.reading(), "anchor", "start"));
    spec.put("data", object("values", values));
    spec.put("width", "container");
    spec.put("height", height);
    spec.put("config", config());
    if (caption.title().term() != null) {
      spec.put("usermeta", object("retentionkit", object("term", caption.title().term())));
    }
    return spec;
  }

  private static Map<String, @Nullable Object> config() {
    return object(
        "font",
        "Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif",
        "view",
        object("stroke", null),
        "axis",
        object("gridColor", "#e6eaee", "domainColor", "#8a949f", "labelColor", "#55606c"));
  }

  /** The x channel of periods; their dates are days without a time. */
  static Map<String, @Nullable Object> time() {
    return object("field", "period", "type", "temporal", "timeUnit", "utcyearmonth", "title", null);
  }

  /** A y channel in the unit of a chart. */
  static Map<String, @Nullable Object> amount(String field, Measured measured) {
    Map<String, @Nullable Object> axis = object();
    if (measured.isShare()) {
      axis.put("format", ".0%");
    }
    return object("field", field, "type", "quantitative", "title", null, "axis", axis);
  }

  /** A colour channel of names with the colours of their roles. */
  static Map<String, @Nullable Object> colours(List<String> names, List<Role> roles) {
    List<String> colours = new ArrayList<>();
    roles.forEach(role -> colours.add(colour(role)));
    return object(
        "field",
        "name",
        "type",
        "nominal",
        "title",
        null,
        "scale",
        object("domain", names, "range", colours));
  }

  /** Marks in progress are veiled. */
  static Map<String, @Nullable Object> veiled() {
    return object(
        "condition",
        object("test", object("field", "state", "equal", "in progress"), "value", 0.45),
        "value",
        1);
  }

  /** A datum of a period. */
  static Map<String, @Nullable Object> datum(Step step) {
    return object("period", step.period().start(), "state", step.state().word());
  }

  /** The colour of a role on the light page. */
  static String colour(Role role) {
    return switch (role) {
      case KEPT -> "#1c5d99";
      case BACK -> "#3f94c9";
      case NEW -> "#0c3359";
      case LOST -> "#a8400c";
      case LESS -> "#d4742f";
      case PASSIVE -> "#c3cbd3";
      case NEUTRAL -> "#808b97";
    };
  }
}
