package org.retentionkit.report.draw;

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
    out().open("div", ("plot " + gutter).trim());
    out()
        .open("svg", "pl")
        .px("height", TOP + HEIGHT + BELOW)
        .set("role", "img")
        .set("aria-label", label);
    hatched();
    for (double tick : scale.ticks()) {
      double at = y(tick);
      out().empty("line", tick == 0 ? "ax" : "gr").set("x2", "100%").px("y1", at).px("y2", at);
      String text = tick(tick, measured);
      out().open("text", "e").set("dx", "-8").px("y", at).set("dy", "4").text(text).close("text");
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
          .empty("rect", "hat")
          .px("y", TOP)
          .share("width", (double) from / axis.count())
          .px("height", HEIGHT);
    }
  }

  /** What a slot says when it is pointed at. */
  interface Reading {
    /** Appends the reading of a slot; nothing if it has none. */
    void append(StringBuilder text, int slot);
  }

  /** Closes the plot, with the names of its slots and its read-outs. */
  void close(Reading reading) {
    List<AxisText.Name> names = AxisText.of(axis, words().months());
    for (AxisText.Name name : names) {
      if (name.year()) {
        out()
            .empty("line", "gr")
            .share("x1", name.at())
            .share("x2", name.at())
            .px("y1", TOP + HEIGHT + 21)
            .px("y2", TOP + HEIGHT + 34);
      }
      out()
          .open("text", name.classes())
          .share("x", name.at())
          .some("dx", name.year() ? "4" : "")
          .px("y", TOP + HEIGHT + (name.year() ? 33 : 18))
          .text(name.text())
          .close("text");
    }
    if (!axis.title().isEmpty()) {
      out()
          .open("text", "e")
          .set("x", "100%")
          .px("y", TOP + HEIGHT + 35)
          .text(axis.title())
          .close("text");
    }
    hover(reading);
    out().close("svg").close("div").line();
  }

  private void hover(Reading reading) {
    if (!canvas.hover()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (int slot = 0; slot < axis.count(); slot++) {
      text.setLength(0);
      reading.append(text, slot);
      if (text.length() > 0) {
        out()
            .open("g", "hv")
            .empty("rect")
            .share("x", (double) slot / axis.count())
            .px("y", TOP)
            .share("width", 1.0 / axis.count())
            .px("height", HEIGHT);
        out().open("text").set("y", "11").text(text).close("text").close("g");
      }
    }
  }

  /** A box in which paths are drawn in thousandths of the width. */
  void openPaths() {
    out().openBox(TOP, HEIGHT);
  }

  /** Appends a point of a path in that box. */
  void at(StringBuilder path, int slot, double value) {
    Markup.px(path, middle(slot) * 1000);
    Markup.px(path.append(' '), y(value) - TOP);
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
        .empty("rect", classes)
        .share("x", middle(slot) - width / 2)
        .px("y", top)
        .share("width", width)
        .px("height", height);
  }
}
