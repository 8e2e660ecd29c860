package org.retentionkit.report.draw;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.report.chart.Axis;
import org.retentionkit.report.chart.Line;
import org.retentionkit.report.chart.LineChart;
import org.retentionkit.report.chart.PeriodState;
import org.retentionkit.report.chart.Reference;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.words.Words;

/** Draws lines with bands, references and labels in the margin. */
final class Lines {
  private final Canvas canvas;
  private final LineChart chart;
  private final Frame frame;
  private final MarginLabels labels = new MarginLabels();

  private Lines(Canvas canvas, LineChart chart) {
    this.canvas = canvas;
    this.chart = chart;
    this.frame = new Frame(canvas, chart.axis(), LineScale.of(chart), 1);
  }

  static void draw(Canvas canvas, LineChart chart, String answer, String gutter) {
    Captions.write(canvas, chart.caption(), Captions.currency(chart.measured()));
    String own = MarginLabels.gutter(labels(chart, canvas.words()));
    new Lines(canvas, chart).draw(answer, chart.axis().steps().isEmpty() ? own : gutter);
  }

  /** What stands in the margin. */
  static List<String> labels(LineChart chart, Words words) {
    List<String> labels = new ArrayList<>();
    for (Line line : chart.lines()) {
      if (!line.thin()) {
        labels.add(line.tag());
        if (Keys.any(chart.axis().steps(), PeriodState.IN_PROGRESS)) {
          labels.add(words.text("st.progress"));
        }
      }
    }
    chart.references().stream()
        .filter(Reference::labelled)
        .forEach(reference -> labels.add(reference.name()));
    return labels;
  }

  private void draw(String answer, String gutter) {
    frame.open(Captions.spoken(chart.caption(), answer), gutter, chart.measured());
    frame.openPaths();
    chart.lines().forEach(this::band);
    chart.lines().forEach(this::paths);
    canvas.out().close("svg");
    chart.references().forEach(this::reference);
    chart.lines().forEach(this::dots);
    labels.draw(canvas.out());
    frame.close(new LineReadings(frame.words(), chart));
    key();
  }

  private void band(Line line) {
    StringBuilder path = new StringBuilder();
    int slot = 0;
    while (slot < line.points().size()) {
      int end = slot;
      while (end < line.points().size() && hasBand(line, end)) {
        end++;
      }
      if (end - slot > 1) {
        path.append('M');
        for (int i = slot; i < end; i++) {
          frame.at(path, i, limit(line.points().get(i).high()));
          path.append(' ');
        }
        for (int i = end - 1; i >= slot; i--) {
          frame.at(path, i, limit(line.points().get(i).low()));
          path.append(i > slot ? ' ' : 'Z');
        }
      }
      slot = Math.max(end, slot + 1);
    }
    if (path.length() > 0) {
      canvas.out().empty("path", "bd " + Marks.fill(line.role())).set("d", path);
    }
  }

  private boolean hasBand(Line line, int slot) {
    return line.points().get(slot).low() != null && state(slot) == PeriodState.COMPLETE;
  }

  private static double limit(@Nullable Double value) {
    return value == null ? 0 : value;
  }

  private void paths(Line line) {
    EnumMap<PeriodState, StringBuilder> paths = new EnumMap<>(PeriodState.class);
    @Nullable PeriodState before = null;
    for (int slot = 1; slot < line.points().size(); slot++) {
      Double from = line.points().get(slot - 1).value();
      Double to = line.points().get(slot).value();
      if (from == null || to == null) {
        before = null;
        continue;
      }
      PeriodState kind = kind(slot);
      StringBuilder path = paths.computeIfAbsent(kind, state -> new StringBuilder());
      if (kind != before) {
        frame.at(path.append('M'), slot - 1, from);
      }
      frame.at(path.append('L'), slot, to);
      before = kind;
    }
    String own = Marks.stroke(line.role()) + (line.thin() ? " ln" : " lb");
    for (Map.Entry<PeriodState, StringBuilder> path : paths.entrySet()) {
      String classes =
          path.getKey() == PeriodState.COMPLETE
              ? own
              : path.getKey() == PeriodState.IN_PROGRESS ? own + " ds" : "s-neutral ln ds";
      canvas.out().empty("path", classes).set("d", path.getValue());
    }
  }

  /** What the way to a slot is drawn as. */
  private PeriodState kind(int slot) {
    if (state(slot) == PeriodState.IN_PROGRESS) {
      return PeriodState.IN_PROGRESS;
    }
    return state(slot - 1) == PeriodState.WARMING_UP
        ? PeriodState.WARMING_UP
        : PeriodState.COMPLETE;
  }

  private PeriodState state(int slot) {
    Axis axis = chart.axis();
    return axis.steps().isEmpty() ? PeriodState.COMPLETE : axis.steps().get(slot).state();
  }

  private void reference(Reference reference) {
    double y = frame.y(reference.value());
    canvas.out().empty("line", "rf").set("x2", "100%").px("y1", y).px("y2", y);
    if (reference.labelled()) {
      labels.add(
          frame.y(reference.value()),
          frame.words().value(reference.value(), chart.measured()),
          reference.name(),
          "t-ink");
    }
  }

  /** A dot at the end, and where a point has no neighbour. */
  private void dots(Line line) {
    int last = -1;
    for (int slot = 0; slot < line.points().size(); slot++) {
      Double value = line.points().get(slot).value();
      if (value != null) {
        last = slot;
        if (isAlone(line, slot)) {
          dot(line, slot, value, "2.5");
        }
      }
    }
    if (last >= 0 && !line.thin()) {
      double value = limit(line.points().get(last).value());
      dot(line, last, value, "4");
      boolean open = state(last) == PeriodState.IN_PROGRESS;
      labels.add(
          frame.y(value),
          frame.words().value(value, chart.measured()),
          open ? frame.words().text("st.progress") : line.tag(),
          Marks.text(line.role()));
    }
  }

  private static boolean isAlone(Line line, int slot) {
    boolean before = slot > 0 && line.points().get(slot - 1).value() != null;
    boolean after = slot + 1 < line.points().size() && line.points().get(slot + 1).value() != null;
    return !before && !after;
  }

  private void dot(Line line, int slot, double value, String radius) {
    boolean open = state(slot) == PeriodState.IN_PROGRESS;
    canvas
        .out()
        .empty("circle", open ? Marks.stroke(line.role()) + " ho" : Marks.fill(line.role()))
        .share("cx", frame.middle(slot))
        .px("cy", frame.y(value))
        .set("r", radius);
  }

  /** Many thin lines need one; the others only where there is no room for names in the margin. */
  private void key() {
    boolean thin = false;
    boolean hidden = false;
    for (Line line : chart.lines()) {
      thin |= line.thin();
      hidden |= chart.lines().size() > 1 && MarginLabels.isHidden(line.tag());
    }
    for (Reference reference : chart.references()) {
      hidden |= reference.labelled() && MarginLabels.isHidden(reference.name());
    }
    if (!thin && !hidden) {
      return;
    }
    Keys keys = new Keys(canvas);
    keys.open(thin ? "key" : "key so");
    for (Line line : chart.lines()) {
      if (!line.thin()) {
        keys.line(line.name(), Marks.stroke(line.role()) + " lb");
      }
    }
    if (thin) {
      keys.line(frame.words().text("l.each"), Marks.stroke(Role.BACK) + " ln");
    }
    for (Reference reference : chart.references()) {
      if (reference.labelled()) {
        keys.line(reference.name(), "rf");
      }
    }
    keys.close();
  }
}
