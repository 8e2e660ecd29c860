package org.retentionkit.report.draw;

import java.util.List;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Part;
import org.retentionkit.report.chart.PeriodState;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.Step;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.markup.Markup;

/** The key below a plot: swatches and names, which are the terms with their definitions. */
final class Keys {
  private final Canvas canvas;

  Keys(Canvas canvas) {
    this.canvas = canvas;
  }

  void open() {
    open("key");
  }

  void open(String classes) {
    canvas.out().open("ul", classes);
  }

  void close() {
    canvas.out().close("ul").line();
  }

  void parts(List<Part> parts) {
    for (Part part : parts) {
      part(part.name(), part.role());
    }
  }

  void part(Label name, Role role) {
    swatch().empty("rect", Marks.fill(role)).set("width", "12").set("height", "12").set("rx", "2");
    item(name);
  }

  /** A part with what it counts. */
  void part(Label name, Role role, String count) {
    swatch().empty("rect", Marks.fill(role)).set("width", "12").set("height", "12").set("rx", "2");
    canvas.out().close("svg");
    canvas.label(name);
    canvas.out().element("b", count).close("li");
  }

  void line(String name, String classes) {
    swatch().empty("line", classes).set("x2", "12").set("y1", "6").set("y2", "6");
    item(Label.of(name));
  }

  void dot(Label name) {
    swatch().empty("circle", "net").set("cx", "6").set("cy", "6").set("r", "4");
    item(name);
  }

  /** What hatching means, where there is any. */
  void states(List<Step> steps) {
    if (any(steps, PeriodState.WARMING_UP)) {
      hatch(new Label(canvas.words().text("st.warming"), "warming"));
    }
    if (any(steps, PeriodState.IN_PROGRESS)) {
      hatch(Label.of(canvas.words().text("st.progress")));
    }
  }

  static boolean any(List<Step> steps, PeriodState state) {
    for (Step step : steps) {
      if (step.state() == state) {
        return true;
      }
    }
    return false;
  }

  private void hatch(Label name) {
    swatch().empty("rect", "hat").set("width", "12").set("height", "12");
    item(name);
  }

  private Markup swatch() {
    return canvas
        .out()
        .open("li")
        .open("svg")
        .set("width", "12")
        .set("height", "12")
        .set("aria-hidden", "true");
  }

  private void item(Label name) {
    canvas.out().close("svg");
    canvas.label(name);
    canvas.out().close("li");
  }
}
