package org.retentionkit.report.draw;

import static org.retentionkit.report.markup.Markup.px;
import static org.retentionkit.report.markup.Markup.share;

import java.util.ArrayList;
import java.util.List;
import org.retentionkit.report.chart.Axis;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.PeriodState;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.markup.Markup;
import org.retentionkit.report.words.Words;

/**
 * The frame of a plot: x in per cent of the width, y in pixels, so that text keeps its size at any
 * width and nothing is measured by a script.
 */
final class Frame {
  static final double TOP = 24;
  static final double HEIGHT = 200;
  private static final double BELOW = 40;
  private static final double WIDEST = 0.09;

  private final Canvas canvas;
  private final Axis axis;
  private final Scale scale;
  private final long unit;

  Frame(Canvas canvas, Axis axis, Scale scale, long unit) {
    this.canvas = canvas;
    this.axis = axis;
    this.scale = scale;
    this.unit = unit;
  }

  Markup out() {
    return canvas.out();
  }

  Words words() {
    return canvas.words();
  }

  /** The height of a value, in pixels from above. */
  double y(double value) {
    return TOP + HEIGHT * (1 - scale.at(value));
  }

  /** The middle of a slot, as a fraction of the width. */
  double middle(int slot) {
    return (slot + 0.5) / axis.count();
  }

  /** Opens the plot, with hatching, grid and ticks. */
  void open(String label, String gutter, Measured measured) {
    out().open("div", "class", ("plot " + gutter).trim());
    out()
        .open(
            "svg",
            "class",
            "pl",
            "height",
            px(TOP + HEIGHT + BELOW),
            "role",
            "img",
            "aria-label",
            label);
    hatched();
    for (double tick : scale.ticks()) {
      String at = px(y(tick));
      out().empty("line", "class", tick == 0 ? "ax" : "gr", "x2", "100%", "y1", at, "y2", at);
      String text = tick(tick, measured);
      out().element("text", text, "class", "e", "dx", "-8", "y", at, "dy", "4");
    }
  }

  private String tick(double tick, Measured measured) {
    int decimals = Scale.decimals(Math.abs(tick), measured.isShare() ? 0.01 : unit);
    return measured.isShare()
        ? words().percent(tick, decimals)
        : words().number(Math.abs(tick) * sign(tick, measured) / unit, decimals);
  }

  /** Scores have signs; what lies below zero in a stack is said by its name. */
  private static int sign(double tick, Measured measured) {
    return tick < 0 && measured.unit().equals(org.retentionkit.Unit.POINTS) ? -1 : 1;
  }

  private void hatched() {
    int from = 0;
    while (from < axis.count() && axis.is(from, PeriodState.WARMING_UP)) {
      from++;
    }
    if (from > 0) {
      out()
          .empty(
              "rect",
              "class",
              "hat",
              "y",
              px(TOP),
              "width",
              share((double) from / axis.count()),
              "height",
              px(HEIGHT));
    }
  }

  /** Closes the plot, with the names of its slots and its read-outs. */
  void close(List<String> readings) {
    List<AxisText.Name> names = AxisText.of(axis, words().months());
    for (AxisText.Name name : names) {
      if (name.year()) {
        out()
            .empty(
                "line",
                "class",
                "gr",
                "x1",
                share(name.at()),
                "x2",
                share(name.at()),
                "y1",
                px(TOP + HEIGHT),
                "y2",
                px(TOP + HEIGHT + 34));
      }
      out()
          .element(
              "text",
              name.text(),
              "class",
              ((name.year() ? "" : "m") + (name.wideOnly() ? " wo" : "")).trim(),
              "x",
              share(name.at()),
              name.year() ? "dx" : "",
              "4",
              "y",
              px(TOP + HEIGHT + (name.year() ? 33 : 18)));
    }
    if (!axis.title().isEmpty()) {
      out().element("text", axis.title(), "class", "e", "x", "100%", "y", px(TOP + HEIGHT + 35));
    }
    hover(readings);
    out().close("svg").close("div").line();
  }

  private void hover(List<String> readings) {
    if (!canvas.hover()) {
      return;
    }
    for (int slot = 0; slot < readings.size(); slot++) {
      if (!readings.get(slot).isEmpty()) {
        out().open("g", "class", "hv");
        out()
            .empty(
                "rect",
                "x",
                share((double) slot / axis.count()),
                "y",
                px(TOP),
                "width",
                share(1.0 / axis.count()),
                "height",
                px(HEIGHT));
        out().element("text", readings.get(slot), "y", "11").close("g");
      }
    }
  }

  /** A box in which paths are drawn in thousandths of the width. */
  void openPaths() {
    out()
        .open(
            "svg",
            "y",
            px(TOP),
            "width",
            "100%",
            "height",
            px(HEIGHT),
            "viewBox",
            "0 0 1000 " + px(HEIGHT),
            "preserveAspectRatio",
            "none");
  }

  /** A point of a path in that box. */
  String at(int slot, double value) {
    return px(middle(slot) * 1000) + " " + px(y(value) - TOP);
  }

  /** A bar between two values; none if it would not be seen. */
  void bar(int slot, double fill, double from, double to, String classes) {
    double top = Math.min(y(from), y(to));
    double height = Math.abs(y(from) - y(to));
    if (height < 0.005) {
      return;
    }
    double width = Math.min(fill / axis.count(), WIDEST);
    out()
        .empty(
            "rect",
            "class",
            classes,
            "x",
            share(middle(slot) - width / 2),
            "y",
            px(top),
            "width",
            share(width),
            "height",
            px(height));
  }

  /** Parts joined by a middle dot. */
  static String reading(String... parts) {
    List<String> given = new ArrayList<>();
    for (String part : parts) {
      if (!part.isEmpty()) {
        given.add(part);
      }
    }
    return String.join(" · ", given);
  }
}
