package org.retentionkit.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.retentionkit.report.chart.Axis;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.Part;
import org.retentionkit.report.chart.PeriodState;
import org.retentionkit.report.chart.ShareStack;
import org.retentionkit.report.chart.SignedStack;
import org.retentionkit.report.chart.Step;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.words.Words;

/** Draws stacked bars. */
final class Stacks {
  private static final double FILL = 0.7;
  private static final int TICKS = 4;

  private Stacks() {}

  static void draw(Canvas canvas, SignedStack chart, String answer, String gutter) {
    double up = greatest(chart.steps(), chart.up());
    double down = greatest(chart.steps(), chart.down());
    Scale scale = Scale.of(-down, up, TICKS).whole(chart.measured().decimals() == 0);
    long unit = canvas.words().scale(Math.max(scale.high(), -scale.low()));
    Captions.write(
        canvas,
        chart.caption(),
        Captions.currency(chart.measured()),
        Captions.scale(canvas.words(), unit));
    Frame frame = new Frame(canvas, Axis.of(chart.steps()), scale, unit);
    frame.open(Captions.spoken(chart.caption(), answer), gutter, chart.measured());
    for (int slot = 0; slot < chart.steps().size(); slot++) {
      boolean open = openSlot(canvas, chart.steps(), slot);
      double high = bars(frame, chart.up(), slot, 1);
      double low = bars(frame, chart.down(), slot, -1);
      closeSlot(canvas, frame, open, slot, low, high);
    }
    for (int slot = 0; slot < chart.net().size(); slot++) {
      double y = frame.y(chart.net().get(slot));
      canvas.out().empty("circle", "net").share("cx", frame.middle(slot)).px("cy", y).set("r", "4");
    }
    frame.close(readings(canvas.words(), chart));
    Keys keys = new Keys(canvas);
    keys.open();
    keys.parts(chart.up());
    keys.parts(chart.down());
    if (!chart.net().isEmpty()) {
      keys.dot(Label.of(chart.netName()));
    }
    keys.states(chart.steps());
    keys.close();
  }

  /** Bars of a month in progress are veiled. */
  private static boolean openSlot(Canvas canvas, List<Step> steps, int slot) {
    boolean inProgress = steps.get(slot).state() == PeriodState.IN_PROGRESS;
    if (inProgress) {
      canvas.out().open("g", "ip");
    }
    return inProgress;
  }

  private static void closeSlot(
      Canvas canvas, Frame frame, boolean open, int slot, double low, double high) {
    if (open) {
      canvas.out().close("g");
      frame.bar(slot, FILL + 0.15, low, high, "hat");
    }
  }

  /** From zero up, or down; where that ends. */
  private static double bars(Frame frame, List<Part> parts, int slot, int sign) {
    double sum = 0;
    for (Part part : parts) {
      double next = sum + sign * part.values().get(slot);
      frame.bar(slot, FILL, sum, next, Marks.fill(part.role()));
      sum = next;
    }
    return sum;
  }

  private static double greatest(List<Step> steps, List<Part> parts) {
    double greatest = 0;
    for (int slot = 0; slot < steps.size(); slot++) {
      double sum = 0;
      for (Part part : parts) {
        sum += part.values().get(slot);
      }
      greatest = Math.max(greatest, sum);
    }
    return greatest;
  }

  private static List<String> readings(Words words, SignedStack chart) {
    List<String> readings = new ArrayList<>();
    for (int slot = 0; slot < chart.steps().size(); slot++) {
      List<String> parts = new ArrayList<>();
      parts.add(words.months().brief(chart.steps().get(slot).period()));
      for (Part part : chart.up()) {
        parts.add(reading(words, part, slot, chart.measured()));
      }
      for (Part part : chart.down()) {
        parts.add(reading(words, part, slot, chart.measured()));
      }
      readings.add(String.join(" · ", parts));
    }
    return readings;
  }

  private static String reading(Words words, Part part, int slot, Measured measured) {
    return part.name().text()
        + " "
        + words.number(part.values().get(slot), measured.isShare() ? 2 : 0);
  }

  static void draw(Canvas canvas, ShareStack chart, String answer, String gutter) {
    Captions.write(canvas, chart.caption());
    Frame frame = new Frame(canvas, Axis.of(chart.steps()), new Scale(0, 1, 0.25), 1);
    frame.open(Captions.spoken(chart.caption(), answer), gutter, Measured.PERCENT);
    List<String> readings = new ArrayList<>();
    for (int slot = 0; slot < chart.steps().size(); slot++) {
      double total = 0;
      for (Part part : chart.parts()) {
        total += part.values().get(slot);
      }
      boolean open = openSlot(canvas, chart.steps(), slot);
      double sum = 0;
      List<String> reading = new ArrayList<>();
      reading.add(canvas.words().months().brief(chart.steps().get(slot).period()));
      for (Part part : chart.parts()) {
        double of = total > 0 ? part.values().get(slot) / total : 0;
        frame.bar(slot, FILL, sum, sum + of, Marks.fill(part.role()));
        sum += of;
        reading.add(part.name().text() + " " + canvas.words().percent(of));
      }
      closeSlot(canvas, frame, open, slot, 0, sum);
      readings.add(total > 0 ? String.join(" · ", reading) : "");
    }
    frame.close(readings);
    Keys keys = new Keys(canvas);
    keys.open();
    keys.parts(chart.parts());
    keys.states(chart.steps());
    keys.close();
  }
}
