package org.retentionkit.report.draw;

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
    frame.close((text, slot) -> reading(text, canvas.words(), chart, slot));
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

  private static void reading(StringBuilder text, Words words, SignedStack chart, int slot) {
    int decimals = chart.measured().isShare() ? 2 : 0;
    text.append(words.months().brief(chart.steps().get(slot).period()));
    for (List<Part> parts : List.of(chart.up(), chart.down())) {
      for (Part part : parts) {
        append(text, part, words.number(part.values().get(slot), decimals));
      }
    }
  }

  private static void append(StringBuilder text, Part part, String value) {
    text.append(" · ").append(part.name().text()).append(' ').append(value);
  }

  static void draw(Canvas canvas, ShareStack chart, String answer, String gutter) {
    Captions.write(canvas, chart.caption());
    Frame frame = new Frame(canvas, Axis.of(chart.steps()), new Scale(0, 1, 0.25), 1);
    frame.open(Captions.spoken(chart.caption(), answer), gutter, Measured.PERCENT);
    for (int slot = 0; slot < chart.steps().size(); slot++) {
      double total = total(chart, slot);
      boolean open = openSlot(canvas, chart.steps(), slot);
      double sum = 0;
      for (Part part : chart.parts()) {
        double of = total > 0 ? part.values().get(slot) / total : 0;
        frame.bar(slot, FILL, sum, sum + of, Marks.fill(part.role()));
        sum += of;
      }
      closeSlot(canvas, frame, open, slot, 0, sum);
    }
    frame.close((text, slot) -> reading(text, canvas.words(), chart, slot));
    Keys keys = new Keys(canvas);
    keys.open();
    keys.parts(chart.parts());
    keys.states(chart.steps());
    keys.close();
  }

  private static double total(ShareStack chart, int slot) {
    double total = 0;
    for (Part part : chart.parts()) {
      total += part.values().get(slot);
    }
    return total;
  }

  private static void reading(StringBuilder text, Words words, ShareStack chart, int slot) {
    double total = total(chart, slot);
    if (total > 0) {
      text.append(words.months().brief(chart.steps().get(slot).period()));
      for (Part part : chart.parts()) {
        append(text, part, words.percent(part.values().get(slot) / total));
      }
    }
  }
}
